package dev.assay.openbadges.bake;

import dev.assay.openbadges.digest.HashAlgorithm;
import java.util.HexFormat;
import java.util.Optional;

/// What an image file shows, whatever credential is baked into it: equal for two files that differ in that alone.
///
/// @param format `PNG` or `SVG`
/// @param digest SHA-256 of the file without credentials, in hexadecimal; of an SVG as it is written anew
public record Picture(String format, String digest) {

    /// The picture in a file; empty where it is no whole PNG or SVG.
    public static Optional<Picture> of(byte[] image) {
        if (PngBaking.looksLikePng(image)) {
            return PngBaking.bare(image).map(bytes -> of("PNG", bytes));
        }
        return SvgBaking.looksLikeSvg(image) ? SvgBaking.bare(image).map(bytes -> of("SVG", bytes)) : Optional.empty();
    }

    private static Picture of(String format, byte[] bare) {
        return new Picture(format, HexFormat.of().formatHex(HashAlgorithm.SHA_256.of(bare)));
    }
}
