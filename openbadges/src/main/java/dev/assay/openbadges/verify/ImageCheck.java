package dev.assay.openbadges.verify;

import dev.assay.openbadges.bake.PngBaking;
import dev.assay.openbadges.bake.SvgBaking;
import java.util.Base64;
import java.util.Optional;

/// Whether the image that the badge carries or names is one. What a picture shows is never signed unless it is in the
/// credential itself, and the words say so.
final class ImageCheck {
    private static final String IN_PLACE = "data:";

    private ImageCheck() {}

    static Optional<CheckOutcome> check(ReceivedBadge badge) {
        return badge.achievement().image().map(ImageCheck::check);
    }

    private static CheckOutcome check(String image) {
        if (!image.startsWith(IN_PLACE)) {
            return new CheckOutcome.Passed("the badge names its image by address; the picture itself is not signed");
        }
        int comma = image.indexOf(',');
        if (comma < 0 || !image.substring(0, comma).endsWith(";base64")) {
            return wrong("the image in the badge is not written in base64");
        }
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(image.substring(comma + 1));
        } catch (IllegalArgumentException notBase64) {
            return wrong("the image in the badge is not written in base64");
        }
        boolean honest = image.startsWith("data:image/png;")
                ? PngBaking.looksLikePng(bytes)
                : image.startsWith("data:image/svg+xml;") && SvgBaking.looksLikeSvg(bytes);
        return honest
                ? new CheckOutcome.Passed("the image is in the badge and signed with it")
                : wrong("the image in the badge is not the PNG or SVG it says it is");
    }

    private static CheckOutcome wrong(String words) {
        return new CheckOutcome.Failed(Fault.WRONG_IMAGE, words);
    }
}
