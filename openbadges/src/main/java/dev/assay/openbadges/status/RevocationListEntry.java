package dev.assay.openbadges.status;

import dev.assay.openbadges.json.Json;
import jakarta.json.JsonObject;
import java.net.URI;

/// The `credentialStatus` of a credential whose revocation is told by a [RevocationList] of 1EdTech.
///
/// The type is defined by the context `https://purl.imsglobal.org/spec/ob/v3p0/extensions.json`: a credential with such
/// an entry names that context, or its signature does not cover the type.
///
/// @param list where the list is fetched
public record RevocationListEntry(URI list) {
    static final String TYPE = "1EdTechRevocationList";

    public RevocationListEntry {
        if (!list.isAbsolute()) {
            throw new IllegalArgumentException("The address of a revocation list is absolute, not " + list);
        }
    }

    /// The JSON of the entry.
    public JsonObject json() {
        return Json.object().add("id", list.toString()).add("type", TYPE).build();
    }
}
