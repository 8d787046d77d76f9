package dev.assay.server.badge;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/// The picture of a badge as SVG: the same data gives the same bytes, without fonts, clock or chance.
///
/// Outline and lozenges say the level; the edge has a tick for each scored question, a long one where a domain of the
/// blueprint begins; the emblem and the plate's colour are the plan's; the punches are the issuer's mark, the pass mark
/// in per cent and the letter of the year (A = 2025, no J). Below 128 px ticks and punches give way to a larger emblem,
/// by a media query, so the file belongs in an `img` and never into a page.
///
/// @param domains questions of each domain in the blueprint's order
public record BadgeArt(
        String plan, String title, ArtStyle style, List<Integer> domains, int passPercent, String issuer, int year) {
    private static final String METAL = "#938b79";
    private static final String METAL_HIGH = "#b0a893";
    private static final String METAL_LOW = "#7b7463";
    private static final String LIGHT = "#f4f1e8";
    private static final String YEARS = "ABCDEFGHIKLMNOPQRSTUVWXYZ";

    public BadgeArt {
        domains = List.copyOf(domains);
        if (domains.isEmpty() || !domains.stream().allMatch(questions -> questions > 0)) {
            throw new IllegalArgumentException("Every domain has at least one question, not " + domains);
        }
    }

    /// The picture, for any size.
    public String svg(Level level) {
        return picture(level, styleSheet(), body(level));
    }

    /// The same picture as it looks from 128 px on, with no rule of style that depends on the size and no class: for
    /// programs that turn it into pixels.
    public String still(Level level) {
        var lines = "<g fill=\"none\" stroke=\"" + LIGHT + "\" stroke-linecap=\"round\" stroke-linejoin=\"round\">\n";
        var filled = "fill=\"" + LIGHT + "\" stroke=\"none\"";
        var body = body(level).stream()
                .filter(part -> !part.startsWith("<g class=\"small"))
                .map(part -> part.replace("class=\"fine f\"", filled)
                        .replace("class=\"f\"", filled)
                        .replace("class=\"fine\"", "")
                        .replace("class=\"p\"", "fill=\"#000000\" fill-opacity=\".2\" stroke-width=\"1.8\""))
                .toList();
        var all = new ArrayList<>(body);
        all.set(1, body.get(1) + lines.strip());
        all.add("</g>");
        return picture(level, "", all);
    }

    private String picture(Level level, String style, List<String> body) {
        var words = escaped(title + ", level " + level.word() + ", issued by " + issuer + ", " + year);
        return """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 240 240" role="img" aria-label="%1$s">
                <title>%1$s</title>
                %2$s<defs><linearGradient id="m" x2="0" y2="1"><stop stop-color="%3$s"/><stop offset=".55" stop-color="%4$s"/>
                <stop offset="1" stop-color="%5$s"/></linearGradient></defs>
                %6$s
                </svg>
                """.formatted(words, style, METAL_HIGH, METAL, METAL_LOW, String.join("\n", body));
    }

    private static String styleSheet() {
        return """
                <style>g{fill:none;stroke:%1$s;stroke-linecap:round;stroke-linejoin:round}.f,.f *{fill:%1$s;stroke:none}.p{fill:#0003;stroke-width:1.8}
                .small{display:none}@media(max-width:127px){.fine{display:none}.small{display:inline}}</style>
                """.formatted(LIGHT);
    }

    private List<String> body(Level level) {
        var place = Place.of(level);
        var emblem = style.emblem().map(ArtStyle.EMBLEMS::get).orElseGet(this::rosette);
        return List.of(
                ArtOutline.element(level, 0) + " fill=\"url(#m)\"/>",
                ArtOutline.element(level, 6.5) + " fill=\"" + style.plateColour(plan) + "\"/>",
                "<g stroke-width=\"1\" opacity=\".35\">" + ArtOutline.element(level, 9.5) + "/></g>",
                "<g class=\"fine\">" + ticks(level) + "</g>",
                "<g class=\"fine\" stroke-width=\"5\" transform=\"translate(73.6 " + place.emblem() + ") scale(1.45)\">"
                        + emblem + "</g>",
                "<g class=\"fine\">" + punches(place.punches()) + "</g>",
                "<g class=\"fine f\">" + lozenges(level, place) + "</g>",
                "<g class=\"small\" stroke-width=\"6.4\" transform=\"translate(52.8 " + place.smallEmblem()
                        + ") scale(2.1)\">" + emblem + "</g>",
                "<g class=\"small f\" transform=\"translate(-168 " + place.smallLozenges() + ") scale(2.4 2.2)\">"
                        + lozenges(level, place) + "</g>");
    }

    /// Where things stand for a level, from the top.
    private record Place(int emblem, int punches, int smallEmblem, int smallLozenges, double lozenges) {
        static Place of(Level level) {
            return switch (level) {
                case PASSED -> new Place(44, 161, 40, -264, 215.5);
                case CONFIRMED -> new Place(50, 171, 40, -264, 213.5);
                case DEMONSTRATED -> new Place(59, 176, 54, -260, 214.5);
            };
        }
    }

    private String ticks(Level level) {
        var walk = ArtOutline.walk(level, 13);
        var gap = (26 + 13 * level.lozenges()) / 2.0 / walk.length();
        var questions = domains.stream().mapToInt(Integer::intValue).sum();
        var step = (1 - 2 * gap) / (questions + 1.4 * (domains.size() - 1) - 1);
        var fine = new StringBuilder();
        var bold = new StringBuilder();
        var share = gap;
        for (int weight : domains) {
            for (int i = 0; i < weight; i++) {
                (i == 0 ? bold : fine).append(tick(walk.at(share), i == 0 ? 11 : 6.5));
                share += step;
            }
            share += 1.4 * step;
        }
        return "<path d=\"" + fine + "\" stroke-width=\"2\" opacity=\".72\"/><path d=\"" + bold
                + "\" stroke-width=\"2.6\"/>";
    }

    private static String tick(ArtOutline.Step at, double length) {
        return "M" + number(at.x()) + " " + number(at.y()) + "L" + number(at.x() + at.nx() * length) + " "
                + number(at.y() + at.ny() * length);
    }

    private static String lozenges(Level level, Place place) {
        var drawn = new StringBuilder();
        for (int i = 0; i < level.lozenges(); i++) {
            drawn.append("<path d=\"M")
                    .append(number(120 + 13 * (i - (level.lozenges() - 1) / 2.0)))
                    .append(' ')
                    .append(number(place.lozenges() - 5.5))
                    .append("l4.6 5.5l-4.6 5.5l-4.6-5.5z\"/>");
        }
        return drawn.toString();
    }

    private String rosette() {
        double most = domains.stream().mapToInt(Integer::intValue).max().orElseThrow();
        var petals = new StringBuilder();
        for (int i = 0; i < domains.size(); i++) {
            var shoulder = number(12 + 14 * domains.get(i) / most);
            petals.append("<path d=\"M0-8C9-14 7-%1$s 0-%2$sC-7-%1$s-9-14 0-8Z\" transform=\"rotate(%3$s)\"/>"
                    .formatted(shoulder, number(14 + 17 * domains.get(i) / most), number(360.0 * i / domains.size())));
        }
        return "<g class=\"f\" transform=\"translate(32 32)\">" + petals + "</g>";
    }

    /// Three punches in a row: who struck it, to what standard, when.
    private String punches(int y) {
        var letter = YEARS.charAt(Math.floorMod(year - 2025, YEARS.length()));
        return ("<path class=\"p\" d=\"M63 %1$sH91L96 %2$sV%3$sL91 %4$sH63L58 %3$sV%2$sZ\"/>"
                                + "<ellipse class=\"p\" cx=\"120\" cy=\"%5$s\" rx=\"18\" ry=\"13\"/>"
                                + "<path class=\"p\" d=\"M144 %1$sH182V%5$sC182 %3$s 172 %4$s 163 %6$sC154 %4$s 144 %3$s 144 %5$sZ\"/>")
                        .formatted(y - 13, y - 8, y + 8, y + 13, y, y + 16)
                + ArtLettering.centred(style.mark(), 77, y, 11.5)
                + ArtLettering.centred(Integer.toString(passPercent), 120, y, 12.5)
                + ArtLettering.centred(String.valueOf(letter), 163, y - .4, 12.5);
    }

    /// A number with at most two decimals and no zeros at its end, so that the bytes are the same everywhere.
    static String number(double value) {
        var rounded = new BigDecimal(value).setScale(2, RoundingMode.HALF_EVEN);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
