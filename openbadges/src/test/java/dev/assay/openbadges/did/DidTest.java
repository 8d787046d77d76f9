package dev.assay.openbadges.did;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.openbadges.Samples;
import dev.assay.openbadges.Vectors;
import dev.assay.openbadges.json.Json;
import dev.assay.openbadges.jsonld.JsonLd;
import dev.assay.openbadges.jsonld.RdfReading;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DidTest {

    private static final Instant ROTATED = Instant.parse("2026-05-01T00:00:00Z");

    @Test
    void aDidKeyResolvesToItsOwnKey() {
        var key = Samples.key(new Random(5)).publicKey();
        var read = assertInstanceOf(DidReading.Read.class, DidKey.resolve(DidKey.did(key)));
        var method = DidKey.verificationMethod(key);
        assertEquals(
                Optional.of(key), read.document().method(method).orElseThrow().key());
        assertTrue(read.document().mayAssert(method));
        assertEquals(DidKey.did(key), read.document().id());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "did:key:",
                "did:key:z",
                "did:key:z6Mk",
                "did:web:example.org",
                "z6MkrJVnaZkeFzdQyMZu1cgjg7k1pZZ6pvBQ7XJPt4swbTQ2",
                "did:key:z6MkrJVnaZkeFzdQyMZu1cgjg7k1pZZ6pvBQ7XJPt4swbTQ2#z6MkrJVnaZkeFzdQyMZu1cgjg7k1pZZ6pvBQ7XJPt4swbTQ2",
                "did:key:1.1:z6MkrJVnaZkeFzdQyMZu1cgjg7k1pZZ6pvBQ7XJPt4swbTQ2",
                "did:key:z6LSbysY2xFMRpGMhb7tFTLMpeuPRaqaWM1yECx2AtzE3KCc"
            })
    void otherDidsAreNoDidKeyOfThisKind(String did) {
        assertInstanceOf(DidReading.Refused.class, DidKey.resolve(did));
    }

    @ParameterizedTest
    @CsvSource({
        "did:web:example.com, https://example.com/.well-known/did.json",
        "did:web:example.com%3A8443, https://example.com:8443/.well-known/did.json",
        "did:web:example.com%3a8443:path, https://example.com:8443/path/did.json",
        "did:web:example.com:a:b-c, https://example.com/a/b-c/did.json",
        "did:web:localhost, https://localhost/.well-known/did.json"
    })
    void aDidWebNamesOnePlace(String did, String url) {
        assertEquals(Optional.of(URI.create(url)), DidWeb.documentUrl(did));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "did:web:", "did:web:a/b", "did:web:user@host", "did:web:host%3A", "did:web:host%3A0",
                        "did:web:host%3A70000",
                "did:web:host%3A12%3A3", "did:web:host:", "did:web::a", "did:web:host:..", "did:web:host:%2e%2E",
                        "did:web:host:a%2",
                "did:web:host:a?b", "did:web:host#key", "did:web:[::1]", "did:web:ho st", "did:web:-host",
                        "did:web:host:a/../b",
                "did:key:z6Mk", "https://host"
            })
    void aMalformedDidWebNamesNone(String did) {
        assertEquals(Optional.empty(), DidWeb.documentUrl(did));
    }

    @ParameterizedTest
    @CsvSource({
        "https://assay.example, did:web:assay.example", "https://assay.example/, did:web:assay.example",
        "https://assay.example:443, did:web:assay.example", "https://assay.example:8443/, did:web:assay.example%3A8443",
        "https://assay.example/a/b/, did:web:assay.example:a:b"
    })
    void aBaseUrlGivesItsDid(String url, String did) {
        assertEquals(Optional.of(did), DidWeb.of(URI.create(url)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://assay.example",
                "https://u@assay.example",
                "https://assay.example/?q",
                "https://[::1]/",
                "/x",
                "https:x"
            })
    void otherBaseUrlsGiveNone(String url) {
        assertEquals(Optional.empty(), DidWeb.of(URI.create(url)));
    }

    private static DidDocument document() {
        var random = new Random(9);
        var old = VerificationMethod.of(
                "did:web:assay.example", Samples.key(random).publicKey());
        var stolen = VerificationMethod.of(
                "did:web:assay.example", Samples.key(random).publicKey());
        var current = VerificationMethod.of(
                "did:web:assay.example", Samples.key(random).publicKey());
        return DidDocument.of(
                "did:web:assay.example", List.of(old.retired(ROTATED), stolen.revokedAt(ROTATED), current));
    }

    @Test
    void aDocumentIsReadBackAsWritten() {
        assertEquals(
                new DidReading.Read(document()), DidDocument.read(document().toJson()));
    }

    @Test
    void aDocumentUsesOnlyTermsThatItsContextsDefine() {
        assertInstanceOf(
                RdfReading.Statements.class, JsonLd.bundled().read(document().toJson()));
    }

    @Test
    void keysOfUnknownKindsAreKeptAndBrokenOnesRefused() {
        var rsa = """
                {"id": "did:web:a", "verificationMethod": [
                  {"id": "#rsa", "type": "JsonWebKey", "controller": "did:web:a", "publicKeyJwk": {"kty": "RSA"}}],
                 "assertionMethod": "#rsa"}""";
        var read = assertInstanceOf(DidReading.Read.class, DidDocument.read(Vectors.parsed(rsa)));
        assertTrue(read.document().method("did:web:a#rsa").orElseThrow().key().isEmpty());
        assertTrue(read.document().mayAssert("did:web:a#rsa"));
        for (var broken : List.of(
                "{\"id\": \"https://a\"}",
                "{\"id\": \"did:web:a\", \"verificationMethod\": [5]}",
                "{\"id\": \"did:web:a\", \"assertionMethod\": [{\"id\": \"#k\"}]}",
                "{\"id\":\"did:web:a\",\"verificationMethod\":[{\"id\":\"#k\",\"type\":\"Multikey\",\"controller\":\"did:web:a\",\"publicKeyMultibase\":\"z6MkBroken\"}]}",
                "{\"id\":\"did:web:a\",\"verificationMethod\":[{\"id\":\"#k\",\"type\":\"X\",\"controller\":\"c\",\"revoked\":\"soon\"}]}")) {
            assertInstanceOf(DidReading.Refused.class, DidDocument.read(Vectors.parsed(broken)), broken);
        }
    }

    @Test
    void aKeyThatStandsTwiceRefusesTheDocument() {
        var json = document().toJson();
        var methods = json.getJsonArray("verificationMethod");
        var twice =
                Json.PROVIDER.createArrayBuilder(methods).add(methods.get(0)).build();
        assertInstanceOf(DidReading.Refused.class, DidDocument.read(Json.with(json, "verificationMethod", twice)));
    }

    @Test
    void theW3cControllerKeysAreRead() {
        var method = Vectors.json("w3c-vc-jose-cose/input/vm-did-ed25519.json");
        assertInstanceOf(
                DidReading.Read.class,
                DidDocument.read(Json.object()
                        .add("id", "did:example:1")
                        .add("verificationMethod", Json.array(List.of(method)))
                        .build()));
    }
}
