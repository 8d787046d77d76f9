package dev.assay.openbadges.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.openbadges.Samples;
import dev.assay.openbadges.SeededChance;
import dev.assay.openbadges.Vectors;
import dev.assay.openbadges.disclosure.DisclosureFault.Flaw;
import dev.assay.openbadges.disclosure.DisclosureFault.NoSuchPlace;
import dev.assay.openbadges.json.Json;
import dev.assay.openbadges.jsonld.JsonLdProblem;
import dev.assay.openbadges.keys.KeyKind;
import dev.assay.openbadges.keys.SigningKey;
import jakarta.json.JsonObject;
import java.net.URI;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// What signing, deriving and verifying parts answer; which parts are shown is tested with the package of disclosure.
class SelectiveProofTest {

    private static final SigningKey KEY = SigningKey.generate(KeyKind.P256, new SeededChance(1));
    private static final URI METHOD = URI.create("did:example:1#key");
    private static final JsonObject BARE = Vectors.parsed("""
            {"@context": ["https://www.w3.org/ns/credentials/v2"], "type": ["VerifiableCredential"],
             "issuer": "did:example:1", "name": "A name", "credentialSubject": {"id": "did:example:2"}}""");

    private final ProofOptions options = ProofOptions.of(Cryptosuite.ECDSA_SD_2023, METHOD, Samples.NOW);
    private final SelectiveDisclosure disclosure = SelectiveDisclosure.bundled();
    private final JsonObject signed = sign(BARE, KEY, options);

    private JsonObject sign(JsonObject document, SigningKey key, ProofOptions how) {
        return disclosure.sign(document, key, how, List.of("/issuer"), new SeededChance(2));
    }

    private JsonObject derived() {
        return assertInstanceOf(Derivation.Derived.class, disclosure.derive(signed, List.of("/name")))
                .document();
    }

    private static ProofOutcome verify(JsonObject document) {
        return DataIntegrity.bundled().verify(document, document.getJsonObject("proof"), KEY.publicKey());
    }

    private static void assertFault(ProofFault fault, ProofOutcome outcome) {
        assertEquals(new ProofOutcome.Failed(fault), outcome);
    }

    private static JsonObject text(JsonObject object, String key, String text) {
        return Json.with(object, key, Json.PROVIDER.createValue(text));
    }

    private JsonObject withProof(JsonObject document, String key, String text) {
        return Json.with(document, "proof", text(document.getJsonObject("proof"), key, text));
    }

    @Test
    void whatVerifiersMustSeeIsPointedToAsFarAsItIsThere() {
        var credential = text(text(BARE, "validUntil", "2030-01-01T00:00:00Z"), "credentialStatus", "a list");
        assertEquals(
                List.of("/issuer", "/validUntil", "/credentialStatus"), SelectiveDisclosure.alwaysShown(credential));
    }

    @Test
    void aDerivedProofHoldsForWhatItShowsAlone() {
        var derived = derived();
        var verified = assertInstanceOf(ProofOutcome.Verified.class, verify(derived));
        assertEquals(Cryptosuite.ECDSA_SD_2023, verified.proof().suite());
        assertFault(new ProofFault.WrongSignature(), verify(text(derived, "name", "Another name")));
        assertFault(new ProofFault.WrongSignature(), verify(text(derived, "issuer", "did:example:3")));
        assertFault(new ProofFault.WrongSignature(), verify(withProof(derived, "created", "2026-03-14T15:09:27Z")));
        assertFault(new ProofFault.NotDisclosed(Flaw.MANDATORY), verify(Json.without(derived, "name")));
        var other = SigningKey.generate(KeyKind.P256, new SeededChance(3)).publicKey();
        assertFault(
                new ProofFault.WrongSignature(),
                DataIntegrity.bundled().verify(derived, derived.getJsonObject("proof"), other));
        var onAnotherCurve = Samples.key(new Random(4)).publicKey();
        assertFault(
                new ProofFault.WrongKey(Cryptosuite.ECDSA_SD_2023, KeyKind.ED25519),
                DataIntegrity.bundled().verify(derived, derived.getJsonObject("proof"), onAnotherCurve));
    }

    @Test
    void theIssuersOwnProofIsNotForShowing() {
        assertFault(new ProofFault.NotYetDisclosed(), verify(signed));
    }

    @Test
    void whatCannotBeReadIsNotProven() {
        var derived = derived();
        assertFault(new ProofFault.NotDisclosed(Flaw.HEADER), verify(withProof(derived, "proofValue", "uAQID")));
        assertEquals(
                new ProofOutcome.Unknown(new ProofDoubt.UnknownContext("https://example.org/v1")),
                verify(Json.with(derived, "@context", Json.strings("https://example.org/v1"))));
    }

    @Test
    void partsAreDerivedFromOneBaseProofAmongOthers() {
        var proof = signed.getJsonObject("proof");
        var others = Json.array(List.of(Json.PROVIDER.createValue("no proof"), text(proof, "cryptosuite", "x"), proof));
        var derived = assertInstanceOf(
                Derivation.Derived.class, disclosure.derive(Json.with(signed, "proof", others), List.of("/name")));
        assertInstanceOf(ProofOutcome.Verified.class, verify(derived.document()));
        assertEquals(
                new ProofOutcome.Failed(new ProofFault.NotDisclosed(Flaw.NO_BASE_PROOF)),
                disclosure.derive(Json.without(signed, "proof"), List.of("/name")));
    }

    @Test
    void aProofThatStandsThereAlreadyIsNotSigned() {
        var first = DataIntegrity.bundled().sign(BARE, Samples.key(new Random(4)), METHOD, Samples.NOW);
        var both = sign(first, KEY, options);
        assertEquals(2, both.getJsonArray("proof").size());
        var derived = assertInstanceOf(Derivation.Derived.class, disclosure.derive(both, List.of("/name")));
        assertInstanceOf(ProofOutcome.Verified.class, verify(derived.document()));
    }

    private void assertNotDerived(ProofOutcome.Unproven why, JsonObject document) {
        assertEquals(why, disclosure.derive(document, List.of("/name")));
    }

    @Test
    void nothingIsDerivedFromAProofThatCannotBeRead() {
        assertNotDerived(
                new ProofOutcome.Unknown(new ProofDoubt.UnsupportedKind("type X")), withProof(signed, "type", "X"));
        assertNotDerived(
                new ProofOutcome.Failed(new ProofFault.MalformedField("proofValue", "is not u and base64url text")),
                withProof(signed, "proofValue", "z1"));
        assertNotDerived(
                new ProofOutcome.Failed(new ProofFault.NotDisclosed(Flaw.HEADER)),
                withProof(signed, "proofValue", "uAQID"));
        assertNotDerived(new ProofOutcome.Failed(new ProofFault.NotDisclosed(Flaw.DISCLOSED_ALREADY)), derived());
        assertNotDerived(
                new ProofOutcome.Failed(new ProofFault.NotDisclosed(new NoSuchPlace("/name"))),
                Json.without(signed, "name"));
        assertNotDerived(
                new ProofOutcome.Failed(new ProofFault.NotCovered(new JsonLdProblem.UndefinedTerm("grade"))),
                text(signed, "grade", "A"));
    }

    private void assertCannotSign(String why, JsonObject document, SigningKey key, ProofOptions how) {
        var refused = assertThrows(IllegalArgumentException.class, () -> sign(document, key, how));
        assertTrue(String.valueOf(refused.getMessage()).contains(why), refused::toString);
    }

    @Test
    void whatCannotHoldIsNotSigned() {
        var whole = ProofOptions.of(Cryptosuite.ECDSA_RDFC_2019, METHOD, Samples.NOW);
        assertCannotSign("needs ecdsa-sd-2023", BARE, KEY, whole);
        assertCannotSign("no previous proofs", signed, KEY, options.after("urn:proof:1"));
        assertCannotSign("does not sign with", BARE, Samples.key(new Random(4)), options);
        var id = URI.create("urn:proof:1");
        var named = sign(BARE, KEY, options.named(id));
        assertCannotSign("has a proof with the id urn:proof:1", named, KEY, options.named(id));
        assertCannotSign("no @context", Json.without(BARE, "@context"), KEY, options);
    }
}
