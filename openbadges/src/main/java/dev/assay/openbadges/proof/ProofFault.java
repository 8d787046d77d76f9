package dev.assay.openbadges.proof;

import dev.assay.openbadges.jsonld.JsonLdProblem;

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
    record WrongPurpose(String purpose) implements ProofFault {
        @Override
        public String inWords() {
            return "the proof is for " + purpose + ", not for asserting a credential";
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
