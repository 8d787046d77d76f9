package dev.assay.openbadges.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.openbadges.Samples;
import dev.assay.openbadges.Tampering;
import dev.assay.openbadges.Vectors;
import dev.assay.openbadges.json.Json;
import dev.assay.openbadges.jsonld.JsonLdProblem;
import dev.assay.openbadges.keys.SigningKey;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.net.URI;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TamperedProofTest {

    private static final SigningKey KEY = Samples.key(new Random(1));
    private static final URI METHOD =
            URI.create("did:web:assay.example#" + KEY.publicKey().multibase());

    private final DataIntegrity integrity = DataIntegrity.bundled();

    private JsonObject signed() {
        var random = new Random(2);
        var unsigned = Samples.full("A \"quoted\" text", random)
                .toJson(Samples.issuer(random).profile());
        return integrity.sign(unsigned, KEY, METHOD, Samples.NOW);
    }

    private ProofOutcome verify(JsonObject signed) {
        return verify(signed, signed.getJsonObject("proof"));
    }

    private ProofOutcome verify(JsonObject signed, JsonObject proof) {
        return integrity.verify(signed, proof, KEY.publicKey());
    }

    @Test
    void whatWasSignedIsVerified() {
        var verified = assertInstanceOf(ProofOutcome.Verified.class, verify(signed()));
        assertEquals(METHOD.toString(), verified.proof().verificationMethod());
        assertEquals(Samples.NOW, verified.proof().created().orElseThrow());
    }

    @Test
    void noPlaceOfTheDocumentCanBeChangedOrRemoved() {
        var signed = signed();
        var changes = Tampering.all(Json.without(signed, "proof"));
        assertTrue(changes.size() > 150, "the sample has many places: " + changes.size());
        for (var changed : changes) {
            var outcome = verify(changed.asJsonObject(), signed.getJsonObject("proof"));
            assertFalse(outcome instanceof ProofOutcome.Verified, () -> "accepted although changed: " + changed);
        }
    }

    @Test
    void noFieldOfTheProofCanBeChangedOrRemoved() {
        var signed = signed();
        var changes = Tampering.all(signed.getJsonObject("proof"));
        assertEquals(12, changes.size());
        for (var changed : changes) {
            var outcome = verify(signed, changed.asJsonObject());
            assertFalse(outcome instanceof ProofOutcome.Verified, () -> "accepted although changed: " + changed);
        }
    }

    @Test
    void nothingCanBeAdded() {
        var signed = signed();
        assertEquals(
                new ProofOutcome.Failed(new ProofFault.NotCovered(new JsonLdProblem.UndefinedTerm("grade"))),
                verify(Json.with(signed, "grade", Json.PROVIDER.createValue("A"))));
        assertEquals(
                new ProofOutcome.Failed(new ProofFault.WrongSignature()),
                verify(Json.with(signed, "description", Json.PROVIDER.createValue("with distinction"))));
        var proof = signed.getJsonObject("proof");
        assertEquals(
                new ProofOutcome.Failed(new ProofFault.WrongSignature()),
                verify(signed, Json.with(proof, "expires", Json.PROVIDER.createValue("2099-01-01T00:00:00Z"))));
        assertEquals(
                new ProofOutcome.Failed(new ProofFault.NotCovered(new JsonLdProblem.UndefinedTerm("note"))),
                verify(signed, Json.with(proof, "note", Json.PROVIDER.createValue("x"))));
    }

    /// JSON-LD drops what looks like a keyword; alone, without the checks of a whole verification, it is noticed too.
    @Test
    void aKeyThatLooksLikeAKeywordIsRefused() {
        var signed = signed();
        var odd = Json.with(signed, "@annotation", Json.PROVIDER.createValue("with distinction"));
        assertInstanceOf(
                ProofFault.NotCovered.class,
                assertInstanceOf(ProofOutcome.Failed.class, verify(odd)).fault());
    }

    @Test
    void noContextCanGiveTheWordsAnotherMeaning() {
        var signed = signed();
        var contexts = Json.PROVIDER.createArrayBuilder(signed.getJsonArray("@context"));
        var other = Json.object().add("name", "https://example.org/nickname").build();
        var outcome = verify(Json.with(signed, "@context", contexts.add(other).build()));
        assertInstanceOf(
                ProofFault.NotCovered.class,
                assertInstanceOf(ProofOutcome.Failed.class, outcome).fault());
        for (var fewer : signed.getJsonArray("@context")) {
            assertFalse(
                    verify(Json.with(signed, "@context", Json.array(List.of(fewer)))) instanceof ProofOutcome.Verified);
        }
    }

    @Test
    void aProofMayRepeatTheDocumentsContextsAndNoOthers() {
        var signed = signed();
        var proof = signed.getJsonObject("proof");
        assertInstanceOf(
                ProofOutcome.Verified.class,
                verify(signed, Json.with(proof, "@context", signed.getJsonArray("@context"))));
        assertEquals(
                new ProofOutcome.Failed(new ProofFault.OtherContext()),
                verify(
                        signed,
                        Json.with(proof, "@context", Json.strings("https://w3id.org/security/data-integrity/v2"))));
    }

    @ParameterizedTest
    @CsvSource({
        "created, 2026-03-14T15:09:26", "created, 2026-02-30T00:00:00Z", "created, yesterday", "expires, 2026-03-14",
        "verificationMethod, key-1", "proofValue, u1234", "proofValue, z", "proofValue, zO0Il",
        "proofValue, z2YwC8z3ap7yx1nZYCg4L3j3ApHsF8kgPdSb5xoS1VR7vPG3F561B52hYnQF9iseabecm3ijx4K1FBTQsCZahKZme1"
    })
    void fieldsThatAreNotOfTheirFormAreNamed(String field, String value) {
        var signed = signed();
        var failed = assertInstanceOf(
                ProofOutcome.Failed.class,
                verify(signed, Json.with(signed.getJsonObject("proof"), field, Json.PROVIDER.createValue(value))));
        assertEquals(
                field,
                assertInstanceOf(ProofFault.MalformedField.class, failed.fault())
                        .field());
    }

    @Test
    void aProofForSigningInIsNoProofOfACredential() {
        var signed = signed();
        var other =
                Json.with(signed.getJsonObject("proof"), "proofPurpose", Json.PROVIDER.createValue("authentication"));
        assertEquals(
                new ProofOutcome.Failed(new ProofFault.WrongPurpose("authentication", ProofPurpose.ASSERTION)),
                verify(signed, other));
    }

    @Test
    void anotherKeyDoesNotVerify() {
        var signed = signed();
        var other = Samples.key(new Random(77)).publicKey();
        assertEquals(
                new ProofOutcome.Failed(new ProofFault.WrongSignature()),
                integrity.verify(signed, signed.getJsonObject("proof"), other));
    }

    @Test
    void aDocumentMadeToStopVerifiersCouldNotBeCheckedAndEndsSoon() {
        var nodes = new StringBuilder();
        for (int from = 0; from < 14; from++) {
            for (int to = 0; to < 14; to++) {
                if (from != to) {
                    nodes.append("{\"@id\":\"_:n")
                            .append(from)
                            .append("\",\"k\":{\"@id\":\"_:n")
                            .append(to)
                            .append("\"}},");
                }
            }
        }
        var poison =
                Vectors.parsed("{\"@context\":[\"https://www.w3.org/ns/credentials/v2\",{\"k\":\"urn:k\"}],\"@graph\":["
                        + nodes.substring(0, nodes.length() - 1) + "]}");
        assertEquals(
                new ProofOutcome.Unknown(new ProofDoubt.TooComplex()), verify(poison, signed().getJsonObject("proof")));
        assertThrows(IllegalArgumentException.class, () -> integrity.sign(poison, KEY, METHOD, Samples.NOW));
    }

    @Test
    void signingRefusesWhatCannotBeSigned() {
        var signed = signed();
        assertThrows(IllegalArgumentException.class, () -> integrity.sign(signed, KEY, METHOD, Samples.NOW));
        var undefined = Json.with(Json.without(signed, "proof"), "grade", JsonValue.TRUE);
        var refused =
                assertThrows(IllegalArgumentException.class, () -> integrity.sign(undefined, KEY, METHOD, Samples.NOW));
        assertTrue(String.valueOf(refused.getMessage()).contains("\"grade\""));
        assertThrows(
                IllegalArgumentException.class,
                () -> integrity.sign(Json.without(signed, "proof"), KEY, URI.create("#key"), Samples.NOW));
    }
}
