package dev.assay.openbadges.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.assay.openbadges.disclosure.DisclosureFault.Flaw;
import dev.assay.openbadges.jsonld.JsonLdProblem;
import dev.assay.openbadges.keys.KeyKind;
import org.junit.jupiter.api.Test;

/// What people read where a proof does not hold.
class WordsOfProofTest {

    private static void says(String words, ProofFault fault) {
        assertEquals(words, fault.inWords());
    }

    @Test
    void everyFaultIsSaidInWords() {
        says("the proof's domain is missing", new ProofFault.MalformedField("domain", "is missing"));
        says(
                "the proof is for x, not for asserting a credential",
                new ProofFault.WrongPurpose("x", ProofPurpose.ASSERTION));
        says(
                "the proof is for x, not for showing who presents",
                new ProofFault.WrongPurpose("x", ProofPurpose.AUTHENTICATION));
        says("the proof was not made for the domain a.example", new ProofFault.OtherDomain("a.example"));
        says("the proof does not answer the challenge that was given", new ProofFault.OtherChallenge());
        says(
                "a key of kind P-256 does not sign with eddsa-rdfc-2022",
                new ProofFault.WrongKey(Cryptosuite.EDDSA_RDFC_2022, KeyKind.P256));
        says("the proof builds on the proof urn:1, which is missing", new ProofFault.MissingProof("urn:1"));
        says(
                "this is a base proof, which is for its holder, who derives from it what verifiers are shown",
                new ProofFault.NotYetDisclosed());
        says(Flaw.LABELS.inWords(), new ProofFault.NotDisclosed(Flaw.LABELS));
        says("the proof's @context is not that of the document", new ProofFault.OtherContext());
        says("no context defines the term \"x\"", new ProofFault.NotCovered(new JsonLdProblem.UndefinedTerm("x")));
        says(
                "the signature does not fit the document and the key: something was changed after signing",
                new ProofFault.WrongSignature());
    }

    @Test
    void everyDoubtIsSaidInWords() {
        assertEquals("proofs with type X are not supported", new ProofDoubt.UnsupportedKind("type X").inWords());
        assertEquals(
                "the context urn:c is not bundled, and contexts are never fetched",
                new ProofDoubt.UnknownContext("urn:c").inWords());
        assertEquals(
                "the document's unnamed parts are too alike to be told apart in reasonable time",
                new ProofDoubt.TooComplex().inWords());
    }
}
