package dev.assay.openbadges.status;

import dev.assay.openbadges.json.Json;
import jakarta.json.JsonObject;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/// Where one credential's mark stands: the `BitstringStatusListEntry` in its `credentialStatus`.
///
/// @param list the address of the status list credential
/// @param index the place in the list, from 0, counted in marks
/// @param purpose what a set mark means
/// @param size the bits of the mark, 1 to [StatusList#MAXIMUM_SIZE]
/// @param messages what each value of the mark says; needed where the mark has more than one bit
/// @param references addresses at which the values are explained
public record StatusEntry(
        URI list, long index, StatusPurpose purpose, int size, StatusMessages messages, List<URI> references) {
    static final String TYPE = "BitstringStatusListEntry";

    public StatusEntry {
        references = List.copyOf(references);
        if (!(index >= 0 && index < StatusList.MAXIMUM_ENTRIES)) {
            throw new IllegalArgumentException("No status list has an entry " + index);
        }
        if (!list.isAbsolute() || !references.stream().allMatch(URI::isAbsolute)) {
            throw new IllegalArgumentException("The addresses in a status entry are absolute, not " + list);
        }
        if (!(size >= 1 && size <= StatusList.MAXIMUM_SIZE && messages.fit(size))) {
            throw new IllegalArgumentException("A mark of " + size + " bits does not go with "
                    + messages.texts().size() + " messages");
        }
    }

    /// An entry of one bit without messages.
    public StatusEntry(URI list, long index, StatusPurpose purpose) {
        this(list, index, purpose, 1, StatusMessages.NONE, List.of());
    }

    /// What reading a `credentialStatus` gives.
    public sealed interface Reading {
        /// A mark to look up.
        record Read(StatusEntry entry) implements Reading {}

        /// A revocation list of 1EdTech to look the credential's id up in.
        record OnRevocationList(RevocationListEntry entry) implements Reading {}

        /// A status list entry with a purpose of the issuer's own, which says nothing about validity to others.
        record Irrelevant(String purpose) implements Reading {}

        /// Another kind of status than those read here.
        record OtherKind(String type) implements Reading {}

        /// An entry that breaks its standard ([StatusError#MALFORMED_VALUE_ERROR]); `reason` is a sentence for people.
        record Unreadable(String reason) implements Reading {}
    }

    /// What a list says about an entry.
    public sealed interface Mark {
        /// The mark is not set: its value is 0.
        ///
        /// @param message what the entry's messages say of 0
        record Clear(Optional<String> message) implements Mark {}

        /// The mark is set. Only [StatusPurpose#invalidates] tells whether that makes the credential invalid.
        ///
        /// @param value from 1
        /// @param message what the entry's messages say of the value
        record Marked(StatusPurpose purpose, int value, Optional<String> message) implements Mark {}

        /// The list does not answer for this entry; `reason` is a sentence for people.
        record Mismatch(StatusError error, String reason) implements Mark {}
    }

    /// The JSON of the entry.
    public JsonObject json() {
        var json = Json.object()
                .add("id", list + "#" + index)
                .add("type", TYPE)
                .add("statusPurpose", purpose.term())
                .add("statusListIndex", Long.toString(index))
                .add("statusListCredential", list.toString());
        if (size > 1) {
            json.add("statusSize", size);
        }
        if (!messages.texts().isEmpty()) {
            json.add("statusMessage", messages.json());
        }
        if (!references.isEmpty()) {
            json.add(
                    "statusReference",
                    Json.strings(references.stream().map(URI::toString).toList()));
        }
        return json.build();
    }

    /// Reads one `credentialStatus` object.
    public static Reading read(JsonObject json) {
        return StatusEntryReader.read(json);
    }

    /// Looks this entry up in a list that was fetched and whose signature was checked by the caller.
    ///
    /// Source: Bitstring Status List 1.0, section 3.2, from its fifth step on. The list must have
    /// [StatusList#MINIMUM_ENTRIES] marks.
    public Mark lookUp(StatusListCredential credential) {
        if (!credential.id().equals(list)) {
            return mismatch("the list calls itself " + credential.id() + ", not " + list);
        }
        if (!credential.purposes().contains(purpose)) {
            return mismatch(
                    "the list is about " + credential.purposesInWords() + ", the entry about " + purpose.term());
        }
        int entries = credential.list().entries(size);
        if (entries < StatusList.MINIMUM_ENTRIES) {
            return new Mark.Mismatch(
                    StatusError.STATUS_LIST_LENGTH_ERROR,
                    "the list has " + entries + " entries, fewer than the " + StatusList.MINIMUM_ENTRIES
                            + " that the standard asks for");
        }
        if (!credential.list().has(index, size)) {
            return new Mark.Mismatch(
                    StatusError.RANGE_ERROR, "the list has " + entries + " entries, so none with number " + index);
        }
        int value = credential.list().value(index, size);
        var message = messages.of(value);
        return value == 0 ? new Mark.Clear(message) : new Mark.Marked(purpose, value, message);
    }

    private static Mark mismatch(String reason) {
        return new Mark.Mismatch(StatusError.STATUS_VERIFICATION_ERROR, reason);
    }
}
