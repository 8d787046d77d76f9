package dev.assay.openbadges.digest;

import dev.assay.openbadges.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// An object of a credential that gives digests for the resource under its id.
///
/// @param key     the key under which the object stands, such as `evidence` or `relatedResource`; empty for the whole
/// @param id      the resource's address; empty where the object has none, so that nothing can be checked
/// @param digests never [ResourceDigests.Reading.Absent]
public record DigestedResource(String key, Optional<String> id, ResourceDigests.Reading digests) {

    /// All such objects in a credential, at any depth.
    public static List<DigestedResource> in(JsonObject credential) {
        var found = new ArrayList<DigestedResource>();
        gather(credential, "", found);
        return found;
    }

    private static void gather(JsonValue value, String key, List<DigestedResource> found) {
        switch (value) {
            case JsonObject object -> {
                switch (ResourceDigests.read(object)) {
                    case ResourceDigests.Reading.Absent _ -> {}
                    case ResourceDigests.Reading digests ->
                        found.add(new DigestedResource(key, Json.text(object, "id"), digests));
                }
                object.forEach((name, inner) -> gather(inner, name, found));
            }
            case JsonArray array -> array.forEach(item -> gather(item, key, found));
            default -> {}
        }
    }
}
