package dev.assay.openbadges.verify;

import dev.assay.openbadges.Image;
import dev.assay.openbadges.OpenBadgeCredential;
import dev.assay.openbadges.bake.Picture;
import dev.assay.openbadges.bake.PngBaking;
import dev.assay.openbadges.bake.SvgBaking;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Whether the images that a badge carries are what they say and, for a badge baked into a picture, whether the picture
/// is one of the badge's own.
///
/// What a picture shows is not signed unless it stands in the credential itself. A picture that differs from the one
/// there is wrong; one that differs from what an address has today may only be older.
final class ImageCheck {
    private static final String ACCEPT = "image/png, image/svg+xml";

    private final BoundedDocuments documents;

    ImageCheck(BoundedDocuments documents) {
        this.documents = documents;
    }

    /// Empty where the badge names no image and was not in one.
    Optional<CheckOutcome> check(OpenBadgeCredential badge, Optional<Picture> baked) {
        List<URI> images = Stream.of(
                        badge.image(),
                        badge.credentialSubject().image(),
                        badge.credentialSubject().achievement().image())
                .flatMap(Optional::stream)
                .map(Image::id)
                .distinct()
                .toList();
        var own = images.stream().map(ImageCheck::own).reduce(CheckOutcome::worse);
        return own.filter(CheckOutcome.Failed.class::isInstance)
                .or(() -> baked.map(picture -> match(picture, images)))
                .or(() -> own);
    }

    private static CheckOutcome own(URI image) {
        var address = image.toString();
        if (!InPlace.isOne(address)) {
            return new CheckOutcome.Passed("the badge names its image by address; the picture itself is not signed");
        }
        var content = InPlace.read(address);
        if (content.isEmpty()) {
            return wrong("the image in the badge is not written as a data: address is");
        }
        return isAsItSays(content.get())
                ? new CheckOutcome.Passed("the image is in the badge and signed with it")
                : wrong("the image in the badge is not the PNG or SVG it says it is");
    }

    private static boolean isAsItSays(InPlace image) {
        return image.mediaType().startsWith("image/png")
                ? PngBaking.looksLikePng(image.content())
                : image.mediaType().startsWith("image/svg+xml") && SvgBaking.looksLikeSvg(image.content());
    }

    private CheckOutcome match(Picture baked, List<URI> images) {
        var signed = images.stream()
                .flatMap(image -> InPlace.read(image.toString()).stream())
                .flatMap(image -> Picture.of(image.content()).stream())
                .toList();
        if (signed.contains(baked)) {
            return new CheckOutcome.Passed("the picture is the one in the badge, signed with it");
        }
        if (signed.stream().anyMatch(picture -> picture.format().equals(baked.format()))) {
            return wrong("the picture that the badge is baked into is not the one signed in the badge");
        }
        return images.stream()
                .filter(image -> !InPlace.isOne(image.toString()))
                .map(image -> compare(baked, image))
                .reduce((one, other) -> one instanceof CheckOutcome.Passed ? one : other)
                .orElseGet(() -> notSigned("the badge names no image like it"));
    }

    private CheckOutcome compare(Picture baked, URI image) {
        return switch (documents.get(image, ACCEPT)) {
            case BoundedDocuments.Got.Nothing(var why) -> notSigned(why.words());
            case BoundedDocuments.Got.Document(byte[] bytes) ->
                Picture.of(bytes).equals(Optional.of(baked))
                        ? new CheckOutcome.Passed("the picture is the one at " + image)
                        : notSigned(image + " has another");
        };
    }

    private static CheckOutcome notSigned(String why) {
        return new CheckOutcome.NotChecked(
                "what the picture shows is not signed, so go by what the badge says (" + why + ")");
    }

    private static CheckOutcome wrong(String words) {
        return new CheckOutcome.Failed(Fault.WRONG_IMAGE, words);
    }
}
