package dev.assay.openbadges.template;

import dev.assay.openbadges.digest.HashAlgorithm;
import dev.assay.openbadges.jsonld.JsonLdProblem;
import dev.assay.openbadges.rdfc.Utf8Buffer;

/// What came of bringing a document into its canonical form.
public sealed interface CanonicalOutcome {

    /// The canonical form.
    final class Canonical implements CanonicalOutcome {
        private final Utf8Buffer utf8;

        Canonical(Utf8Buffer utf8) {
            this.utf8 = utf8;
        }

        /// The canonical form as a text of any kind, such as JSON.
        public static Canonical of(String text) {
            return new Canonical(new Utf8Buffer(text.length()).plain(text));
        }

        /// Canonical N-Quads: lines in code point order, each ended by a line feed.
        public String text() {
            return utf8.toString();
        }

        /// The digest of the UTF-8 bytes; cheaper than that of [#text].
        public byte[] digest(HashAlgorithm hash) {
            var digest = hash.fresh();
            utf8.into(digest);
            return digest.digest();
        }
    }

    /// The document cannot be read as statements without losing something.
    record Refused(JsonLdProblem problem) implements CanonicalOutcome {}

    /// Canonicalisation gave up on blank nodes that are too alike.
    record TooComplex() implements CanonicalOutcome {}
}
