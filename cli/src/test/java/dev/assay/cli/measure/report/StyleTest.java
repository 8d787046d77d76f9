package dev.assay.cli.measure.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class StyleTest {
    private static final Pattern COLOUR = Pattern.compile("--([a-z0-9-]+): #([0-9a-f]{6})");

    private static String style() throws Exception {
        try (var stream = ReportPage.class.getResourceAsStream("report.css")) {
            return new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /// WCAG 2.2, relative luminance.
    private static double luminance(String colour) {
        double sum = 0;
        double[] weights = {0.2126, 0.7152, 0.0722};
        for (int i = 0; i < 3; i++) {
            double c = Integer.parseInt(colour.substring(2 * i, 2 * i + 2), 16) / 255.0;
            sum += weights[i] * (c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4));
        }
        return sum;
    }

    private static double contrast(Map<String, String> colours, String one, String other) {
        double a = luminance(Objects.requireNonNull(colours.get(one)));
        double b = luminance(Objects.requireNonNull(colours.get(other)));
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    @Test
    void everyTextStandsOutInLightAndDark() throws Exception {
        var blocks = Pattern.compile(":root \\{(.*?)\\}", Pattern.DOTALL)
                .matcher(style())
                .results()
                .limit(2)
                .map(found -> found.group(1))
                .toList();
        assertEquals(2, blocks.size());
        for (var block : blocks) {
            var colours = new HashMap<String, String>();
            COLOUR.matcher(block).results().forEach(found -> colours.put(found.group(1), found.group(2)));
            for (var pair : List.of(
                    "ink paper",
                    "ink surface",
                    "ink warn-soft",
                    "ink-2 paper",
                    "ink-2 surface",
                    "ink-2 sunk",
                    "ink-2 accent-soft",
                    "accent paper",
                    "accent surface",
                    "accent accent-soft",
                    "warn warn-soft",
                    "stop stop-soft")) {
                int space = pair.indexOf(' ');
                double contrast = contrast(colours, pair.substring(0, space), pair.substring(space + 1));
                assertTrue(contrast >= 4.5, pair + " " + contrast);
            }
            assertTrue(contrast(colours, "edge", "surface") >= 3, "axes and frames");
        }
    }

    /// Else an XML reader and an HTML reader would see different styles.
    @Test
    void theStyleIsTheSameEscapedAndNot() throws Exception {
        assertFalse(Pattern.compile("[<>&\"']").matcher(style()).find());
    }
}
