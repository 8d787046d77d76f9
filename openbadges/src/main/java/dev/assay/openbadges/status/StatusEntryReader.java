package dev.assay.openbadges.status;

import dev.assay.openbadges.json.Json;
import dev.assay.openbadges.status.StatusEntry.Reading;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads one `credentialStatus` object, of whichever kind.
final class StatusEntryReader {
    private StatusEntryReader() {}

    static Reading read(JsonObject json) {
        var types = Wrong.texts(json, "type");
        try {
            if (types.contains(StatusEntry.TYPE)) {
                return bitstring(json);
            }
            return types.contains(RevocationListEntry.TYPE)
                    ? new Reading.OnRevocationList(
                            new RevocationListEntry(address("id", Wrong.text(json, "id", "its revocation list entry"))))
                    : new Reading.OtherKind(types.isEmpty() ? "" : types.getFirst());
        } catch (Wrong wrong) {
            return new Reading.Unreadable(wrong.reason());
        }
    }

    private static Reading bitstring(JsonObject json) throws Wrong {
        var term = text(json, "statusPurpose");
        var purpose = StatusPurpose.of(term);
        if (purpose.isEmpty()) {
            return new Reading.Irrelevant(term);
        }
        int size = size(json.get("statusSize"));
        return new Reading.Read(new StatusEntry(
                address("statusListCredential", text(json, "statusListCredential")),
                index(json.get("statusListIndex")),
                purpose.get(),
                size,
                messages(json, size),
                references(json)));
    }

    private static String text(JsonObject json, String name) throws Wrong {
        return Wrong.text(json, name, "its status entry");
    }

    private static int size(@Nullable JsonValue value) throws Wrong {
        if (value == null) {
            return 1;
        }
        if (value instanceof JsonNumber number && number.toString().matches("[1-9][0-9]?")) {
            int size = number.intValue();
            if (size <= StatusList.MAXIMUM_SIZE) {
                return size;
            }
        }
        throw new Wrong("its statusSize is not a whole number from 1 to " + StatusList.MAXIMUM_SIZE);
    }

    private static StatusMessages messages(JsonObject json, int size) throws Wrong {
        var read = switch (json.get("statusMessage")) {
            case null -> Optional.of(StatusMessages.NONE);
            case JsonArray array -> StatusMessages.read(array);
            case JsonValue _ -> Optional.<StatusMessages>empty();
        };
        return read.filter(messages -> messages.fit(size))
                .orElseThrow(() -> new Wrong(
                        "its statusMessage does not say what each value of a statusSize of " + size + " means"));
    }

    private static List<URI> references(JsonObject json) throws Wrong {
        var references = new ArrayList<URI>();
        for (JsonValue each : Json.many(json, "statusReference")) {
            references.add(address("statusReference", each instanceof JsonString text ? text.getString() : ""));
        }
        return references;
    }

    /// The standard writes the index as text; some issuers write a number.
    private static long index(@Nullable JsonValue value) throws Wrong {
        String digits = switch (value) {
            case JsonString text -> text.getString();
            case JsonNumber number -> number.toString();
            case null, default -> "";
        };
        if (digits.matches("[0-9]{1,8}") && Long.parseLong(digits) < StatusList.MAXIMUM_ENTRIES) {
            return Long.parseLong(digits);
        }
        throw new Wrong("its statusListIndex is not a whole number from 0 to " + (StatusList.MAXIMUM_ENTRIES - 1));
    }

    private static URI address(String name, String text) throws Wrong {
        return Wrong.address("its " + name, text);
    }
}
