package dev.assay.openbadges.verify;

import dev.assay.openbadges.bake.Picture;
import dev.assay.openbadges.bundle.BadgeBundle;
import java.util.Optional;

/// What a credential came in, beside itself.
///
/// @param bundle  what the bundle has to verify it with
/// @param picture what the image shows that it was baked into
record Carrier(Optional<BadgeBundle> bundle, Optional<Picture> picture) {

    static final Carrier NONE = new Carrier(Optional.empty(), Optional.empty());

    static Carrier bakedInto(byte[] image) {
        return new Carrier(Optional.empty(), Picture.of(image));
    }
}
