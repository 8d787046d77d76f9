package dev.assay.openbadges.did;

import dev.assay.openbadges.json.Json;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The keys of an issuer, as W3C Decentralized Identifiers 1.0 writes them.
///
/// @param id                  the DID
/// @param verificationMethods every key named, also retired ones: without them old badges could not be verified
/// @param assertionMethods    the ids of the keys that may sign credentials
/// @param alsoKnownAs         other names of the issuer
public record DidDocument(
        String id,
        List<VerificationMethod> verificationMethods,
        List<String> assertionMethods,
        List<String> alsoKnownAs) {

    /// The media type to serve a document with.
    public static final String MEDIA_TYPE = "application/did+json";

    public DidDocument {
        if (!id.startsWith("did:")) {
            throw new IllegalArgumentException("a DID starts with did:, not " + id);
        }
        verificationMethods = List.copyOf(verificationMethods);
        assertionMethods = List.copyOf(assertionMethods);
        alsoKnownAs = List.copyOf(alsoKnownAs);
    }

    /// A document whose keys all may sign credentials.
    public static DidDocument of(String id, List<VerificationMethod> methods) {
        return new DidDocument(
                id, methods, methods.stream().map(VerificationMethod::id).toList(), List.of());
    }

    /// The key of an absolute id, whatever it may be used for.
    public Optional<VerificationMethod> method(String methodId) {
        return verificationMethods.stream()
                .filter(method -> method.id().equals(methodId))
                .findFirst();
    }

    /// Whether the key of an id may sign credentials.
    public boolean mayAssert(String methodId) {
        return assertionMethods.contains(methodId);
    }

    /// The document as JSON, to be served.
    public JsonObject toJson() {
        var json = Json.object()
                .add("@context", Json.strings("https://www.w3.org/ns/did/v1", "https://w3id.org/security/multikey/v1"))
                .add("id", id);
        if (!alsoKnownAs.isEmpty()) {
            json.add("alsoKnownAs", Json.strings(alsoKnownAs));
        }
        var methods = new ArrayList<JsonObject>();
        verificationMethods.forEach(method -> methods.add(json(method)));
        return json.add("verificationMethod", Json.array(methods))
                .add("assertionMethod", Json.strings(assertionMethods))
                .build();
    }

    private static JsonObject json(VerificationMethod method) {
        var key = method.key()
                .orElseThrow(
                        () -> new IllegalStateException("the key " + method.id() + " is of a kind not written here"));
        var json = Json.object()
                .add("id", method.id())
                .add("type", VerificationMethod.MULTIKEY)
                .add("controller", method.controller())
                .add("publicKeyMultibase", key.multibase());
        method.expires().ifPresent(at -> json.add("expires", at.toString()));
        method.revoked().ifPresent(at -> json.add("revoked", at.toString()));
        return json.build();
    }

    /// Reads a document.
    public static DidReading read(JsonObject json) {
        return DidDocumentReader.read(json);
    }
}
