package dev.assay.server.badge;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// A badge's picture: `svg` for browsers at any size, `still` for programs that make pixels of it.
public record Picture(String svg, String still) {
    public static Picture of(BadgeArt art, Level level) {
        return new Picture(art.svg(level), art.still(level));
    }

    /// SHA-256 of the SVG, in hex: the same picture has the same.
    public String hash() {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(svg.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
