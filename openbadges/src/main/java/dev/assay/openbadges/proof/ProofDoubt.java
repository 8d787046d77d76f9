package dev.assay.openbadges.proof;

/// Why a proof could not be checked. Nothing is said against the document.
public sealed interface ProofDoubt {

    /// The doubt as a clause for people.
    String inWords();

    /// The proof is of a kind that this library does not know.
    ///
    /// @param kind its type, or its cryptosuite, or the feature it needs
    record UnsupportedKind(String kind) implements ProofDoubt {
        @Override
        public String inWords() {
            return "proofs with " + kind + " are not supported";
        }
    }

    /// The document needs a context that is not bundled.
    record UnknownContext(String url) implements ProofDoubt {
        @Override
        public String inWords() {
            return "the context " + url + " is not bundled, and contexts are never fetched";
        }
    }

    /// The document's unnamed parts are too alike to be told apart in reasonable time.
    record TooComplex() implements ProofDoubt {
        @Override
        public String inWords() {
            return "the document's unnamed parts are too alike to be told apart in reasonable time";
        }
    }
}
