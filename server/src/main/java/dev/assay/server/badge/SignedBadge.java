package dev.assay.server.badge;

import dev.assay.openbadges.json.JsonReading;
import dev.assay.openbadges.json.StrictJson;
import jakarta.json.JsonObject;

/// A badge with what proves it. `credential` is the signed credential as JSON text, `namesEmail` whether the holder's
/// hashed address stands in it.
public record SignedBadge(Badge badge, String credential, boolean namesEmail) {
    public JsonObject json() {
        return switch (StrictJson.read(credential)) {
            case JsonReading.Read(JsonObject object) -> object;
            case JsonReading.Read other ->
                throw new IllegalStateException("The credential is no object: " + badge.id());
            case JsonReading.Refused refused ->
                throw new IllegalStateException("The credential of " + badge.id() + " is broken: " + refused.inWords());
        };
    }
}
