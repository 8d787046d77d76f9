package dev.assay.server.badge.web;

import java.io.IOException;
import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.jspecify.annotations.Nullable;

/// Sets text in a PDF with embedded fonts: Latin, Cyrillic and Greek, and Chinese, Japanese and Korean characters.
///
/// Scripts whose letters join, stack or run from right to left are not set: half of their rules would be wrong. Callers
/// ask [#canSet] first and say in words what is missing, so that no name turns into boxes.
final class CertificateText {
    private static final Set<UnicodeScript> EAST_ASIAN = EnumSet.of(
            UnicodeScript.HAN,
            UnicodeScript.HIRAGANA,
            UnicodeScript.KATAKANA,
            UnicodeScript.HANGUL,
            UnicodeScript.BOPOMOFO);
    private static final Set<UnicodeScript> EUROPEAN = EnumSet.of(
            UnicodeScript.LATIN,
            UnicodeScript.CYRILLIC,
            UnicodeScript.GREEK,
            UnicodeScript.COMMON,
            UnicodeScript.INHERITED);

    private final PDDocument document;
    private final PDType0Font serif;
    private final PDType0Font sans;
    private @Nullable PDType0Font eastAsian;

    CertificateText(PDDocument document) throws IOException {
        this.document = document;
        this.serif = load("NotoSerif-Regular.ttf");
        this.sans = load("NotoSans-Regular.ttf");
    }

    /// A face and its size in points.
    record Style(boolean isSerif, float size) {
        static Style serif(float size) {
            return new Style(true, size);
        }

        static Style sans(float size) {
            return new Style(false, size);
        }

        float leading() {
            return size * (isSerif ? 1.25f : 1.45f);
        }
    }

    private record Run(PDType0Font font, String text) {}

    private PDType0Font load(String file) throws IOException {
        try (var in = CertificateText.class.getResourceAsStream("/fonts/" + file)) {
            if (in == null) {
                throw new IllegalStateException("The font " + file + " is missing");
            }
            return PDType0Font.load(document, in, true);
        }
    }

    /// Whether every character has its glyph, and the script needs no more than one glyph after another.
    boolean canSet(String text) throws IOException {
        var needed = text.codePoints().boxed().toList();
        for (int point : needed) {
            var script = UnicodeScript.of(point);
            if (!(EUROPEAN.contains(script) || EAST_ASIAN.contains(script)) || fontFor(point, sans) == null) {
                return false;
            }
        }
        return true;
    }

    /// Width in points of a text that can be set.
    float width(String text, Style style) throws IOException {
        var width = 0f;
        for (var run : runs(text, style)) {
            width += run.font().getStringWidth(run.text()) / 1000 * style.size();
        }
        return width;
    }

    /// The style made smaller until the text fits, but not below `least` points.
    Style fitting(String text, Style style, float room, float least) throws IOException {
        var width = width(text, style);
        var size = width <= room ? style.size() : Math.max(least, style.size() * room / width);
        return new Style(style.isSerif(), size);
    }

    /// The text broken into lines at spaces, or anywhere where one word is wider than the room.
    List<String> lines(String text, Style style, float room) throws IOException {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (var word : List.of(text.split(" ", -1))) {
            var longer = line.isEmpty() ? word : line + " " + word;
            if (!line.isEmpty() && width(longer, style) > room) {
                lines.add(line.toString());
                line.setLength(0);
                longer = word;
            }
            line.setLength(0);
            line.append(overlong(longer, style, room, lines));
        }
        lines.add(line.toString());
        return lines;
    }

    private String overlong(String word, Style style, float room, List<String> lines) throws IOException {
        var rest = word;
        while (width(rest, style) > room && rest.codePointCount(0, rest.length()) > 1) {
            var end = rest.offsetByCodePoints(0, 1);
            while (width(rest.substring(0, rest.offsetByCodePoints(end, 1)), style) <= room) {
                end = rest.offsetByCodePoints(end, 1);
            }
            lines.add(rest.substring(0, end));
            rest = rest.substring(end);
        }
        return rest;
    }

    /// Writes one line from a point of its baseline.
    void write(PDPageContentStream page, String text, Style style, float x, float y) throws IOException {
        page.beginText();
        page.newLineAtOffset(x, y);
        for (var run : runs(text, style)) {
            page.setFont(run.font(), style.size());
            page.showText(run.text());
        }
        page.endText();
    }

    /// The text in stretches of one font. What no font has is left out: callers asked first.
    private List<Run> runs(String text, Style style) throws IOException {
        var runs = new ArrayList<Run>();
        var first = style.isSerif() ? serif : sans;
        for (int point : text.codePoints().boxed().toList()) {
            var font = fontFor(point, first);
            if (font == null) {
                continue;
            }
            var letter = Character.toString(point);
            if (!runs.isEmpty() && runs.getLast().font().equals(font)) {
                runs.set(runs.size() - 1, new Run(font, runs.getLast().text() + letter));
            } else {
                runs.add(new Run(font, letter));
            }
        }
        return runs;
    }

    private @Nullable PDType0Font fontFor(int point, PDType0Font first) throws IOException {
        if (has(first, point)) {
            return first;
        }
        var other = eastAsian;
        if (other == null) {
            other = load("DroidSansFallback.ttf");
            eastAsian = other;
        }
        return has(other, point) ? other : null;
    }

    private static boolean has(PDType0Font font, int point) throws IOException {
        try {
            return font.encode(Character.toString(point)).length > 0;
        } catch (IllegalArgumentException noGlyph) {
            return false;
        }
    }
}
