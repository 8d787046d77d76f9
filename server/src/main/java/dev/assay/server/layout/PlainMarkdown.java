package dev.assay.server.layout;

import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.web.util.HtmlUtils;

/// The Markdown that questions are mostly made of: paragraphs of words with code spans. It is turned into HTML at a
/// small part of the cost of parsing, rendering and sanitising it; whatever might mean more is left to [Markdown].
final class PlainMarkdown {
    /// Outside of code: nothing that opens emphasis, a link, an image, HTML, an entity, an escape or a table.
    private static final Pattern WORDS = Pattern.compile("[^\\\\`*_\\[\\]<&|~\\t\\r]*");
    /// A line that is neither heading, list, quote, rule nor indented, and does not end in a hard break.
    private static final Pattern LINE = Pattern.compile("(?:[\\p{L}\"'(€$]|[0-9]+(?![0-9.)])|`[^`])(?:.*[^ ])?");
    private static final Pattern BLANK = Pattern.compile("\\n\\n+");

    private PlainMarkdown() {}

    /// Safe HTML; empty where the text is not as plain as that.
    static Optional<String> html(String markdown) {
        var html = new StringBuilder();
        for (var paragraph : BLANK.split(markdown.stripTrailing(), -1)) {
            if (paragraph.isEmpty()
                    || !paragraph.lines().allMatch(line -> LINE.matcher(line).matches())
                    || !spans(paragraph, html.append("<p>"))) {
                return Optional.empty();
            }
            html.append("</p>\n");
        }
        return Optional.of(html.toString());
    }

    /// Code stands between single backticks; between two of them everything is taken as it is.
    private static boolean spans(String paragraph, StringBuilder html) {
        var parts = paragraph.split("`", -1);
        for (int i = 0; i < parts.length; i++) {
            var part = parts[i];
            if (i % 2 == 0) {
                if (!WORDS.matcher(part).matches()) {
                    return false;
                }
                html.append(HtmlUtils.htmlEscape(part, "UTF-8"));
            } else {
                if (part.isEmpty() || !part.equals(part.strip()) || part.contains("\n")) {
                    return false;
                }
                html.append("<code>")
                        .append(HtmlUtils.htmlEscape(part, "UTF-8"))
                        .append("</code>");
            }
        }
        return parts.length % 2 == 1;
    }
}
