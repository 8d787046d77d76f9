package dev.assay.openbadges.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.openbadges.Samples;
import dev.assay.openbadges.Tampering;
import dev.assay.openbadges.Vectors;
import dev.assay.openbadges.digest.HashAlgorithm;
import dev.assay.openbadges.json.Json;
import dev.assay.openbadges.jsonld.JsonLd;
import dev.assay.openbadges.status.StatusList;
import dev.assay.openbadges.status.StatusListCredential;
import dev.assay.openbadges.status.StatusPurpose;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalizerTest {

    private static final int ROUNDS = 1_500;

    /// Badge, proof options and status list as the platform issues them, and foreign credentials.
    static Map<String, JsonObject> documents() {
        var random = new Random(1);
        var documents = new LinkedHashMap<String, JsonObject>();
        var issuer = Samples.issuer(random);
        var signed = issuer.issue(Samples.full("Ada", random), Samples.NOW);
        documents.put("badge", Json.without(signed, "proof"));
        documents.put("signed badge", signed);
        documents.put(
                "proof options",
                Json.with(
                        Json.without(signed.getJsonObject("proof"), "proofValue"),
                        "@context",
                        signed.getJsonArray("@context")));
        var list = new StatusListCredential(
                URI.create("https://assay.example/status/1"),
                issuer.profile().id(),
                StatusPurpose.REVOCATION,
                StatusList.empty(),
                Samples.NOW,
                Optional.empty(),
                Optional.empty());
        documents.put("status list", list.unsigned());
        for (var name : List.of("achievementAlignmentCase-1", "skillAssertionCase-1", "skillAssertionCtdl-1")) {
            documents.put(name, Vectors.json("1edtech-ob-spec/" + name + ".json"));
        }
        return documents;
    }

    static List<Map.Entry<String, JsonObject>> named() {
        return List.copyOf(documents().entrySet());
    }

    static String words(CanonicalOutcome outcome) {
        return switch (outcome) {
            case CanonicalOutcome.Canonical canonical -> canonical.text();
            case CanonicalOutcome.Refused refused -> refused.toString();
            case CanonicalOutcome.TooComplex _ -> "too complex";
        };
    }

    private static String general(JsonObject document, HashAlgorithm hash) {
        return words(Canonicalizer.bundled().byGeneralPath(document, hash));
    }

    private static Template learnt(JsonObject sample) {
        return Learning.of(JsonLd.bundled(), sample).orElseThrow();
    }

    /// 10,500 documents with some 60,000 changed texts in all.
    @ParameterizedTest
    @MethodSource("named")
    void aTemplateGivesTheBytesOfTheGeneralPathWhateverStandsInIt(Map.Entry<String, JsonObject> named) {
        var template = learnt(named.getValue());
        var random = new Random(named.getKey().hashCode());
        int applied = 0;
        for (int round = 0; round < ROUNDS; round++) {
            var document = HostileTexts.in(named.getValue(), random);
            var hash = round % 4 == 0 ? HashAlgorithm.SHA_384 : HashAlgorithm.SHA_256;
            var outcome = template.apply(document, hash);
            if (outcome != null) {
                applied++;
                assertEquals(general(document, hash), words(outcome), () -> "round of " + document);
            }
        }
        assertTrue(applied > ROUNDS / 3, "only " + applied + " documents fitted");
    }

    @ParameterizedTest
    @MethodSource("named")
    void whateverElseChangesComesOutAsByTheGeneralPath(Map.Entry<String, JsonObject> named) {
        var canonicalizer = new Canonicalizer(JsonLd.bundled());
        var template = learnt(named.getValue());
        for (var changed : Tampering.all(named.getValue())) {
            var document = changed.asJsonObject();
            var expected = general(document, HashAlgorithm.SHA_256);
            var outcome = template.apply(document, HashAlgorithm.SHA_256);
            if (outcome != null) {
                assertEquals(expected, words(outcome), document::toString);
            }
            for (int time = 0; time < 3; time++) {
                assertEquals(expected, words(canonicalizer.canonical(document, HashAlgorithm.SHA_256)));
            }
        }
    }

    @Test
    void theOrderOfKeysDoesNotMatter() {
        var badge = Objects.requireNonNull(documents().get("badge"));
        var reversed = Json.object();
        badge.keySet().stream()
                .toList()
                .reversed()
                .forEach(key -> reversed.add(key, badge.getOrDefault(key, JsonValue.NULL)));
        var outcome = learnt(badge).apply(reversed.build(), HashAlgorithm.SHA_256);
        assertEquals(general(badge, HashAlgorithm.SHA_256), words(Objects.requireNonNull(outcome)));
    }

    @Test
    void aShapeIsLearntWhenItIsSeenAgain() {
        var random = new Random(3);
        var shapes = new Shapes(JsonLd.bundled());
        for (int seen = 0; seen < 2; seen++) {
            var badge =
                    Samples.full("Ada", random).toJson(Samples.issuer(random).profile());
            assertNull(shapes.canonical(badge, HashAlgorithm.SHA_256));
            shapes.missed(badge);
        }
        var third = Samples.full("Grace", random).toJson(Samples.issuer(random).profile());
        var outcome = shapes.canonical(third, HashAlgorithm.SHA_256);
        assertEquals(general(third, HashAlgorithm.SHA_256), words(Objects.requireNonNull(outcome)));
    }

    @Test
    void everNewShapesDoNotFillTheMemory() {
        var shapes = new Shapes(JsonLd.bundled());
        for (int i = 0; i < 1_000; i++) {
            shapes.missed(Json.object().add("key" + i, i).build());
        }
        assertTrue(shapes.size() <= 129, () -> shapes.size() + " shapes are kept");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"@context\":{\"@vocab\":\"urn:v:\"},\"@id\":\"urn:x\",\"a\":\"b\"}",
                "{\"@context\":\"https://www.w3.org/ns/credentials/v2\",\"id\":\"urn:x\",\"name\":{\"@context\":{},\"@value\":\"a\"}}",
                "{\"@context\":\"https://example.org/unknown\",\"id\":\"urn:x\",\"name\":\"a\"}",
                "{\"@context\":\"https://www.w3.org/ns/credentials/v2\",\"id\":\"urn:x\",\"nmae\":\"a\"}",
                "{\"@context\":\"https://www.w3.org/ns/credentials/v2\",\"id\":\"urn:x\",\"name\":\"urn:assay-slot:0\"}"
            })
    void nothingIsLearntOfDocumentsWithTheirOwnTermsOrThatAreRefused(String json) {
        assertTrue(Learning.of(JsonLd.bundled(), Vectors.parsed(json)).isEmpty());
    }

    @Test
    void equalBlankNodesAreLeftToTheWholeAlgorithm() {
        var badge = """
                {"@context":"https://www.w3.org/ns/credentials/v2","id":"urn:x:1","type":"VerifiableCredential",
                 "issuer":"urn:x:2","credentialSubject":[{"name":"%s"},{"name":"%s"}]}""";
        var template = learnt(Vectors.parsed(badge.formatted("a", "b")));
        var alike = Vectors.parsed(badge.formatted("a", "a"));
        var outcome = assertInstanceOf(CanonicalOutcome.Canonical.class, template.apply(alike, HashAlgorithm.SHA_256));
        assertEquals(general(alike, HashAlgorithm.SHA_256), outcome.text());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "_:b0",
                "@type",
                "http://a b",
                "relative",
                "id",
                "name:x",
                "VerifiableCredential",
                "",
                "a:",
                ":a",
                "http://é/",
                "urn:é",
                "https:",
                "http://"
            })
    void anIdentifierThatExpansionCouldTouchIsNotFilledIn(String id) {
        var badge = Json.object()
                .add("@context", "https://www.w3.org/ns/credentials/v2")
                .add("id", "urn:x:1")
                .add("name", "Ada")
                .build();
        assertNull(learnt(badge).apply(Json.with(badge, "id", Json.PROVIDER.createValue(id)), HashAlgorithm.SHA_256));
    }
}
