package dev.assay.server.badge;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// What a plan chooses of its badge's picture. `emblem` and `plate` are names; without an emblem a rosette with a petal
/// for each domain is drawn, without a plate the colour follows from the plan's id. `mark` is the issuer's: one to
/// three capitals or digits.
public record ArtStyle(Optional<String> emblem, Optional<String> plate, String mark) {
    static final Map<String, String> EMBLEMS = emblems();
    static final Map<String, String> PLATES = plates();

    public ArtStyle {
        if (!(isMark(mark) && known(emblem, EMBLEMS) && known(plate, PLATES))) {
            throw new IllegalArgumentException("No such picture: emblem " + emblem + ", plate " + plate + ", " + mark);
        }
    }

    static boolean isMark(String text) {
        return text.matches("[A-Z0-9]{1,3}");
    }

    private static boolean known(Optional<String> name, Map<String, String> names) {
        return name.isEmpty() || names.containsKey(name.get());
    }

    String plateColour(String plan) {
        var colours = PLATES.values().toArray(String[]::new);
        return plate.map(PLATES::get).orElseGet(() -> colours[firstByteOfHash(plan) % colours.length]);
    }

    private static int firstByteOfHash(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8))[0] & 0xff;
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }

    /// 64 by 64, stroke 5; class f is filled.
    private static Map<String, String> emblems() {
        return Map.of(
                "fan-out",
                "<path d=\"M32 49V20M32 42C32 27 9 33 9 20M32 42C32 27 55 33 55 20\"/>"
                        + "<circle cx=\"32\" cy=\"55\" r=\"6\"/><g class=\"f\"><circle cx=\"9\" cy=\"13\" r=\"7\"/>"
                        + "<circle cx=\"32\" cy=\"13\" r=\"7\"/><circle cx=\"55\" cy=\"13\" r=\"7\"/></g>",
                "stream",
                "<path d=\"M3 15C13 3 22 3 32 15S51 27 61 15M3 32C13 20 22 20 32 32S51 44 61 32"
                        + "M3 49C13 37 22 37 32 49S51 61 61 49\"/>",
                "tree",
                "<path d=\"M32 18V45M32 26H9V45M32 26H55V45\"/><path class=\"f\" d=\"M21 4H43V18H21Z"
                        + "M1 42H17V58H1ZM24 42H40V58H24ZM47 42H63V58H47Z\"/>");
    }

    private static Map<String, String> plates() {
        var colours = new LinkedHashMap<String, String>();
        colours.put("verdigris", "#0f4640");
        colours.put("prussian", "#1d3a5c");
        colours.put("oxblood", "#5a2427");
        colours.put("umber", "#4a3520");
        colours.put("plum", "#452a51");
        colours.put("moss", "#36421c");
        return colours;
    }
}
