package dev.assay.openbadges.rdfc;

import dev.assay.openbadges.rdfc.Term.Blank;
import dev.assay.openbadges.rdfc.Term.Iri;
import dev.assay.openbadges.rdfc.Term.Literal;
import java.util.Comparator;

/// Writes statements as canonical N-Quads (RDF Dataset Canonicalization 1.0, appendix A).
public final class NQuads {

    /// Orders texts by Unicode code points, as RDFC-1.0 asks; `String.compareTo` orders by UTF-16 units, which differs
    /// where a supplementary character meets one of U+E000 to U+FFFF.
    public static final Comparator<String> BY_CODE_POINT = NQuads::compareByCodePoint;

    private NQuads() {}

    /// One line with its line feed; blank nodes are written with their own labels.
    public static String line(Quad quad) {
        var out = new Utf8Buffer(256);
        write(out, quad.subject());
        write(out.plain(" "), quad.predicate());
        write(out.plain(" "), quad.object());
        if (quad.graph() != null) {
            write(out.plain(" "), quad.graph());
        }
        return out.plain(" .\n").toString();
    }

    /// A term as it stands in a line.
    public static void write(Utf8Buffer out, Term term) {
        switch (term) {
            case Iri iri -> out.plain("<").iri(iri.value()).plain(">");
            case Blank blank -> out.plain("_:").plain(blank.label());
            case Literal literal ->
                out.plain("\"").literal(literal.value()).plain("\"").raw(tail(literal));
        }
    }

    /// What follows the closing quotation mark of a literal: its language or its datatype.
    private static byte[] tail(Literal literal) {
        var out = new Utf8Buffer(64);
        if (literal.language() != null) {
            out.plain("@").plain(literal.language());
        } else if (!literal.datatype().equals(Literal.XSD_STRING)) {
            out.plain("^^<").iri(literal.datatype()).plain(">");
        }
        return out.toBytes();
    }

    private static int compareByCodePoint(String a, String b) {
        int common = Math.min(a.length(), b.length());
        for (int i = 0; i < common; i++) {
            char left = a.charAt(i);
            char right = b.charAt(i);
            if (left != right) {
                return Integer.compare(rank(left), rank(right));
            }
        }
        return Integer.compare(a.length(), b.length());
    }

    /// Surrogates stand for code points above U+FFFF: they come after every other unit.
    private static int rank(char unit) {
        return Character.isSurrogate(unit) ? unit + 0x10000 : unit;
    }
}
