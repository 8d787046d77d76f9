package dev.assay.openbadges.did;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.openbadges.did.KeyDocuments.Outcome;
import dev.assay.openbadges.did.KeyDocuments.Why;
import dev.assay.openbadges.fetch.Documents;
import dev.assay.openbadges.fetch.Fetch;
import dev.assay.openbadges.json.Json;
import dev.assay.openbadges.json.StrictJson;
import dev.assay.openbadges.keys.KeyKind;
import dev.assay.openbadges.keys.SigningKey;
import dev.assay.openbadges.keys.VerificationKey;
import jakarta.json.JsonObject;
import java.net.URI;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyDocumentsTest {

    private static final String WEB = "did:web:a.example:issuer";
    private static final String ADDRESS = "https://a.example/issuer";

    private final VerificationKey key =
            SigningKey.generate(KeyKind.P256, new SecureRandom()).publicKey();

    @Test
    void anIdThatIsAKeyIsItsOwnDocumentAndNobodyIsAsked() {
        for (var did : List.of(DidKey.did(key), DidJwk.did(key), DidJwk.verificationMethod(key))) {
            var itself = assertInstanceOf(Outcome.Itself.class, new KeyDocuments(nobody()).find(did));
            assertEquals(
                    Optional.of(key),
                    itself.document().verificationMethods().getFirst().key());
        }
    }

    @Test
    void aDidWebAndAnAddressHaveTheirDocumentAtTheirPlace() {
        var places = Map.of(
                WEB,
                URI.create("https://a.example/issuer/did.json"),
                ADDRESS,
                URI.create(ADDRESS),
                ADDRESS + "#key-1",
                URI.create(ADDRESS),
                "did:example:1",
                URI.create("did:example:1"));
        places.forEach((id, place) -> {
            var document = document(KeyDocuments.withoutFragment(id));
            assertEquals(
                    new Outcome.Fetched(document, place),
                    web(place, document.toJson()).find(id),
                    id);
        });
    }

    @Test
    void aDocumentCountsOnlyForTheIdThatItBears() {
        for (var other : List.of("did:web:a.example", "did:web:a.example:Issuer", ADDRESS)) {
            var outcome = web(
                            URI.create("https://a.example/issuer/did.json"),
                            document(other).toJson())
                    .find(WEB);
            assertTrue(assertInstanceOf(Outcome.Unusable.class, outcome).words().contains("it is that of " + other));
        }
        var redirecting =
                web(URI.create(ADDRESS), document("https://a.example/other").toJson());
        assertInstanceOf(Outcome.Unusable.class, redirecting.find(ADDRESS));
    }

    @Test
    void bareKeysAtAnAddressAreTheCallersToJudge() {
        var named = Json.with(key.toJwk(), "kid", Json.PROVIDER.createValue("k1"));
        var set = Json.object()
                .add("keys", Json.array(List.of(named, broken(), Json.strings())))
                .build();
        var one = assertInstanceOf(
                Outcome.FetchedKeys.class, web(URI.create(ADDRESS), key.toJwk()).find(ADDRESS));
        assertEquals(
                List.of(new JwkSet.Named(Optional.empty(), key)), one.keys().keys());
        var several = assertInstanceOf(
                Outcome.FetchedKeys.class, web(URI.create(ADDRESS), set).find(ADDRESS));
        assertEquals(List.of(key), several.keys().named("k1"));
        assertEquals(List.of(), several.keys().named("k2"));
    }

    @Test
    void bareKeysAreNoDidDocument() {
        assertInstanceOf(
                Outcome.Unusable.class,
                web(URI.create("https://a.example/issuer/did.json"), key.toJwk())
                        .find(WEB));
    }

    @Test
    void aSetWithASecretOrWithoutEndIsRefused() {
        var leaked = Json.with(key.toJwk(), "d", Json.PROVIDER.createValue("AQ"));
        for (var keys : List.of(List.of(key.toJwk(), leaked), java.util.Collections.nCopies(101, key.toJwk()))) {
            var set = Json.object().add("keys", Json.array(keys)).build();
            assertInstanceOf(JwkSet.Reading.Refused.class, JwkSet.read(set));
        }
        assertInstanceOf(JwkSet.Reading.Refused.class, JwkSet.read(leaked));
        assertInstanceOf(JwkSet.Reading.Refused.class, JwkSet.read(Json.object().build()));
    }

    @Test
    void whyADocumentWasNotHadIsSaid() {
        assertNotFetched(Why.OFFLINE, Documents.NONE);
        assertNotFetched(Why.UNREACHABLE, (url, accept) -> new Fetch.Failed("it is down"));
        assertNotFetched(Why.REFUSED, (url, accept) -> new Fetch.Refused("it is inside"));
    }

    private static void assertNotFetched(Why why, Documents documents) {
        var outcome = assertInstanceOf(Outcome.NotFetched.class, new KeyDocuments(documents).find(WEB));
        assertEquals(why, outcome.why());
        assertTrue(outcome.words().startsWith("https://a.example/issuer/did.json was not fetched: "), outcome.words());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "[]", "{}", "{\"id\": 7}", "{\"id\": \"did:web:a.example:issuer\", \"assertionMethod\": 5}"})
    void otherTextsAreNoDocument(String text) {
        Documents documents = (url, accept) -> new Fetch.Fetched(text.getBytes(UTF_8), "", url);
        assertInstanceOf(Outcome.Unusable.class, new KeyDocuments(documents).find(WEB));
    }

    @ParameterizedTest
    @ValueSource(strings = {"did:web:", "did:web:a.example:..", "did:web:user@host"})
    void aMalformedDidWebIsNobody(String id) {
        assertInstanceOf(Outcome.Malformed.class, new KeyDocuments(nobody()).find(id));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "urn:uuid:1",
                "mailto:a@a.example",
                "https:",
                "https://",
                "https://a b",
                "ftp://a.example/",
                "a",
                "did:key:z6LSbysY2xFMRpGMhb7tFTLMpeuPRaqaWM1yECx2AtzE3KCc",
                "did:jwk:e30"
            })
    void otherIdsAreNotSupportedAndNobodyIsAsked(String id) {
        assertInstanceOf(Outcome.Unsupported.class, new KeyDocuments(nobody()).find(id));
    }

    @Test
    void anotherDidThatNoSourceHasIsNotSupported() {
        for (var fetch : List.of(new Fetch.Absent("no"), new Fetch.Refused("no"), new Fetch.Failed("no"))) {
            assertInstanceOf(Outcome.Unsupported.class, new KeyDocuments((url, accept) -> fetch).find("did:example:1"));
        }
    }

    private ControllerDocument document(String id) {
        return ControllerDocument.of(id, List.of(VerificationMethod.of(id, key)));
    }

    private JsonObject broken() {
        return Json.without(key.toJwk(), "x");
    }

    private static KeyDocuments web(URI place, JsonObject json) {
        return new KeyDocuments((url, accept) -> url.equals(place)
                ? new Fetch.Fetched(StrictJson.write(json).getBytes(UTF_8), "application/json", url)
                : new Fetch.Failed("nothing is there"));
    }

    private static Documents nobody() {
        return (url, accept) -> {
            throw new AssertionError(url + " was asked for");
        };
    }
}
