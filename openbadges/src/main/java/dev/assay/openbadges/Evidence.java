package dev.assay.openbadges;

import dev.assay.openbadges.json.Json;
import jakarta.json.JsonObject;
import java.net.URI;
import java.util.Optional;

/// What an award rests on, in words and, where there is one, at an address.
///
/// @param narrative what happened and how
public record Evidence(
        Optional<URI> id, String name, String narrative, Optional<String> description, Optional<String> genre) {

    public Evidence {
        Texts.absolute("an evidence's id", id);
        Texts.required("an evidence's name", name);
        Texts.required("an evidence's narrative", narrative);
        Texts.optional("an evidence's description", description);
        Texts.optional("an evidence's genre", genre);
    }

    /// Evidence in words alone.
    public static Evidence of(String name, String narrative) {
        return new Evidence(Optional.empty(), name, narrative, Optional.empty(), Optional.empty());
    }

    JsonObject toJson() {
        var json = Json.object();
        id.ifPresent(address -> json.add("id", address.toString()));
        json.add("type", Json.strings("Evidence")).add("name", name).add("narrative", narrative);
        description.ifPresent(text -> json.add("description", text));
        genre.ifPresent(text -> json.add("genre", text));
        return json.build();
    }
}
