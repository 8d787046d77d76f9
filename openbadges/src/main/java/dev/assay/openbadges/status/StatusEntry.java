package dev.assay.openbadges.status;

import dev.assay.openbadges.json.Json;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/// Where one credential's mark stands: the `BitstringStatusListEntry` in its `credentialStatus`.
///
/// @param list the address of the status list credential
/// @param index the place in the list, from 0
/// @param purpose what a set mark means
public record StatusEntry(URI list, long index, StatusPurpose purpose) {
    private static final String TYPE = "BitstringStatusListEntry";

    public StatusEntry {
        if (!(index >= 0 && index < StatusList.MAXIMUM_ENTRIES)) {
            throw new IllegalArgumentException("No status list has an entry " + index);
        }
        if (!list.isAbsolute()) {
            throw new IllegalArgumentException("The address of a status list is absolute, not " + list);
        }
    }

    /// What reading a `credentialStatus` gives.
    public sealed interface Reading {
        /// A mark to look up.
        record Read(StatusEntry entry) implements Reading {}

        /// A status list entry whose purpose says nothing about validity, such as `refresh` or `message`.
        record Irrelevant(String purpose) implements Reading {}

        /// Another kind of status than a bitstring status list.
        record OtherKind(String type) implements Reading {}

        /// A status list entry that breaks the standard; `reason` is a sentence for people.
        record Unreadable(String reason) implements Reading {}
    }

    /// What a list says about an entry.
    public sealed interface Mark {
        /// The mark is not set.
        record Clear() implements Mark {}

        /// The mark is set: the credential is revoked or suspended.
        record Marked(StatusPurpose purpose) implements Mark {}

        /// The list does not answer for this entry; `reason` is a sentence for people.
        record Mismatch(String reason) implements Mark {}
    }

    /// The JSON of the entry.
    public JsonObject json() {
        return Json.object()
                .add("id", list + "#" + index)
                .add("type", TYPE)
                .add("statusPurpose", purpose.term())
                .add("statusListIndex", Long.toString(index))
                .add("statusListCredential", list.toString())
                .build();
    }

    /// Reads one `credentialStatus` object.
    public static Reading read(JsonObject json) {
        String type = json.get("type") instanceof JsonString text ? text.getString() : "";
        if (!type.equals(TYPE)) {
            return new Reading.OtherKind(type);
        }
        if (!(json.get("statusPurpose") instanceof JsonString purpose)) {
            return new Reading.Unreadable("its status entry has no statusPurpose");
        }
        var known = StatusPurpose.of(purpose.getString());
        if (known.isEmpty()) {
            return new Reading.Irrelevant(purpose.getString());
        }
        if (json.get("statusSize") instanceof JsonNumber size
                && !size.toString().equals("1")) {
            return new Reading.Unreadable("its status entry has a statusSize of " + size + "; revocation has 1");
        }
        return located(json, known.get());
    }

    private static Reading located(JsonObject json, StatusPurpose purpose) {
        if (!(json.get("statusListCredential") instanceof JsonString list)) {
            return new Reading.Unreadable("its status entry has no statusListCredential");
        }
        String index = index(json.get("statusListIndex"));
        if (!index.matches("[0-9]{1,8}") || Long.parseLong(index) >= StatusList.MAXIMUM_ENTRIES) {
            return new Reading.Unreadable(
                    "its statusListIndex is not a whole number from 0 to " + (StatusList.MAXIMUM_ENTRIES - 1));
        }
        try {
            return new Reading.Read(new StatusEntry(URI.create(list.getString()), Long.parseLong(index), purpose));
        } catch (IllegalArgumentException notAnAddress) {
            return new Reading.Unreadable("its statusListCredential is not an absolute address");
        }
    }

    /// The standard writes the index as text; some issuers write a number.
    private static String index(@Nullable JsonValue value) {
        return switch (value) {
            case JsonString text -> text.getString();
            case JsonNumber number -> number.toString();
            case null, default -> "";
        };
    }

    /// Looks this entry up in a list that was fetched and whose signature was checked by the caller.
    public Mark lookUp(StatusListCredential credential) {
        if (!credential.id().equals(list)) {
            return new Mark.Mismatch("the list calls itself " + credential.id() + ", not " + list);
        }
        if (credential.purpose() != purpose) {
            return new Mark.Mismatch(
                    "the list is about " + credential.purpose().term() + ", the entry about " + purpose.term());
        }
        if (!credential.list().has(index)) {
            return new Mark.Mismatch(
                    "the list has " + credential.list().entries() + " entries, so none with number " + index);
        }
        return credential.list().isSet(index) ? new Mark.Marked(purpose) : new Mark.Clear();
    }
}
