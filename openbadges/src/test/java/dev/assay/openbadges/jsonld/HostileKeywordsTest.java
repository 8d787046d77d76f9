package dev.assay.openbadges.jsonld;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.openbadges.Samples;
import dev.assay.openbadges.Vectors;
import dev.assay.openbadges.json.Json;
import dev.assay.openbadges.keys.SigningKey;
import dev.assay.openbadges.proof.DataIntegrity;
import dev.assay.openbadges.proof.ProofOutcome;
import dev.assay.openbadges.vc.DataModel;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Keywords of JSON-LD at places and with values that nobody means well with.
class HostileKeywordsTest {
    private static final int ROUNDS = 4_000;

    private static final JsonArray KEYWORDS = array("""
            ["@graph", "@included", "@nest", "@reverse", "@list", "@set", "@index", "@id", "@type", "@value", "@language",
             "@direction", "@none", "@json", "@container", "@base", "@vocab", "@version", "@propagate", "@protected",
             "@import", "@prefix", "@context"]""");

    private static final JsonArray VALUES = array("""
            [5, "text", true, null, [], {}, [5], ["text"], [null], [[]], [{}], [[{}]], ["urn:x:9", 5], {"@value": 1},
             {"@value": null}, {"@id": "urn:x:9"}, [{"@id": "urn:x:9"}], {"@id": 5}, {"@list": [1]}, {"@list": 5},
             {"@set": ["x"], "@index": "i"}, [{"@value": "x"}], {"@graph": [5]}, {"@graph": 5}, {"@nest": 5},
             {"@language": "en"}, {"name": "x"}, [{"name": "x"}], {"name": 5}, {"name": null}, {"urn:p:q": "x"},
             {"urn:p:q": [5, null]}, {"urn:p:q": {"@included": "x"}}, {"@type": ["x", 5]}]""");

    private static final JsonObject CREDENTIAL = Vectors.parsed("""
            {"@context": ["https://www.w3.org/ns/credentials/v2"], "id": "urn:x:1", "type": ["VerifiableCredential"],
             "issuer": {"id": "urn:x:2", "name": {"@value": "N", "@language": "en", "@direction": "ltr"}},
             "credentialSubject": [{"id": "urn:x:3", "name": "S"}, {"description": ["D"]}]}""");

    private static JsonArray array(String json) {
        return Vectors.parsed("{\"a\":" + json + "}").getJsonArray("a");
    }

    /// The value with one more member in one of its objects.
    private static JsonValue with(JsonValue value, String key, JsonValue added, Random random) {
        return switch (value) {
            case JsonObject object -> {
                var inner = object.keySet().stream()
                        .filter(name -> !name.equals("@context") && !name.equals("proof"))
                        .filter(name -> object.get(name) instanceof JsonObject || object.get(name) instanceof JsonArray)
                        .toList();
                if (inner.isEmpty() || random.nextInt(3) == 0) {
                    yield Json.with(object, key, added);
                }
                var name = inner.get(random.nextInt(inner.size()));
                yield Json.with(object, name, with(object.getOrDefault(name, JsonValue.NULL), key, added, random));
            }
            case JsonArray items -> {
                var changed = new ArrayList<>(items);
                int at = items.isEmpty() ? -1 : random.nextInt(items.size());
                if (at >= 0) {
                    changed.set(at, with(items.get(at), key, added, random));
                }
                yield Json.array(changed);
            }
            case JsonValue scalar -> Json.object().add(key, added).build();
        };
    }

    private static boolean saysNothing(JsonValue value) {
        return switch (value) {
            case JsonObject object -> object.values().stream().allMatch(HostileKeywordsTest::saysNothing);
            case JsonArray items -> items.stream().allMatch(HostileKeywordsTest::saysNothing);
            case JsonValue scalar -> scalar.equals(JsonValue.NULL);
        };
    }

    @Test
    void nothingIsThrownAndNothingAddedToASignedCredentialHolds() {
        var random = new Random(20_260_314);
        var seed = new byte[32];
        random.nextBytes(seed);
        var key = SigningKey.ofSeed(seed);
        var integrity = DataIntegrity.bundled();
        var model = new DataModel(JsonLd.bundled());
        var signed = integrity.sign(CREDENTIAL, key, URI.create("urn:x:2#key"), Samples.NOW);
        int read = 0;
        for (int round = 0; round < ROUNDS; round++) {
            var keyword = KEYWORDS.getString(random.nextInt(KEYWORDS.size()));
            var value = VALUES.get(random.nextInt(VALUES.size()));
            var hostile = with(signed, keyword, value, random).asJsonObject();
            if (round % 5 == 0) {
                hostile = with(hostile, KEYWORDS.getString(random.nextInt(KEYWORDS.size())), value, random)
                        .asJsonObject();
            }
            model.credential(hostile);
            model.presentation(hostile);
            read += JsonLd.bundled().read(hostile) instanceof RdfReading.Statements ? 1 : 0;
            var outcome = integrity.verify(hostile, signed.getJsonObject("proof"), key.publicKey());
            var words = hostile.toString();
            // a context that changes no meaning may stand anywhere
            if (!keyword.equals("@context") && !saysNothing(value)) {
                assertFalse(outcome instanceof ProofOutcome.Verified, () -> "holds: " + words);
            }
        }
        assertTrue(read > ROUNDS / 100, "only " + read + " documents were read at all");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"@vocab\":\"@\",\"a\":\"urn:a\"}",
                "{\"n\":{\"@id\":\"urn:@\",\"@prefix\":true},\"none\":\"n:none\",\"a\":\"urn:a\"}",
                "{\"none\":\"@none\",\"a\":\"urn:a\"}",
                "{\"none\":{\"@id\":\"@none\"},\"a\":\"urn:a\"}",
                "{\"other\":\"@none\",\"none\":\"other\",\"a\":\"urn:a\"}",
                "{\"none\":\"@nest\",\"a\":\"urn:a\"}",
                "{\"none\":\"@included\",\"a\":\"urn:a\"}",
                "[{\"a\":{\"@id\":\"urn:a\",\"@context\":{\"none\":\"@none\"}}}]"
            })
    void aKeywordUnderAnotherNameDropsNothing(String context) {
        var reading = JsonLd.bundled()
                .read(Vectors.parsed("{\"@context\":" + context
                        + ",\"@id\":\"urn:x:1\",\"a\":{\"@id\":\"urn:x:2\",\"none\":\"text\"},\"none\":\"text\"}"));
        assertTrue(
                !(reading instanceof RdfReading.Statements(var quads))
                        || quads.toString().contains("text"),
                () -> context + ": " + reading);
    }

    @Test
    void aContextThatGivesAKeywordAnotherNameIsNotTaken() {
        var refused = assertThrows(
                IllegalArgumentException.class,
                () -> Contexts.bundled()
                        .with("https://example.org/c", Vectors.parsed("{\"@context\":[{\"value\":\"@value\"}]}")));
        assertTrue(String.valueOf(refused.getMessage()).contains("\"value\""), refused::getMessage);
    }

    @Test
    void anotherDirectionIsAnotherStatementAlsoWhereTheShapeOfTheCredentialWasLearnt() {
        var random = new Random(7);
        var integrity = DataIntegrity.bundled();
        var key = Samples.key(random);
        var signed = integrity.sign(CREDENTIAL, key, URI.create("urn:x:2#key"), Samples.NOW);
        var proof = signed.getJsonObject("proof");
        for (int time = 0; time < 6; time++) {
            assertInstanceOf(ProofOutcome.Verified.class, integrity.verify(signed, proof, key.publicKey()));
            for (var other : List.of(
                    "{\"@value\": \"N\", \"@language\": \"en\", \"@direction\": \"rtl\"}",
                    "{\"@value\": \"N\", \"@language\": \"ar\", \"@direction\": \"ltr\"}",
                    "{\"@value\": \"N\", \"@language\": \"en\"}",
                    "{\"@value\": \"N\", \"@direction\": \"ltr\"}",
                    "{\"@value\": \"N\", \"@type\": \"https://www.w3.org/ns/i18n#en_ltr\"}",
                    "\"N\"")) {
                var issuer = Json.with(
                        signed.getJsonObject("issuer"),
                        "name",
                        array("[" + other + "]").getFirst());
                var changed = Json.with(signed, "issuer", issuer);
                assertNotEquals(signed, changed);
                assertInstanceOf(ProofOutcome.Unproven.class, integrity.verify(changed, proof, key.publicKey()), other);
            }
        }
    }
}
