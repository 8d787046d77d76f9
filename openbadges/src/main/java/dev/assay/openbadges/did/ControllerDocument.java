package dev.assay.openbadges.did;

import dev.assay.openbadges.json.Json;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Who holds which keys: a DID document, or the profile at an issuer's https address. Both have one form.
///
/// Sources: W3C Controlled Identifiers 1.0, section 2 (there "controlled identifier document"); W3C Decentralized
/// Identifiers 1.0, section 5.
///
/// @param id                  the DID or the address
/// @param verificationMethods every key named, also retired ones: without them old badges could not be verified
/// @param assertionMethods    the ids of the keys that may sign credentials
/// @param authentications     the ids of the keys that may sign presentations
/// @param alsoKnownAs         other names of the controller
public record ControllerDocument(
        String id,
        List<VerificationMethod> verificationMethods,
        List<String> assertionMethods,
        List<String> authentications,
        List<String> alsoKnownAs) {

    /// The media type to serve a DID document with.
    public static final String MEDIA_TYPE = "application/did+json";

    public ControllerDocument {
        if (!isController(id)) {
            throw new IllegalArgumentException("who controls keys is a DID or a web address, not " + id);
        }
        verificationMethods = List.copyOf(verificationMethods);
        assertionMethods = List.copyOf(assertionMethods);
        authentications = List.copyOf(authentications);
        alsoKnownAs = List.copyOf(alsoKnownAs);
    }

    static boolean isController(String id) {
        return id.startsWith("did:") || id.startsWith("https://") || id.startsWith("http://");
    }

    /// What came of reading a document.
    public sealed interface Reading {
        record Read(ControllerDocument document) implements Reading {}

        /// @param problem what is wrong, in words
        record Refused(String problem) implements Reading {}
    }

    /// The document of an issuer, whose keys all may sign credentials and nothing else.
    public static ControllerDocument of(String id, List<VerificationMethod> methods) {
        return new ControllerDocument(
                id, methods, methods.stream().map(VerificationMethod::id).toList(), List.of(), List.of());
    }

    /// The document of somebody who is one key, which may sign all.
    static ControllerDocument ofOne(String id, VerificationMethod method) {
        var may = List.of(method.id());
        return new ControllerDocument(id, List.of(method), may, may, List.of());
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

    /// Whether the key of an id may sign presentations, by which a holder shows to be one.
    public boolean mayAuthenticate(String methodId) {
        return authentications.contains(methodId);
    }

    /// The document as JSON, to be served. Each key is written as Multikey, whatever type it was read with.
    ///
    /// @throws IllegalStateException where a key is of a kind unknown here
    public JsonObject toJson() {
        var json = Json.object()
                .add("@context", Json.strings("https://www.w3.org/ns/did/v1", "https://w3id.org/security/multikey/v1"))
                .add("id", id);
        if (!alsoKnownAs.isEmpty()) {
            json.add("alsoKnownAs", Json.strings(alsoKnownAs));
        }
        var methods = new ArrayList<JsonObject>();
        verificationMethods.forEach(method -> methods.add(method.toJson()));
        json.add("verificationMethod", Json.array(methods)).add("assertionMethod", Json.strings(assertionMethods));
        if (!authentications.isEmpty()) {
            json.add("authentication", Json.strings(authentications));
        }
        return json.build();
    }

    /// Reads a document strictly: a key that is there but broken, or that comes with its secret, refuses the whole; a
    /// key of a kind unknown here does not.
    public static Reading read(JsonObject json) {
        return ControllerDocumentReader.read(json);
    }
}
