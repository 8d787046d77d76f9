package dev.assay.openbadges.verify;

import dev.assay.openbadges.did.ControllerDocument;
import dev.assay.openbadges.did.DidKey;
import dev.assay.openbadges.did.VerificationMethod;
import dev.assay.openbadges.fetch.Fetch;
import dev.assay.openbadges.json.Json;
import dev.assay.openbadges.json.JsonReading;
import dev.assay.openbadges.json.StrictJson;
import dev.assay.openbadges.keys.SigningKey;
import dev.assay.openbadges.proof.DataIntegrity;
import dev.assay.openbadges.status.StatusEntry;
import dev.assay.openbadges.status.StatusList;
import dev.assay.openbadges.status.StatusListCredential;
import dev.assay.openbadges.status.StatusPurpose;
import jakarta.json.JsonObject;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;

/// Badges, status lists and DID documents of one issuer, really signed.
final class SignedBadges {
    static final Instant ISSUED = Instant.parse("2026-03-01T12:00:00Z");
    static final Instant LATER = ISSUED.plus(Duration.ofDays(30));
    private static final DataIntegrity PROOFS = DataIntegrity.bundled();

    final SigningKey key;
    final String did;
    private final String method;

    private SignedBadges(SigningKey key, String did, String method) {
        this.key = key;
        this.did = did;
        this.method = method;
    }

    private static SigningKey key(long seed) {
        var bytes = new byte[32];
        new SplittableRandom(seed).nextBytes(bytes);
        return SigningKey.ofSeed(bytes);
    }

    static SignedBadges ofKey(long seed) {
        var key = key(seed);
        return new SignedBadges(key, DidKey.did(key.publicKey()), DidKey.verificationMethod(key.publicKey()));
    }

    static SignedBadges ofWeb(String did, long seed) {
        var key = key(seed);
        return new SignedBadges(
                key, did, VerificationMethod.of(did, key.publicKey()).id());
    }

    ControllerDocument document() {
        return ControllerDocument.of(did, List.of(VerificationMethod.of(did, key.publicKey())));
    }

    JsonObject unsigned() {
        String text = """
                {"@context": ["https://www.w3.org/ns/credentials/v2",
                    "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"],
                 "id": "urn:uuid:8a0a5f5e-8a52-4c0a-9a3c-2d1c2f6a7b11",
                 "type": ["VerifiableCredential", "OpenBadgeCredential"],
                 "name": "Serverless",
                 "issuer": {"id": "ISSUER", "type": ["Profile"], "name": "Assay Example"},
                 "validFrom": "2026-03-01T12:00:00Z",
                 "credentialSubject": {
                    "type": ["AchievementSubject"],
                    "identifier": [
                      {"type": "IdentityObject", "identityType": "name", "identityHash": "Zoë Müller", "hashed": false},
                      {"type": "IdentityObject", "identityType": "emailAddress", "hashed": true, "salt": "s4lt",
                       "identityHash": "sha256$b0c0e2a45be1a0ad77e9d9a4ed6ae1f6a2a5c9e1f1a40a0a37c2e9ef0e3a5b11"}],
                    "achievement": {
                      "id": "https://assay.example/badges/serverless", "type": ["Achievement"],
                      "name": "Serverless", "description": "Knows serverless.",
                      "criteria": {"narrative": "At least 40 of 50."},
                      "image": {"id": "https://assay.example/badges/serverless.svg", "type": "Image"},
                      "resultDescription": [{"id": "urn:uuid:5d0c3d2e-0c06-4c2e-9df4-5a2b0f1a0c22",
                        "type": ["ResultDescription"], "name": "Score", "resultType": "RawScore"}]},
                    "result": [{"type": ["Result"], "value": "44",
                      "resultDescription": "urn:uuid:5d0c3d2e-0c06-4c2e-9df4-5a2b0f1a0c22"}]},
                 "evidence": [{"type": ["Evidence"], "name": "Attempt", "narrative": "Open book."}]}""";
        return json(text.replace("ISSUER", did));
    }

    JsonObject badge() {
        return signed(unsigned());
    }

    JsonObject badge(StatusEntry status) {
        return signed(Json.with(unsigned(), "credentialStatus", status.json()));
    }

    JsonObject list(URI id, StatusPurpose purpose, StatusList list, Instant validFrom) {
        return list(id, purpose, list, validFrom, Optional.empty());
    }

    JsonObject list(URI id, StatusPurpose purpose, StatusList list, Instant validFrom, Optional<Instant> validUntil) {
        return signed(
                new StatusListCredential(id, did, purpose, list, validFrom, validUntil, Optional.empty()).unsigned());
    }

    JsonObject signed(JsonObject document) {
        return PROOFS.sign(document, key, URI.create(method), ISSUED);
    }

    /// Options with a web that has these documents and no others.
    static VerificationOptions served(Map<URI, byte[]> web) {
        return VerificationOptions.online(
                LATER,
                (url, accept) -> web.containsKey(url)
                        ? new Fetch.Fetched(web.get(url), "application/octet-stream", url)
                        : new Fetch.Failed("nobody answers"));
    }

    static JsonObject json(String text) {
        return switch (StrictJson.read(text)) {
            case JsonReading.Read read -> read.value().asJsonObject();
            case JsonReading.Refused refused -> throw new AssertionError(refused.inWords());
        };
    }
}
