package dev.assay.openbadges.template;

import dev.assay.openbadges.rdfc.Term;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/// A text that stands for a slot while a shape is learnt: an absolute IRI, so that it goes through expansion unchanged
/// both where a text and where an identifier is wanted.
final class Marker {
    private static final String HEAD = "urn:assay-slot:";
    private static final Pattern MARKER = Pattern.compile(HEAD + "(\\d{1,6})");

    private Marker() {}

    static String of(int number) {
        return HEAD + number;
    }

    static boolean occursIn(String text) {
        return text.contains(HEAD);
    }

    /// The slot for which a term stands.
    static OptionalInt number(Term term) {
        return switch (term) {
            case Term.Iri iri -> number(iri.value());
            case Term.Literal literal -> number(literal.value());
            case Term.Blank _ -> OptionalInt.empty();
        };
    }

    private static OptionalInt number(String text) {
        var marker = MARKER.matcher(text);
        return marker.matches() ? OptionalInt.of(Integer.parseInt(marker.group(1))) : OptionalInt.empty();
    }
}
