package dev.assay.openbadges.sdjwt;

import static dev.assay.openbadges.sdjwt.Disclosure.DOTS;
import static dev.assay.openbadges.sdjwt.Disclosure.SD;
import static dev.assay.openbadges.sdjwt.Disclosure.SD_ALG;
import static dev.assay.openbadges.sdjwt.SdFaultException.malformed;

import dev.assay.openbadges.json.Json;
import dev.assay.openbadges.json.StrictJson;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Puts disclosures in the places where the token holds their hashes (RFC 9901, section 7.1).
///
/// Each hash may stand once and each disclosure must be used, so the result is never longer than what came in, and
/// the nesting is bounded as that of all JSON here.
final class Disclosed {

    private final Map<String, Disclosure> byDigest = new HashMap<>();
    private final Set<String> seen = new HashSet<>();
    private final Map<String, Disclosure> placed = new LinkedHashMap<>();

    private Disclosed(List<Disclosure> disclosures, SdAlgorithm algorithm) {
        for (var disclosure : disclosures) {
            if (byDigest.put(algorithm.digest(disclosure.text()), disclosure) != null) {
                throw new SdFaultException(new SdFault.ForeignDisclosure(disclosure.text()));
            }
        }
    }

    /// The claims as disclosed.
    ///
    /// @param placed each disclosure by the JSON Pointer (RFC 6901) of what it discloses
    record Claims(JsonObject json, Map<String, Disclosure> placed) {}

    static Claims of(JsonObject payload, List<Disclosure> disclosures, SdAlgorithm algorithm) {
        var disclosed = new Disclosed(disclosures, algorithm);
        var claims = disclosed.object(Json.without(payload, SD_ALG), "", 1);
        for (var unused : disclosed.byDigest.entrySet()) {
            if (!disclosed.seen.contains(unused.getKey())) {
                throw new SdFaultException(
                        new SdFault.ForeignDisclosure(unused.getValue().text()));
            }
        }
        return new Claims(claims, disclosed.placed);
    }

    private JsonValue value(JsonValue value, String pointer, int depth) {
        return switch (value) {
            case JsonObject object -> object(object, pointer, bounded(depth));
            case JsonArray array -> array(array, pointer, bounded(depth));
            case JsonValue other -> other;
        };
    }

    private static int bounded(int depth) {
        if (depth > StrictJson.MAX_DEPTH) {
            throw malformed("the disclosures are nested deeper than " + StrictJson.MAX_DEPTH);
        }
        return depth;
    }

    private JsonObject object(JsonObject object, String pointer, int depth) {
        if (object.containsKey(DOTS) || object.containsKey(SD_ALG)) {
            throw malformed("\"" + DOTS + "\" or \"" + SD_ALG + "\" stands where it means nothing");
        }
        var result = Json.object();
        object.forEach((name, value) -> {
            if (!name.equals(SD)) {
                result.add(name, value(value, Pointer.of(pointer, name), depth + 1));
            }
        });
        var names = new HashSet<>(object.keySet());
        for (var digest : digests(object)) {
            var disclosure = found(digest);
            if (disclosure != null) {
                var name = disclosure.name().orElseThrow(() -> malformed("an element is disclosed as a claim"));
                if (!names.add(name)) {
                    throw new SdFaultException(new SdFault.ForbiddenName(name));
                }
                var at = Pointer.of(pointer, name);
                placed.put(at, disclosure);
                result.add(name, value(disclosure.value(), at, depth + 1));
            }
        }
        return result.build();
    }

    private static List<String> digests(JsonObject object) {
        return switch (object.get(SD)) {
            case null -> List.of();
            case JsonArray array -> array.stream().map(Disclosed::text).toList();
            case JsonValue _ -> throw malformed("\"" + SD + "\" is not a list");
        };
    }

    private static String text(JsonValue value) {
        if (value instanceof JsonString text) {
            return text.getString();
        }
        throw malformed("the hash of a disclosure is not a text");
    }

    private JsonArray array(JsonArray array, String pointer, int depth) {
        var result = Json.PROVIDER.createArrayBuilder();
        int index = 0;
        for (var element : array) {
            var at = Pointer.of(pointer, String.valueOf(index));
            if (element instanceof JsonObject object && object.get(DOTS) instanceof JsonString digest) {
                if (object.size() > 1) {
                    throw malformed("\"" + DOTS + "\" does not stand alone");
                }
                var disclosure = found(digest.getString());
                if (disclosure == null) {
                    continue;
                }
                if (disclosure.name().isPresent()) {
                    throw malformed("a claim is disclosed as an element");
                }
                placed.put(at, disclosure);
                result.add(value(disclosure.value(), at, depth + 1));
            } else {
                result.add(value(element, at, depth + 1));
            }
            index++;
        }
        return result.build();
    }

    /// Null where the claim stays hidden, or where there is none behind the hash.
    private @Nullable Disclosure found(String digest) {
        if (!seen.add(digest)) {
            throw new SdFaultException(new SdFault.DigestTwice(digest));
        }
        return byDigest.get(digest);
    }
}
