package dev.assay.openbadges.jsonld;

/// Why a document cannot be read as JSON-LD without losing something that a signature should cover.
public sealed interface JsonLdProblem {

    /// The problem as a clause, such as `no context defines the term "nmae"`.
    String inWords();

    /// A key or type that no context of the document defines: it would not be signed.
    record UndefinedTerm(String term) implements JsonLdProblem {
        @Override
        public String inWords() {
            return "no context defines the term \"" + term + "\"";
        }
    }

    /// A context that is not bundled. Nobody is at fault: the document may be right.
    record UnknownContext(String url) implements JsonLdProblem {
        @Override
        public String inWords() {
            return "the context " + url + " is not bundled, and contexts are never fetched";
        }
    }

    /// An identifier that is not an absolute IRI.
    ///
    /// @param value what stands there
    /// @param where the property or keyword it stands under
    record RelativeIri(String value, String where) implements JsonLdProblem {
        @Override
        public String inWords() {
            return "\"" + value + "\" under " + where + " is not an absolute IRI";
        }
    }

    /// Something that JSON-LD would drop or alter without a word.
    ///
    /// @param what what it is, in words
    record NotSignable(String what) implements JsonLdProblem {
        @Override
        public String inWords() {
            return what;
        }
    }

    /// The document breaks the rules of JSON-LD.
    ///
    /// @param what what is wrong, in words
    record Malformed(String what) implements JsonLdProblem {
        @Override
        public String inWords() {
            return what;
        }
    }
}
