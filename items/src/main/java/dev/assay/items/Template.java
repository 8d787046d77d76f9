package dev.assay.items;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Markdown text with `{name}` where a parameter is filled in; `{{` and `}}` are literal braces.
///
/// `{name:plain}` fills in a number without thousands commas, for times and ids.
public final class Template {
    private static final Pattern TOKEN = Pattern.compile("\\{\\{|\\}\\}|\\{([A-Za-z][A-Za-z0-9_]*)(:plain)?\\}|[{}]");

    static final Template EMPTY = new Template("", List.of());

    private final String text;
    private final List<Part> parts;

    private sealed interface Part {}

    private record Literal(String text) implements Part {}

    private record Slot(String name, boolean plain) implements Part {}

    private Template(String text, List<Part> parts) {
        this.text = text;
        this.parts = List.copyOf(parts);
    }

    /// What is wrong with a text that is not a template; `text` is the piece at fault.
    public static final class Malformed extends Exception {
        private static final long serialVersionUID = 1L;

        Malformed(String message) {
            super(message);
        }
    }

    /// Throws [Malformed] on a single brace, with what to write instead.
    public static Template of(String text) throws Malformed {
        List<Part> parts = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(text);
        int from = 0;
        while (matcher.find()) {
            parts.add(new Literal(text.substring(from, matcher.start())));
            from = matcher.end();
            switch (matcher.group()) {
                case "{{" -> parts.add(new Literal("{"));
                case "}}" -> parts.add(new Literal("}"));
                case "{", "}" ->
                    throw new Malformed("a single '" + matcher.group()
                            + "' (near '" + around(text, matcher.start())
                            + "'): write {name} for a parameter, {{ or }} for a"
                            + " literal brace");
                default -> parts.add(new Slot(matcher.group(1), matcher.group(2) != null));
            }
        }
        parts.add(new Literal(text.substring(from)));
        return new Template(text, parts);
    }

    /// The names filled in.
    public Set<String> names() {
        Set<String> names = new TreeSet<>();
        for (Part part : parts) {
            if (part instanceof Slot slot) {
                names.add(slot.name());
            }
        }
        return names;
    }

    /// `values` must hold every one of [#names()].
    public String fill(Map<String, ParameterValue> values) {
        StringBuilder filled = new StringBuilder();
        for (Part part : parts) {
            switch (part) {
                case Literal literal -> filled.append(literal.text());
                case Slot slot -> {
                    ParameterValue value = values.get(slot.name());
                    if (value == null) {
                        throw new IllegalArgumentException("no value for {" + slot.name() + "}");
                    }
                    filled.append(slot.plain() ? value.written() : value.shown());
                }
            }
        }
        return filled.toString();
    }

    /// As the author wrote it.
    public String text() {
        return text;
    }

    @Override
    public String toString() {
        return text;
    }

    private static String around(String text, int position) {
        return text.substring(Math.max(0, position - 12), Math.min(text.length(), position + 12))
                .replace("\n", " ");
    }
}
