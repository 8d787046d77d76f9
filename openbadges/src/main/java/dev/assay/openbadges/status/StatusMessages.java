package dev.assay.openbadges.status;

import dev.assay.openbadges.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/// What each value of a mark says: the `statusMessage` of an entry, by value from 0.
///
/// The standard says that these are for developers, not for showing to holders.
///
/// @param texts none, or one for each possible value, so a power of two of them
public record StatusMessages(List<String> texts) {
    /// No messages: 0 is "unset" and 1 is "set".
    public static final StatusMessages NONE = new StatusMessages(List.of());

    public StatusMessages {
        texts = List.copyOf(texts);
        if (!(texts.isEmpty() || Integer.bitCount(texts.size()) == 1)) {
            throw new IllegalArgumentException("There is a message for each value, so not " + texts.size());
        }
    }

    /// What a value says, where the issuer listed messages.
    public Optional<String> of(int value) {
        return value < texts.size() ? Optional.of(texts.get(value)) : Optional.empty();
    }

    /// Marks of one bit need no messages; others have one for each value.
    boolean fit(int size) {
        return texts.isEmpty() ? size == 1 : texts.size() == (1 << size);
    }

    JsonArray json() {
        var all = new ArrayList<JsonObject>();
        for (int value = 0; value < texts.size(); value++) {
            all.add(Json.object()
                    .add("status", "0x" + Integer.toHexString(value))
                    .add("message", texts.get(value))
                    .build());
        }
        return Json.array(all);
    }

    /// The messages in an entry; empty where they are not one for each of the values from 0 on.
    static Optional<StatusMessages> read(JsonArray array) {
        var texts = new TreeMap<Integer, String>();
        for (JsonValue each : array) {
            if (each instanceof JsonObject object && object.get("message") instanceof JsonString text) {
                texts.putIfAbsent(value(object), text.getString());
            }
        }
        boolean whole = texts.size() == array.size() && Integer.bitCount(array.size()) == 1;
        return whole && texts.firstKey() == 0 && texts.lastKey() == array.size() - 1
                ? Optional.of(new StatusMessages(List.copyOf(texts.values())))
                : Optional.empty();
    }

    private static int value(JsonObject object) {
        return object.get("status") instanceof JsonString text
                        && text.getString().matches("0x[0-9a-fA-F]{1,4}")
                ? Integer.parseInt(text.getString().substring(2), 16)
                : -1;
    }
}
