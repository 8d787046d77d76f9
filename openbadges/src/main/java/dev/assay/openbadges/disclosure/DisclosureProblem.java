package dev.assay.openbadges.disclosure;

import dev.assay.openbadges.jsonld.JsonLdProblem;

/// Why a disclosure could not be made or checked.
public sealed interface DisclosureProblem {

    /// The problem as a clause for people.
    String inWords();

    /// The document cannot be read as statements.
    record Unreadable(JsonLdProblem problem) implements DisclosureProblem {
        @Override
        public String inWords() {
            return problem.inWords();
        }
    }

    /// The document's unnamed parts are too alike to be told apart in reasonable time.
    record TooComplex() implements DisclosureProblem {
        @Override
        public String inWords() {
            return "the document's unnamed parts are too alike to be told apart in reasonable time";
        }
    }

    /// Document, pointers and proof do not go together.
    record Faulty(DisclosureFault fault) implements DisclosureProblem {
        @Override
        public String inWords() {
            return fault.inWords();
        }
    }
}
