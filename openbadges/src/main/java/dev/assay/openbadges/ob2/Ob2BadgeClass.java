package dev.assay.openbadges.ob2;

import jakarta.json.JsonObject;
import java.util.Optional;

/// What a badge of Open Badges 2 is given for (class BadgeClass).
///
/// @param criteria how it is earned, in words
public record Ob2BadgeClass(
        Optional<String> id,
        String name,
        String description,
        Optional<String> image,
        Optional<String> criteria,
        Optional<String> criteriaAddress) {

    static Ob2BadgeClass of(JsonObject json) {
        var badge = new Ob2Json(json, "the badge class").typed("BadgeClass");
        var criteria = json.get("criteria") instanceof JsonObject object
                ? new Ob2Json(object, "the criteria").optionalText("narrative")
                : Optional.<String>empty();
        return new Ob2BadgeClass(
                badge.optionalText("id"),
                badge.text("name"),
                badge.optionalText("description").orElse(""),
                badge.idUnder("image"),
                criteria,
                badge.idUnder("criteria"));
    }
}
