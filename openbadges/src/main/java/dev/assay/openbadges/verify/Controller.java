package dev.assay.openbadges.verify;

import dev.assay.openbadges.did.DidDocument;
import dev.assay.openbadges.did.VerificationMethod;
import dev.assay.openbadges.json.Json;
import dev.assay.openbadges.keys.VerificationKey;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Who holds which keys: a DID document, or the profile at an issuer's https address.
///
/// @param id the DID or the address
/// @param methods its keys
/// @param assertionMethods ids of the keys that may sign credentials
record Controller(String id, List<VerificationMethod> methods, List<String> assertionMethods) {
    private static final int MOST_METHODS = 1_000;

    static Controller of(DidDocument document) {
        return new Controller(document.id(), document.verificationMethods(), document.assertionMethods());
    }

    Optional<VerificationMethod> method(String methodId) {
        return methods.stream().filter(method -> method.id().equals(methodId)).findFirst();
    }

    boolean mayAssert(String methodId) {
        return assertionMethods.contains(methodId);
    }

    /// The keys in a profile at an address, as W3C Controlled Identifiers 1.0 writes them; empty where it has none in
    /// that form.
    static Optional<Controller> ofProfile(JsonObject json) {
        var id = Json.text(json, "id");
        List<JsonValue> written = new ArrayList<>(Json.many(json, "verificationMethod"));
        List<JsonValue> assertions = Json.many(json, "assertionMethod");
        if (id.isEmpty() || written.size() + assertions.size() > MOST_METHODS) {
            return Optional.empty();
        }
        var mayAssert = new ArrayList<String>();
        for (JsonValue assertion : assertions) {
            if (assertion instanceof JsonString text) {
                mayAssert.add(absolute(id.get(), text.getString()));
            } else if (assertion instanceof JsonObject embedded) {
                written.add(embedded);
                Json.text(embedded, "id").ifPresent(its -> mayAssert.add(absolute(id.get(), its)));
            }
        }
        var methods = written.stream()
                .filter(JsonObject.class::isInstance)
                .flatMap(method -> method(id.get(), (JsonObject) method).stream())
                .toList();
        return Optional.of(new Controller(id.get(), methods, List.copyOf(mayAssert)));
    }

    private static Optional<VerificationMethod> method(String profile, JsonObject json) {
        var id = Json.text(json, "id");
        var controller = Json.text(json, "controller");
        var type = Json.text(json, "type").filter(VerificationMethod.MULTIKEY::equals);
        if (id.isEmpty() || controller.isEmpty() || type.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new VerificationMethod(
                absolute(profile, id.get()),
                type.get(),
                controller.get(),
                Json.text(json, "publicKeyMultibase").flatMap(VerificationKey::ofMultibase),
                Optional.empty(),
                Optional.empty()));
    }

    private static String absolute(String profile, String id) {
        return id.startsWith("#") ? profile + id : id;
    }
}
