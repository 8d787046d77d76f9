package dev.assay.server.badge;

import static dev.assay.server.badge.BadgeArt.number;

import java.util.HashMap;
import java.util.Map;

/// Lettering drawn as lines, so that a picture needs no font: capitals and digits, 12 units high.
final class ArtLettering {
    private static final double GAP = 3.2;
    private static final double FIT = 32;
    private static final Map<Character, String> GLYPHS = glyphs();
    private static final Map<Character, Double> WIDTHS = Map.ofEntries(
            Map.entry('I', 2.0),
            Map.entry('M', 10.0),
            Map.entry('W', 12.0),
            Map.entry('E', 7.0),
            Map.entry('F', 7.0),
            Map.entry('L', 6.4),
            Map.entry('J', 5.0),
            Map.entry('A', 8.4),
            Map.entry('V', 8.4),
            Map.entry('O', 8.8),
            Map.entry('Q', 8.8),
            Map.entry('1', 4.6),
            Map.entry('P', 7.4),
            Map.entry('B', 7.8),
            Map.entry('0', 7.8),
            Map.entry('8', 7.2),
            Map.entry('S', 7.6));

    private ArtLettering() {}

    /// `text` centred on a point, as high as asked or as wide as fits.
    static String centred(String text, double x, double y, double height) {
        var width = GAP * (text.length() - 1);
        for (int i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            width += width(c);
        }
        var scale = Math.min(height / 12, FIT / width);
        var left = x - scale * width / 2;
        var drawn = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            drawn.append("<path d=\"%s\" transform=\"translate(%s %s) scale(%s)\" stroke-width=\"%s\"/>"
                    .formatted(GLYPHS.get(c), number(left), number(y - 6 * scale), number(scale), number(2.2 / scale)));
            left += scale * (width(c) + GAP);
        }
        return drawn.toString();
    }

    private static double width(char c) {
        return WIDTHS.getOrDefault(c, 8.0);
    }

    private static Map<Character, String> glyphs() {
        var glyphs = new HashMap<Character, String>();
        glyphs.put('A', "M0 12L4.2 0L8.4 12M1.6 7.8H6.8");
        glyphs.put('B', "M0 0V12M0 0H4.2A2.8 2.8 0 0 1 4.2 5.6H0M4.2 5.6H4.6A3.2 3.2 0 0 1 4.6 12H0");
        glyphs.put('C', "M8 2.55A4.4 6 0 1 0 8 9.45");
        glyphs.put('D', "M0 0V12H3A5.2 6 0 0 0 3 0Z");
        glyphs.put('E', "M7 0H0V12H7M0 5.8H5.8");
        glyphs.put('F', "M7 0H0V12M0 5.8H5.8");
        glyphs.put('G', "M8 2.55A4.4 6 0 1 0 8 9.45V6.4H5");
        glyphs.put('H', "M0 0V12M8 0V12M0 5.9H8");
        glyphs.put('I', "M1 0V12");
        glyphs.put('J', "M5 0V8.6A2.6 3.4 0 0 1 0 9.2");
        glyphs.put('K', "M0 0V12M7.6 0L0 7.2M2.9 4.5L8 12");
        glyphs.put('L', "M0 0V12H6.4");
        glyphs.put('M', "M0 12V0L5 8L10 0V12");
        glyphs.put('N', "M0 12V0L8 12V0");
        glyphs.put('O', "M4.4 0A4.4 6 0 1 0 4.4 12A4.4 6 0 1 0 4.4 0Z");
        glyphs.put('P', "M0 12V0H4.2A3.2 3.2 0 0 1 4.2 6.4H0");
        glyphs.put('Q', "M4.4 0A4.4 6 0 1 0 4.4 12A4.4 6 0 1 0 4.4 0ZM5.2 8.6L8.6 12.6");
        glyphs.put('R', "M0 12V0H4.2A3.2 3.2 0 0 1 4.2 6.4H0M3.8 6.4L8 12");
        glyphs.put(
                'S',
                "M7.2 2.2C6.4 .6 5 0 3.8 0C1.8 0 .4 1.2 .4 3C.4 4.8 1.8 5.4 3.8 5.9C6 6.4 7.6 7.2 7.6 9"
                        + "C7.6 10.9 6 12 3.9 12C2.2 12 .7 11.2 0 9.6");
        glyphs.put('T', "M0 0H8M4 0V12");
        glyphs.put('U', "M0 0V7.8A4 4.2 0 0 0 8 7.8V0");
        glyphs.put('V', "M0 0L4.2 12L8.4 0");
        glyphs.put('W', "M0 0L3 12L6 0L9 12L12 0");
        glyphs.put('X', "M0 0L8 12M8 0L0 12");
        glyphs.put('Y', "M0 0L4 6L8 0M4 6V12");
        glyphs.put('Z', "M.2 0H7.8L0 12H8");
        digits(glyphs);
        return glyphs;
    }

    private static void digits(Map<Character, String> glyphs) {
        glyphs.put('0', "M3.9 0A3.9 6 0 1 0 3.9 12A3.9 6 0 1 0 3.9 0Z");
        glyphs.put('1', "M1 2.4L4 0V12");
        glyphs.put('2', "M.4 3.4A3.5 3.4 0 0 1 7.4 3.4C7.4 6 4 8 .2 12H7.6");
        glyphs.put(
                '3',
                "M.6 1.6C1.6 .4 2.6 0 3.8 0A2.9 2.8 0 0 1 3.8 5.6H2.6M3.8 5.6A3.2 3.2 0 0 1 3.8 12C2.2 12 1 11.4 .2 10");
        glyphs.put('4', "M6 12V0L0 8.6H8");
        glyphs.put('5', "M7 0H1.4L.8 5.4C1.8 4.6 2.8 4.3 3.8 4.3A3.8 3.85 0 0 1 3.8 12C2.2 12 1 11.4 .2 10.2");
        glyphs.put('6', "M6.6 .6C3 1.4 .2 4.6 .2 8.2A3.7 3.8 0 1 0 3.9 4.4C2.4 4.4 1 5.2 .4 6.6");
        glyphs.put('7', "M0 0H7.8L2.8 12");
        glyphs.put(
                '8',
                "M3.8 0A2.8 2.8 0 1 0 3.8 5.6A2.8 2.8 0 1 0 3.8 0ZM3.8 5.6A3.4 3.2 0 1 0 3.8 12A3.4 3.2 0 1 0 3.8 5.6Z");
        glyphs.put('9', "M1.2 11.4C4.8 10.6 7.6 7.4 7.6 3.8A3.7 3.8 0 1 0 3.9 7.6C5.4 7.6 6.8 6.8 7.4 5.4");
    }
}
