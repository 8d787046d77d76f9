package dev.assay.openbadges.vc;

import dev.assay.openbadges.did.DidDocument;
import dev.assay.openbadges.did.DidKey;
import dev.assay.openbadges.did.DidReading;
import dev.assay.openbadges.did.DidWeb;
import dev.assay.openbadges.did.VerificationMethod;
import dev.assay.openbadges.fetch.Documents;
import dev.assay.openbadges.fetch.Fetch;
import dev.assay.openbadges.json.Json;
import dev.assay.openbadges.json.JsonReading;
import dev.assay.openbadges.json.StrictJson;
import dev.assay.openbadges.proof.DataIntegrityProof;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/// Finds the key that a proof names, and whether its holder lets it be used for what the proof is for.
final class SigningKeys {
    private final Documents documents;

    /// @param documents where DID documents that are not in the DID itself come from
    SigningKeys(Documents documents) {
        this.documents = documents;
    }

    sealed interface Found {
        /// @param holder the DID whose key it is
        record Method(VerificationMethod method, String holder) implements Found {}

        /// @param why in words
        record None(String why) implements Found {}
    }

    /// The DID that a verification method belongs to.
    static String holder(String methodId) {
        int fragment = methodId.indexOf('#');
        return fragment < 0 ? methodId : methodId.substring(0, fragment);
    }

    Found find(DataIntegrityProof proof, Instant now) {
        var did = holder(proof.verificationMethod());
        if (DidKey.isDidKey(did)) {
            return switch (DidKey.resolve(did)) {
                case DidReading.Read(var document) -> method(document, proof, now);
                case DidReading.Refused(var why) -> new Found.None(why);
            };
        }
        return DidWeb.documentUrl(did)
                .map(url -> fetched(url, proof, now))
                .orElseGet(() ->
                        new Found.None("keys of " + did + " cannot be found: did:key and did:web are known here"));
    }

    private Found fetched(URI url, DataIntegrityProof proof, Instant now) {
        return switch (documents.get(url, DidDocument.MEDIA_TYPE + ", application/json")) {
            case Fetch.Failed(var why) -> new Found.None(url + " could not be fetched: " + why);
            case Fetch.Refused(var why) -> new Found.None(url + " is not fetched: " + why);
            case Fetch.Fetched got ->
                StrictJson.read(got.bytes()) instanceof JsonReading.Read(JsonObject json)
                                && DidDocument.read(json) instanceof DidReading.Read(var document)
                                && document.id().equals(holder(proof.verificationMethod()))
                        ? listed(document, json, proof, now)
                        : new Found.None("what " + url + " gives is not the DID document");
        };
    }

    /// A document that is fetched says for what each key may be used; a did:key's may be used for everything.
    private static Found listed(DidDocument document, JsonObject json, DataIntegrityProof proof, Instant now) {
        return isListed(json, proof.purpose(), document.id(), proof.verificationMethod())
                ? method(document, proof, now)
                : new Found.None(
                        document.id() + " does not list " + proof.verificationMethod() + " under " + proof.purpose());
    }

    private static Found method(DidDocument document, DataIntegrityProof proof, Instant now) {
        var method = document.method(proof.verificationMethod());
        if (method.isEmpty()) {
            return new Found.None(proof.verificationMethod() + " is not a key of " + document.id());
        }
        return unusable(method.get(), proof, now)
                .<Found>map(Found.None::new)
                .orElseGet(() -> new Found.Method(method.get(), document.id()));
    }

    private static boolean isListed(JsonObject json, String purpose, String did, String id) {
        return Json.many(json, purpose).stream().anyMatch(entry -> {
            var named = named(entry).orElse("");
            return named.equals(id) || (named.startsWith("#") && id.equals(did + named));
        });
    }

    private static Optional<String> named(JsonValue entry) {
        return switch (entry) {
            case JsonString text -> Optional.of(text.getString());
            case JsonObject embedded -> Json.text(embedded, "id");
            case JsonValue _ -> Optional.empty();
        };
    }

    /// Why a key proves nothing, if so.
    private static Optional<String> unusable(VerificationMethod method, DataIntegrityProof proof, Instant now) {
        if (method.revoked().filter(at -> !now.isBefore(at)).isPresent()) {
            return Optional.of(method.id() + " was revoked by its holder");
        }
        var made = proof.created().orElse(now);
        if (method.expires().filter(at -> !made.isBefore(at)).isPresent()) {
            return Optional.of(method.id() + " was retired before the proof was made");
        }
        return method.key().isPresent()
                ? Optional.empty()
                : Optional.of(method.id() + " is not a key of a kind known here");
    }
}
