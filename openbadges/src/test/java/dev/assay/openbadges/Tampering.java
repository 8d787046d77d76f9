package dev.assay.openbadges;

import dev.assay.openbadges.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Every way to change one place of a document: another text, number or truth value, or the place removed.
public final class Tampering {

    private Tampering() {}

    public static JsonObject one(JsonObject document, Random random) {
        var all = all(document);
        return all.get(random.nextInt(all.size())).asJsonObject();
    }

    /// All changes of one place, in order.
    public static List<JsonValue> all(JsonValue value) {
        var changed = new ArrayList<JsonValue>();
        switch (value) {
            case JsonObject object ->
                object.forEach((key, inner) -> {
                    all(inner).forEach(other -> changed.add(Json.with(object, key, other)));
                    changed.add(Json.without(object, key));
                });
            case JsonArray array -> {
                for (int i = 0; i < array.size(); i++) {
                    for (var other : all(array.get(i))) {
                        changed.add(Json.PROVIDER
                                .createArrayBuilder(array)
                                .set(i, other)
                                .build());
                    }
                    changed.add(
                            Json.PROVIDER.createArrayBuilder(array).remove(i).build());
                }
            }
            case JsonString text -> changed.add(Json.PROVIDER.createValue(altered(text.getString())));
            case JsonValue truth when truth.equals(JsonValue.TRUE) -> changed.add(JsonValue.FALSE);
            case JsonValue other -> changed.add(JsonValue.TRUE);
        }
        return changed;
    }

    /// Another text of the same look, so that it is the signature and not the form that catches it: a date one second
    /// or
    /// minute on, an address with another end.
    private static String altered(String text) {
        char last = text.charAt(text.length() - 1);
        int at = text.matches("\\d{4}-.*Z") ? text.length() - 2 : text.length() - 1;
        char old = text.charAt(at);
        char other = old == '1' ? '2' : Character.isDigit(old) ? '1' : old == 'a' ? 'b' : 'a';
        return text.substring(0, at) + other + (at < text.length() - 1 ? String.valueOf(last) : "");
    }
}
