package dev.assay.openbadges.rdfc;

import dev.assay.openbadges.rdfc.Term.Blank;
import dev.assay.openbadges.rdfc.Term.Iri;
import dev.assay.openbadges.rdfc.Term.Literal;
import dev.assay.openbadges.rdfc.Term.Resource;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads the N-Quads of test vectors.
public final class NQuadsLines {

    private static final String RESOURCE = "(?:<[^>]*>|_:\\S+)";
    private static final Pattern LINE = Pattern.compile("(" + RESOURCE + ") (<[^>]*>) (" + RESOURCE
            + "|\"(?:[^\"\\\\]|\\\\.)*\"(?:\\^\\^<[^>]*>|@\\S+)?) (?:(" + RESOURCE + ") )?\\.");
    private static final Pattern ESCAPE = Pattern.compile("\\\\(?:u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8})|(.))");

    private NQuadsLines() {}

    public static List<Quad> read(String nquads) {
        return nquads.lines()
                .filter(line -> !line.isBlank())
                .map(NQuadsLines::quad)
                .toList();
    }

    private static Quad quad(String line) {
        var parts = LINE.matcher(line.strip());
        if (!parts.matches()) {
            throw new IllegalArgumentException("not an N-Quads line: " + line);
        }
        @Nullable String graph = parts.group(4);
        return new Quad(
                resource(parts.group(1)),
                (Iri) resource(parts.group(2)),
                parts.group(3).startsWith("\"") ? literal(parts.group(3)) : resource(parts.group(3)),
                graph == null ? null : resource(graph));
    }

    private static Resource resource(String text) {
        return text.startsWith("_:")
                ? new Blank(text.substring(2))
                : new Iri(unescaped(text.substring(1, text.length() - 1)));
    }

    private static Literal literal(String text) {
        int end = text.lastIndexOf('"');
        var value = unescaped(text.substring(1, end));
        var rest = text.substring(end + 1);
        if (rest.startsWith("@")) {
            return new Literal(value, Literal.LANG_STRING, rest.substring(1));
        }
        return rest.isEmpty() ? Literal.text(value) : new Literal(value, rest.substring(3, rest.length() - 1), null);
    }

    private static String unescaped(String text) {
        return ESCAPE.matcher(text)
                .replaceAll(escape ->
                        Matcher.quoteReplacement(unescaped(escape.group(1), escape.group(2), escape.group(3))));
    }

    private static String unescaped(@Nullable String u4, @Nullable String u8, @Nullable String one) {
        if (one == null) {
            return Character.toString(Integer.parseInt(u4 == null ? u8 : u4, 16));
        }
        return switch (one) {
            case "b" -> "\b";
            case "t" -> "\t";
            case "n" -> "\n";
            case "f" -> "\f";
            case "r" -> "\r";
            default -> one;
        };
    }
}
