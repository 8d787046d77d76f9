package dev.assay.openbadges;

import dev.assay.openbadges.json.Json;
import jakarta.json.JsonObject;
import java.net.URI;
import java.util.Optional;

/// Who issues: what a badge shows of its issuer.
///
/// @param id    the issuer's DID
/// @param name  the name shown
/// @param url   the issuer's pages
/// @param image the issuer's logo
public record Profile(String id, String name, Optional<URI> url, Optional<Image> image) {

    public Profile {
        if (!id.startsWith("did:") || id.contains("#")) {
            throw new IllegalArgumentException("an issuer's id is a DID without a fragment, not " + id);
        }
        Texts.absolute("an issuer's id", URI.create(id));
        Texts.required("an issuer's name", name);
        Texts.absolute("an issuer's url", url);
    }

    JsonObject toJson() {
        var json =
                Json.object().add("id", id).add("type", Json.strings("Profile")).add("name", name);
        url.ifPresent(address -> json.add("url", address.toString()));
        image.ifPresent(picture -> json.add("image", picture.toJson()));
        return json.build();
    }
}
