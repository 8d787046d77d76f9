package dev.assay.openbadges;

import dev.assay.openbadges.json.Json;
import jakarta.json.JsonObject;
import java.net.URI;
import java.util.Optional;

/// A picture, by its address.
///
/// @param id      an absolute address; a `data:` one also serves
/// @param caption what it shows, for those who do not see it
public record Image(URI id, Optional<String> caption) {

    public Image {
        Texts.absolute("an image's id", id);
        Texts.optional("an image's caption", caption);
    }

    /// A picture without a caption.
    public static Image of(URI id) {
        return new Image(id, Optional.empty());
    }

    JsonObject toJson() {
        var json = Json.object().add("id", id.toString()).add("type", "Image");
        caption.ifPresent(text -> json.add("caption", text));
        return json.build();
    }
}
