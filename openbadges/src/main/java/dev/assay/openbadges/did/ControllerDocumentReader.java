package dev.assay.openbadges.did;

import dev.assay.openbadges.json.DateTimes;
import dev.assay.openbadges.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Reads one document; what refuses it is thrown within and told without.
final class ControllerDocumentReader {

    private static final String METHODS = "verificationMethod";
    private static final String ASSERTION = "assertionMethod";
    private static final String AUTHENTICATION = "authentication";

    /// A new key every month for 25 years. Points of P-384 cost 0.3 ms each to read.
    private static final int MOST_KEYS = 300;

    private final String controller;
    private final Map<String, VerificationMethod> methods = new LinkedHashMap<>();

    private ControllerDocumentReader(String controller) {
        this.controller = controller;
    }

    static ControllerDocument.Reading read(JsonObject json) {
        var id = Json.text(json, "id").filter(ControllerDocument::isController);
        if (id.isEmpty()) {
            return new ControllerDocument.Reading.Refused("the document has no id that is a DID or a web address");
        }
        int keys = Stream.of(METHODS, ASSERTION, AUTHENTICATION)
                .mapToInt(name -> Json.many(json, name).size())
                .sum();
        if (keys > MOST_KEYS) {
            return new ControllerDocument.Reading.Refused("the document names more than " + MOST_KEYS + " keys");
        }
        try {
            return new ControllerDocument.Reading.Read(new ControllerDocumentReader(id.get()).document(json));
        } catch (IllegalArgumentException broken) {
            return new ControllerDocument.Reading.Refused(String.valueOf(broken.getMessage()));
        }
    }

    private ControllerDocument document(JsonObject json) {
        Json.many(json, METHODS).forEach(this::embedded);
        var assertions = relationship(json, ASSERTION);
        var authentications = relationship(json, AUTHENTICATION);
        var names = Json.many(json, "alsoKnownAs").stream()
                .filter(JsonString.class::isInstance)
                .map(name -> ((JsonString) name).getString())
                .toList();
        return new ControllerDocument(controller, List.copyOf(methods.values()), assertions, authentications, names);
    }

    /// The ids of the keys that may be used for something; a key may also stand here in full.
    private List<String> relationship(JsonObject json, String name) {
        return Json.many(json, name).stream()
                .map(reference ->
                        reference instanceof JsonString text ? absolute(text.getString()) : embedded(reference))
                .toList();
    }

    private String embedded(JsonValue value) {
        if (!(value instanceof JsonObject json)) {
            throw new IllegalArgumentException("a verification method is not an object");
        }
        var id = absolute(required(json, "id"));
        var type = required(json, "type");
        var method = new VerificationMethod(
                id,
                type,
                required(json, "controller"),
                KeyMaterial.read(id, type, json),
                time(json, "expires"),
                time(json, "revoked"));
        if (methods.putIfAbsent(id, method) != null) {
            throw new IllegalArgumentException("the verification method " + id + " stands twice");
        }
        return id;
    }

    private static Optional<Instant> time(JsonObject json, String key) {
        return json.containsKey(key) ? Optional.of(DateTimes.parsed(key, required(json, key))) : Optional.empty();
    }

    private String absolute(String id) {
        return id.startsWith("#") ? controller + id : id;
    }

    private static String required(JsonObject json, String key) {
        return Json.text(json, key)
                .orElseThrow(() -> new IllegalArgumentException("a verification method has no text under " + key));
    }
}
