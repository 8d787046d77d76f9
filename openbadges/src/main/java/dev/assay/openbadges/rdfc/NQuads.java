package dev.assay.openbadges.rdfc;

import dev.assay.openbadges.rdfc.Term.Blank;
import dev.assay.openbadges.rdfc.Term.Iri;
import dev.assay.openbadges.rdfc.Term.Literal;
import dev.assay.openbadges.rdfc.Term.Resource;
import java.util.Comparator;
import java.util.Locale;
import java.util.function.UnaryOperator;

/// Writes statements as canonical N-Quads (RDF Dataset Canonicalization 1.0, appendix A).
public final class NQuads {

    /// Orders texts by Unicode code points, as RDFC-1.0 asks; `String.compareTo` orders by UTF-16 units, which differs
    /// where a supplementary character meets one of U+E000 to U+FFFF.
    public static final Comparator<String> BY_CODE_POINT = NQuads::compareByCodePoint;

    private NQuads() {}

    /// One line with its line feed; blank nodes are written with their own labels.
    public static String line(Quad quad) {
        return line(quad, label -> label);
    }

    static String line(Quad quad, UnaryOperator<String> labels) {
        var out = new StringBuilder(200);
        term(out, quad.subject(), labels);
        term(out.append(' '), quad.predicate(), labels);
        term(out.append(' '), quad.object(), labels);
        Resource graph = quad.graph();
        if (graph != null) {
            term(out.append(' '), graph, labels);
        }
        return out.append(" .\n").toString();
    }

    private static void term(StringBuilder out, Term term, UnaryOperator<String> labels) {
        switch (term) {
            case Iri iri -> iri(out, iri.value());
            case Blank blank -> out.append("_:").append(labels.apply(blank.label()));
            case Literal literal -> literal(out, literal);
        }
    }

    private static void literal(StringBuilder out, Literal literal) {
        out.append('"');
        for (int i = 0; i < literal.value().length(); i++) {
            escaped(out, literal.value().charAt(i));
        }
        out.append('"');
        if (literal.language() != null) {
            out.append('@').append(literal.language());
        } else if (!literal.datatype().equals(Literal.XSD_STRING)) {
            out.append("^^");
            iri(out, literal.datatype());
        }
    }

    private static void iri(StringBuilder out, String iri) {
        out.append('<');
        for (int i = 0; i < iri.length(); i++) {
            char unit = iri.charAt(i);
            if (unit <= ' ' || "<>\"{}|^`\\".indexOf(unit) >= 0) {
                hex(out, unit);
            } else {
                out.append(unit);
            }
        }
        out.append('>');
    }

    private static void escaped(StringBuilder out, char unit) {
        switch (unit) {
            case '\b' -> out.append("\\b");
            case '\t' -> out.append("\\t");
            case '\n' -> out.append("\\n");
            case '\f' -> out.append("\\f");
            case '\r' -> out.append("\\r");
            case '"' -> out.append("\\\"");
            case '\\' -> out.append("\\\\");
            default -> {
                if (unit < ' ' || unit == 0x7f || unit >= 0xfffe) {
                    hex(out, unit);
                } else {
                    out.append(unit);
                }
            }
        }
    }

    private static void hex(StringBuilder out, char unit) {
        out.append("\\u").append(String.format(Locale.ROOT, "%04X", (int) unit));
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
