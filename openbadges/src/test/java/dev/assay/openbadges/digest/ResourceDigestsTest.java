package dev.assay.openbadges.digest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.openbadges.Vectors;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResourceDigestsTest {

    private static final byte[] HELLO = "hello world".getBytes(StandardCharsets.UTF_8);

    // printf 'hello world' | openssl dgst -sha256 -binary | base64, and so on
    private static final String SHA256 = "sha256-uU0nuZNNPgilLlLX2n2r+sSE7+N6U4DukIj3rOLvzek=";
    private static final String SHA384 = "sha384-/b2OdaZ/KfcBpOBAOF4uI5hjA+oQI5IRr5B/y7g1eLPkF8txzmRu/QgZ3YwIjeG9";
    private static final String SHA512 =
            "sha512-MJ7MSJwS1utMxA9QyQLytNDtd+5RGnx6m808qG1M2G+YndNbxf9JlnDaNCVbRbDP2DDoH2Bdz33FVC6TrpzXbw==";

    private static ResourceDigests.Reading read(String json) {
        return ResourceDigests.read(Vectors.parsed(json));
    }

    private static boolean holds(String json) {
        return assertInstanceOf(ResourceDigests.Reading.Given.class, read(json), json)
                .digests()
                .areOf(HELLO);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {SHA256, SHA384, SHA512, SHA256 + "?opt", " " + SHA256 + "\t" + SHA512 + " ", "md5-x " + SHA384})
    void aDigestOfTheBytesHolds(String sri) {
        assertTrue(holds("{\"digestSRI\":\"" + sri.replace("\t", "\\t") + "\"}"));
    }

    @Test
    void theStrongestAlgorithmDecides() {
        var wrong = SHA512.replace("MJ7M", "MJ7N");
        assertFalse(holds("{\"digestSRI\":\"" + SHA256 + " " + wrong + "\"}"));
        assertTrue(holds("{\"digestSRI\":[\"" + wrong + "\",\"" + SHA512 + "\"]}"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "uEiC5TSe5k00-CKUuUtfafav6xITv43pTgO6QiPes4u_N6Q",
                "zQmaozNR7DZHQK1ZcU9p7QdrshMvXqWK6gpu5rmrkPdT3L4"
            })
    void aMultihashOfTheBytesHolds(String multibase) {
        assertTrue(holds("{\"digestMultibase\":\"" + multibase + "\"}"));
        assertFalse(holds(
                "{\"digestMultibase\":\"" + multibase + "\",\"digestSRI\":\"" + SHA256.replace("uU0", "uU1") + "\"}"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"digestSRI\":\"\"}",
                "{\"digestSRI\":\"sha256\"}",
                "{\"digestSRI\":\"sha256-\"}",
                "{\"digestSRI\":\"sha256-AAAA\"}",
                "{\"digestSRI\":\"sha256-!!!!\"}",
                "{\"digestSRI\":\"sha1-AAAA\"}",
                "{\"digestSRI\":\"?-\"}",
                "{\"digestSRI\":7}",
                "{\"digestSRI\":null}",
                "{\"digestSRI\":[]}",
                "{\"digestMultibase\":\"\"}",
                "{\"digestMultibase\":\"u\"}",
                "{\"digestMultibase\":\"uEiC5\"}",
                "{\"digestMultibase\":\"z0OIl\"}",
                "{\"digestMultibase\":\"mEiC5TSe5k00+CKUuUtfafav6xITv43pTgO6QiPes4u/N6Q\"}",
                "{\"digestMultibase\":{}}"
            })
    void whatIsNoDigestIsUnreadable(String json) {
        assertInstanceOf(ResourceDigests.Reading.Unreadable.class, read(json));
    }

    @Test
    void anyObjectMayGiveDigests() {
        var found = DigestedResource.in(Vectors.parsed("""
                {"id":"urn:x:1","evidence":[{"id":"https://a/e","digestSRI":"%s"},{"id":"https://a/f"}],
                 "credentialSubject":{"achievement":{"image":{"digestMultibase":"nonsense"}}}}""".formatted(SHA256)));
        assertEquals(2, found.size());
        assertEquals(Optional.of("https://a/e"), found.getFirst().id());
        assertEquals("evidence", found.getFirst().key());
        assertEquals("image", found.getLast().key());
        assertInstanceOf(
                ResourceDigests.Reading.Unreadable.class, found.getLast().digests());
    }

    @Test
    void relatedResourcesAreReadByTheirAddresses() {
        var entry = "{\"id\":\"https://a/%s\",\"digestSRI\":\"" + SHA256 + "\"}";
        var two = "{\"relatedResource\":[" + entry.formatted("1") + "," + entry.formatted("2") + "]}";
        var read = assertInstanceOf(RelatedResources.Read.class, RelatedResources.of(Vectors.parsed(two)));
        assertEquals(Set.of("https://a/1", "https://a/2"), read.digests().keySet());
        assertEquals(new RelatedResources.Read(Map.of()), RelatedResources.of(Vectors.parsed("{}")));
        for (var broken : new String[] {
            "[" + entry.formatted("1") + "," + entry.formatted("1") + "]",
            "[{\"digestSRI\":\"" + SHA256 + "\"}]",
            "{\"id\":\"https://a\"}",
            "{\"id\":\"https://a\",\"digestSRI\":\"sha1-AAAA\"}",
            "\"https://a\"",
            "[[]]"
        }) {
            assertInstanceOf(
                    RelatedResources.Malformed.class,
                    RelatedResources.of(Vectors.parsed("{\"relatedResource\":" + broken + "}")),
                    broken);
        }
    }

    @Test
    void aDigestOfAnotherLengthCannotBeBuilt() {
        assertThrows(IllegalArgumentException.class, () -> new ResourceDigest(HashAlgorithm.SHA_256, new byte[48]));
        assertThrows(IllegalArgumentException.class, () -> ResourceDigest.ofHex(HashAlgorithm.SHA_256, "xyz"));
    }
}
