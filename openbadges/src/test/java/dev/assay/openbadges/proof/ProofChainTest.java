package dev.assay.openbadges.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.openbadges.Samples;
import dev.assay.openbadges.SeededChance;
import dev.assay.openbadges.Vectors;
import dev.assay.openbadges.json.Json;
import dev.assay.openbadges.keys.Base58;
import dev.assay.openbadges.keys.KeyKind;
import dev.assay.openbadges.keys.SigningKey;
import dev.assay.openbadges.template.Canonicalizer;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.net.URI;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Which keys, contexts and other proofs a proof holds with.
class ProofChainTest {

    private static final Canonicalizer CANONICALIZER = Canonicalizer.bundled();
    private static final SigningKey KEY = Samples.key(new Random(3));
    private static final URI METHOD = URI.create("did:example:1#key");
    private static final JsonObject BARE = Vectors.parsed("""
            {"@context": ["https://www.w3.org/ns/credentials/v2"], "type": ["VerifiableCredential"],
             "issuer": "did:example:1", "credentialSubject": {"id": "did:example:2"}}""");

    private final DataIntegrity integrity = DataIntegrity.bundled();
    private final ProofOptions options = suite(Cryptosuite.EDDSA_RDFC_2022);

    private JsonObject signed(JsonObject document, ProofOptions how) {
        return integrity.sign(document, KEY, how);
    }

    private ProofOptions named(String id) {
        return options.named(URI.create(id));
    }

    private ProofOutcome verify(JsonObject document) {
        var proofs = Json.many(document, "proof");
        return integrity.verify(document, proofs.getLast().asJsonObject(), KEY.publicKey());
    }

    private static void assertFault(ProofFault fault, ProofOutcome outcome) {
        assertEquals(new ProofOutcome.Failed(fault), outcome);
    }

    private static JsonObject text(JsonObject object, String key, String text) {
        return Json.with(object, key, Json.PROVIDER.createValue(text));
    }

    @Test
    void aProofIsAloneOrLastOfSeveral() {
        var one = signed(BARE, named("urn:proof:1"));
        var two = signed(one, named("urn:proof:2"));
        var three = signed(two, named("urn:proof:3"));
        assertEquals(Json.array(List.of(one.getJsonObject("proof"))), Json.array(Json.many(one, "proof")));
        assertEquals(one.getJsonObject("proof"), two.getJsonArray("proof").getFirst());
        assertEquals(
                two.getJsonArray("proof"),
                Json.array(three.getJsonArray("proof").subList(0, 2)));
        for (var proof : three.getJsonArray("proof")) {
            assertInstanceOf(
                    ProofOutcome.Verified.class, integrity.verify(three, proof.asJsonObject(), KEY.publicKey()));
        }
    }

    @Test
    void aProofThatBuildsOnOthersHoldsWithExactlyThose() {
        var two = signed(signed(BARE, named("urn:proof:1")), named("urn:proof:2"));
        var chain = signed(two, options.after("urn:proof:1"));
        var proofs = chain.getJsonArray("proof");
        assertInstanceOf(ProofOutcome.Verified.class, verify(chain));
        var withoutSecond = Json.with(chain, "proof", Json.array(List.of(proofs.get(0), proofs.get(2))));
        assertInstanceOf(ProofOutcome.Verified.class, verify(withoutSecond), "it does not build on the second");
        var changed = text(proofs.getJsonObject(0), "created", "2026-03-14T15:09:27Z");
        var withOther = Json.with(chain, "proof", Json.array(List.of(changed, proofs.get(2))));
        assertFault(new ProofFault.WrongSignature(), verify(withOther));
        var withoutFirst = Json.with(chain, "proof", Json.array(List.of(proofs.get(1), proofs.get(2))));
        assertFault(new ProofFault.MissingProof("urn:proof:1"), verify(withoutFirst));
        var withText = Json.array(List.of(Json.PROVIDER.createValue("urn:proof:1"), proofs.get(2)));
        assertFault(new ProofFault.MissingProof("urn:proof:1"), verify(Json.with(chain, "proof", withText)));
    }

    @Test
    void aProofThatBuildsOnNoneHoldsWithoutOthers() {
        var two = signed(signed(BARE, named("urn:proof:1")), options);
        assertInstanceOf(
                ProofOutcome.Verified.class,
                verify(Json.with(two, "proof", two.getJsonArray("proof").get(1))));
    }

    private void assertCannotSign(String why, JsonObject document, SigningKey key, ProofOptions how) {
        var refused = assertThrows(IllegalArgumentException.class, () -> integrity.sign(document, key, how));
        assertTrue(String.valueOf(refused.getMessage()).contains(why), refused::toString);
    }

    @Test
    void whatCannotHoldIsNotSigned() {
        var one = signed(BARE, named("urn:proof:1"));
        assertCannotSign("has a proof with the id urn:proof:1", one, KEY, named("urn:proof:1"));
        assertCannotSign("the proof urn:proof:9, which is missing", one, KEY, options.after("urn:proof:9"));
        assertCannotSign("Ed25519 does not sign with ecdsa-rdfc-2019", BARE, KEY, suite(Cryptosuite.ECDSA_RDFC_2019));
        assertCannotSign("no @context", Json.without(BARE, "@context"), KEY, options);
        assertCannotSign("\"grade\"", text(BARE, "grade", "A"), KEY, options);
        var number = Json.with(
                BARE, "n", Vectors.parsed("{\"n\": 12345678901234567890123}").getJsonNumber("n"));
        assertCannotSign("has more digits", number, KEY, suite(Cryptosuite.EDDSA_JCS_2022));
    }

    private static ProofOptions suite(Cryptosuite suite) {
        return ProofOptions.of(suite, METHOD, Samples.NOW);
    }

    /// A signature that is right for its bytes, by a key of another kind than the suite's.
    @ParameterizedTest
    @EnumSource(
            value = Cryptosuite.class,
            names = {"EDDSA_RDFC_2022", "EDDSA_JCS_2022", "ECDSA_RDFC_2019", "ECDSA_JCS_2019"})
    void aKeyThatIsNotOfTheSuiteDoesNotVerify(Cryptosuite suite) {
        for (var key : List.of(KEY, SigningKey.generate(KeyKind.P256, new SeededChance(4)))) {
            var proof = suite(suite).unsigned();
            proof = suite.form() == Cryptosuite.Form.JSON
                    ? Json.with(proof, "@context", BARE.getJsonArray("@context"))
                    : proof;
            var input = assertInstanceOf(
                    SigningInput.Ready.class, SigningInput.of(CANONICALIZER, BARE, proof, suite, key.kind()));
            var whole = text(proof, "proofValue", "z" + Base58.encode(key.sign(input.bytes())));
            var outcome = integrity.verify(Json.with(BARE, "proof", whole), whole, key.publicKey());
            if (suite.suits(key.kind())) {
                assertInstanceOf(ProofOutcome.Verified.class, outcome);
            } else {
                assertFault(new ProofFault.WrongKey(suite, key.kind()), outcome);
            }
        }
    }

    @Test
    void contextsOfAProofAreTheFirstOfTheDocuments() {
        var contexts =
                Json.strings("https://www.w3.org/ns/credentials/v2", "https://w3id.org/security/data-integrity/v2");
        var document = signed(Json.with(BARE, "@context", contexts), suite(Cryptosuite.EDDSA_JCS_2022));
        assertEquals(contexts, document.getJsonObject("proof").get("@context"));
        assertInstanceOf(ProofOutcome.Verified.class, verify(document));
        assertInstanceOf(
                ProofOutcome.Verified.class,
                verify(Json.with(
                        document,
                        "@context",
                        Json.PROVIDER
                                .createArrayBuilder(contexts)
                                .add("urn:more")
                                .build())),
                "the proof's contexts count, the document may have got more");
        for (JsonValue other : List.of(
                Json.strings(contexts.getString(0)), Json.strings(contexts.getString(1), contexts.getString(0)))) {
            assertFault(new ProofFault.OtherContext(), verify(Json.with(document, "@context", other)));
        }
        assertFault(new ProofFault.OtherContext(), verify(Json.without(document, "@context")));
    }

    @Test
    void aDocumentWithoutContextCanBeSignedAsJson() {
        var document = signed(Json.without(BARE, "@context"), suite(Cryptosuite.EDDSA_JCS_2022));
        assertInstanceOf(ProofOutcome.Verified.class, verify(document));
        assertFault(
                new ProofFault.WrongSignature(),
                verify(Json.with(document, "@context", BARE.getJsonArray("@context"))));
    }

    @Test
    void whatHasNoCanonicalFormIsNotProven() {
        var json = signed(BARE, suite(Cryptosuite.EDDSA_JCS_2022));
        var number = Vectors.parsed("{\"n\": 12345678901234567890123}").getJsonNumber("n");
        for (var changed : List.of(
                Json.with(json, "n", number),
                Json.with(json, "proof", Json.with(json.getJsonObject("proof"), "n", number)))) {
            assertInstanceOf(
                    ProofFault.NotCovered.class,
                    assertInstanceOf(ProofOutcome.Failed.class, verify(changed)).fault());
        }
        var statements = signed(BARE, options);
        assertInstanceOf(
                ProofFault.NotCovered.class,
                assertInstanceOf(ProofOutcome.Failed.class, verify(Json.without(statements, "@context")))
                        .fault());
    }
}
