package dev.assay.server.vcapi;

import dev.assay.openbadges.json.Json;
import dev.assay.openbadges.status.StatusEntry;
import dev.assay.openbadges.status.StatusMessages;
import dev.assay.openbadges.status.StatusPurpose;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/// A status entry that somebody wants in a credential: all but its place.
///
/// @param size the bits of the mark, 1 to [#MOST_BITS]
public record WantedStatus(StatusPurpose purpose, int size, StatusMessages messages, List<URI> references) {
    /// A bound for what a caller can make this server remember: a list of marks of 8 bits has 128 KiB.
    public static final int MOST_BITS = 8;

    /// What a mark of one bit says where nothing else is listed (Bitstring Status List 1.0, section 2.1).
    private static final StatusMessages UNSET_AND_SET = new StatusMessages(List.of("unset", "set"));

    /// Where the entry stands is not known yet.
    private static final String NOWHERE = "urn:none";

    public WantedStatus {
        references = List.copyOf(references);
    }

    /// Reads an entry without place; empty where it breaks the standard, or is of a purpose not known here or of more
    /// than [#MOST_BITS]. The messages may stand under `statusMessages` too, as lists have them in the standard.
    public static Optional<WantedStatus> read(JsonValue value) {
        if (!(value instanceof JsonObject wanted)) {
            return Optional.empty();
        }
        var placed = Json.object(wanted).add("statusListCredential", NOWHERE).add("statusListIndex", "0");
        if (wanted.containsKey("statusMessages") && !wanted.containsKey("statusMessage")) {
            placed.add("statusMessage", wanted.getOrDefault("statusMessages", JsonValue.NULL));
        }
        return StatusEntry.read(placed.build()) instanceof StatusEntry.Reading.Read(var entry)
                        && entry.size() <= MOST_BITS
                ? Optional.of(of(entry))
                : Optional.empty();
    }

    private static WantedStatus of(StatusEntry entry) {
        var isBare = entry.purpose() == StatusPurpose.MESSAGE
                && entry.messages().texts().isEmpty();
        return new WantedStatus(
                entry.purpose(), entry.size(), isBare ? UNSET_AND_SET : entry.messages(), entry.references());
    }

    /// The entry at a place.
    public StatusEntry at(URI list, long index) {
        return new StatusEntry(list, index, purpose, size, messages, references);
    }
}
