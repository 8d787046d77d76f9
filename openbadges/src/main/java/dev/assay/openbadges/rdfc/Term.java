package dev.assay.openbadges.rdfc;

import org.jspecify.annotations.Nullable;

/// An RDF term. Two terms are the same when they are equal as values.
public sealed interface Term {

    /// What may stand as subject or graph name.
    sealed interface Resource extends Term {}

    /// An absolute IRI, without angle brackets.
    record Iri(String value) implements Resource {}

    /// A blank node.
    ///
    /// @param label its label within one dataset, without `_:`
    record Blank(String label) implements Resource {}

    /// A literal.
    ///
    /// @param value    the lexical form
    /// @param datatype the datatype's IRI; `rdf:langString` where there is a language
    /// @param language the language tag, or null
    record Literal(String value, String datatype, @Nullable String language) implements Term {

        /// The datatype of a plain text.
        public static final String XSD_STRING = "http://www.w3.org/2001/XMLSchema#string";

        /// The datatype of a text with a language.
        public static final String LANG_STRING = "http://www.w3.org/1999/02/22-rdf-syntax-ns#langString";

        /// A plain text.
        public static Literal text(String value) {
            return new Literal(value, XSD_STRING, null);
        }
    }
}
