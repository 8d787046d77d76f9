package dev.assay.openbadges.did;

import dev.assay.openbadges.json.DateTimes;
import dev.assay.openbadges.json.Json;
import dev.assay.openbadges.keys.VerificationKey;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads DID documents strictly: a key that is there but broken refuses the document; a key of an unknown kind does
/// not.
final class DidDocumentReader {

    private static final int MOST_METHODS = 1_000;

    private final String did;
    private final List<VerificationMethod> methods = new ArrayList<>();

    private DidDocumentReader(String did) {
        this.did = did;
    }

    static DidReading read(JsonObject json) {
        var id = Json.text(json, "id").filter(text -> text.startsWith("did:"));
        if (id.isEmpty()) {
            return new DidReading.Refused("the DID document has no id that is a DID");
        }
        if (Json.many(json, "verificationMethod").size()
                        + Json.many(json, "assertionMethod").size()
                > MOST_METHODS) {
            return new DidReading.Refused("the DID document names more than " + MOST_METHODS + " keys");
        }
        try {
            return new DidReading.Read(new DidDocumentReader(id.get()).document(json));
        } catch (IllegalArgumentException broken) {
            return new DidReading.Refused(String.valueOf(broken.getMessage()));
        }
    }

    private DidDocument document(JsonObject json) {
        for (var method : Json.many(json, "verificationMethod")) {
            embedded(method);
        }
        var assertions = new ArrayList<String>();
        for (var reference : Json.many(json, "assertionMethod")) {
            assertions.add(reference instanceof JsonString text ? absolute(text.getString()) : embedded(reference));
        }
        var names = Json.many(json, "alsoKnownAs").stream()
                .filter(JsonString.class::isInstance)
                .map(name -> ((JsonString) name).getString())
                .toList();
        return new DidDocument(did, methods, assertions, names);
    }

    private String embedded(JsonValue value) {
        if (!(value instanceof JsonObject json)) {
            throw new IllegalArgumentException("a verification method is not an object");
        }
        var id = absolute(required(json, "id"));
        if (methods.stream().anyMatch(method -> method.id().equals(id))) {
            throw new IllegalArgumentException("the verification method " + id + " stands twice");
        }
        methods.add(new VerificationMethod(
                id,
                required(json, "type"),
                required(json, "controller"),
                key(id, json),
                time(json, "expires"),
                time(json, "revoked")));
        return id;
    }

    private static Optional<VerificationKey> key(String id, JsonObject json) {
        var type = required(json, "type");
        if (!type.equals(VerificationMethod.MULTIKEY) && !type.equals("Ed25519VerificationKey2020")) {
            return Optional.empty();
        }
        var multibase = required(json, "publicKeyMultibase");
        var key = VerificationKey.ofMultibase(multibase);
        if (key.isEmpty() && multibase.startsWith("z6Mk")) {
            throw new IllegalArgumentException("the publicKeyMultibase of " + id + " is not an Ed25519 key");
        }
        return key;
    }

    private static Optional<Instant> time(JsonObject json, String key) {
        return json.containsKey(key) ? Optional.of(DateTimes.parsed(key, required(json, key))) : Optional.empty();
    }

    private String absolute(String id) {
        return id.startsWith("#") ? did + id : id;
    }

    private static String required(JsonObject json, String key) {
        return Json.text(json, key)
                .orElseThrow(() -> new IllegalArgumentException("a verification method has no text under " + key));
    }
}
