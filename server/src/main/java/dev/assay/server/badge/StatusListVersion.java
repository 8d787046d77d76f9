package dev.assay.server.badge;

import dev.assay.openbadges.json.JsonReading;
import dev.assay.openbadges.json.StrictJson;
import dev.assay.openbadges.status.StatusList;
import dev.assay.openbadges.status.StatusListCredential;
import jakarta.json.JsonObject;
import java.time.Instant;

/// A signed state of a status list, which never changes.
///
/// @param list the list's number
/// @param version counted from 1 in each list
/// @param credential the signed list as JSON text
/// @param validUntil as it stands in the credential
public record StatusListVersion(int list, int version, String credential, Instant validUntil) {
    public StatusListVersion {
        if (!(list >= 1 && version >= 1)) {
            throw new IllegalArgumentException("No version " + version + " of a status list " + list);
        }
    }

    /// The path under which this version is published for ever.
    public String path() {
        return StatusPlace.path(list) + "/versions/" + version;
    }

    /// Whether it has exactly these marks.
    public boolean says(StatusList marks) {
        return StrictJson.read(credential) instanceof JsonReading.Read(JsonObject json)
                && StatusListCredential.read(json) instanceof StatusListCredential.Reading.Read(var read)
                && read.list().equals(marks);
    }
}
