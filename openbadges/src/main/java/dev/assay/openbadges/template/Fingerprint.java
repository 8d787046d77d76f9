package dev.assay.openbadges.template;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;

/// A number that documents of one shape share, whatever the order of their keys. Others may share it too.
final class Fingerprint {
    private static final long PRIME = 0x9e3779b97f4a7c15L;

    private Fingerprint() {}

    static long of(JsonObject document) {
        return of(document, false);
    }

    private static long of(JsonValue value, boolean decides) {
        return switch (value) {
            case JsonObject object -> {
                long sum = object.size();
                for (var entry : object.entrySet()) {
                    var key = entry.getKey();
                    sum += mixed(key.hashCode() + mixed(of(entry.getValue(), decides(key))));
                }
                yield sum;
            }
            case JsonArray array -> {
                long sum = ~array.size();
                for (var item : array) {
                    sum = mixed(sum + of(item, decides));
                }
                yield sum;
            }
            case JsonString text -> decides ? text.getString().hashCode() : 1;
            default -> value.hashCode();
        };
    }

    /// What stands under these keys is fixed in every shape.
    private static boolean decides(String key) {
        return key.equals("type") || key.equals("@type") || key.equals("@context");
    }

    private static long mixed(long bits) {
        long product = (bits + 1) * PRIME;
        return product ^ (product >>> 29);
    }
}
