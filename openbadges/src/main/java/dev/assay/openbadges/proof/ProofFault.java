package dev.assay.openbadges.proof;

import dev.assay.openbadges.disclosure.DisclosureFault;
import dev.assay.openbadges.jsonld.JsonLdProblem;
import dev.assay.openbadges.keys.KeyKind;

/// Why a proof does not hold.
public sealed interface ProofFault {

    /// The fault as a clause for people.
    String inWords();

    /// A field of the proof is missing or not of its form.
    ///
    /// @param field the key in the proof
    record MalformedField(String field, String problem) implements ProofFault {
        @Override
        public String inWords() {
            return "the proof's " + field + " " + problem;
        }
    }

    /// The proof was made for another use, such as signing in.
    ///
    /// @param purpose  what it says it is for
    /// @param expected what it should be for
    record WrongPurpose(String purpose, ProofPurpose expected) implements ProofFault {
        @Override
        public String inWords() {
            return "the proof is for " + purpose + ", not for "
                    + switch (expected) {
                        case ASSERTION -> "asserting a credential";
                        case AUTHENTICATION -> "showing who presents";
                    };
        }
    }

    /// The proof was made to be shown elsewhere.
    record OtherDomain(String expected) implements ProofFault {
        @Override
        public String inWords() {
            return "the proof was not made for the domain " + expected;
        }
    }

    /// The proof answers another challenge than the verifier's, or none.
    record OtherChallenge() implements ProofFault {
        @Override
        public String inWords() {
            return "the proof does not answer the challenge that was given";
        }
    }

    /// The key is of a kind that the proof's suite does not sign with.
    record WrongKey(Cryptosuite suite, KeyKind kind) implements ProofFault {
        @Override
        public String inWords() {
            return "a key of kind " + kind.title() + " does not sign with " + suite;
        }
    }

    /// The proof builds on another proof that the document does not have.
    record MissingProof(String id) implements ProofFault {
        @Override
        public String inWords() {
            return "the proof builds on the proof " + id + ", which is missing";
        }
    }

    /// A proof of selective disclosure that is still the issuer's own: it is for the holder, who shows a part of it.
    record NotYetDisclosed() implements ProofFault {
        @Override
        public String inWords() {
            return "this is a base proof, which is for its holder, who derives from it what verifiers are shown";
        }
    }

    /// A proof of selective disclosure that does not go with the document, or that none can be derived from.
    record NotDisclosed(DisclosureFault fault) implements ProofFault {
        @Override
        public String inWords() {
            return fault.inWords();
        }
    }

    /// The contexts under which the proof was made are not those of the document.
    record OtherContext() implements ProofFault {
        @Override
        public String inWords() {
            return "the proof's @context is not that of the document";
        }
    }

    /// Document or proof hold something that no signature of this kind covers.
    record NotCovered(JsonLdProblem problem) implements ProofFault {
        @Override
        public String inWords() {
            return problem.inWords();
        }
    }

    /// The signature is not the key's over this document: one of the three was changed.
    record WrongSignature() implements ProofFault {
        @Override
        public String inWords() {
            return "the signature does not fit the document and the key: something was changed after signing";
        }
    }
}
