package dev.assay.openbadges;

import dev.assay.openbadges.json.Json;
import jakarta.json.JsonObject;
import java.net.URI;

/// What one person achieved.
///
/// @param resultDescription the id of the achievement's description of it
/// @param value             the value, as text
public record Result(URI resultDescription, String value) {

    public Result {
        Texts.absolute("a result's resultDescription", resultDescription);
        Texts.required("a result's value", value);
    }

    JsonObject toJson() {
        return Json.object()
                .add("type", Json.strings("Result"))
                .add("resultDescription", resultDescription.toString())
                .add("value", value)
                .build();
    }
}
