package dev.assay.openbadges;

import dev.assay.openbadges.Property.Maybe;
import dev.assay.openbadges.Property.One;
import jakarta.json.JsonObject;
import java.net.URI;
import java.util.Optional;

/// A picture, by its address (Open Badges 3.0, class Image).
public record Image(JsonObject json) implements Part {

    private static final One<URI> ID = new One<>("id", Forms.IRI);
    private static final Maybe<Text> CAPTION = new Maybe<>("caption", Forms.TEXT);

    static final Shape SHAPE =
            Shape.of("Image", ID, Types.alone("Image"), CAPTION).closedInSchema();

    public Image {
        SHAPE.require(json);
    }

    /// A picture without a caption.
    public static Image of(URI id) {
        return new Draft<>(SHAPE, Image::new).set(ID, id).build();
    }

    /// A picture with words for those who do not see it.
    public static Image of(URI id, String caption) {
        return new Draft<>(SHAPE, Image::new).set(ID, id).set(CAPTION, caption).build();
    }

    /// Its address; a `data:` one holds the picture.
    public URI id() {
        return ID.of(json);
    }

    /// What it shows, for those who do not see it.
    public Optional<Text> caption() {
        return CAPTION.of(json);
    }
}
