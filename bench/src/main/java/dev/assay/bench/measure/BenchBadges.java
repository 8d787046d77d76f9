package dev.assay.bench.measure;

import dev.assay.openbadges.Issuer;
import dev.assay.openbadges.did.DidKey;
import dev.assay.openbadges.jose.JoseCredential;
import dev.assay.openbadges.json.Json;
import dev.assay.openbadges.json.JsonReading;
import dev.assay.openbadges.json.StrictJson;
import dev.assay.openbadges.keys.SigningKey;
import dev.assay.openbadges.proof.Cryptosuite;
import dev.assay.openbadges.proof.DataIntegrity;
import dev.assay.openbadges.proof.ProofOptions;
import jakarta.json.JsonObject;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;

/// Badges of one achievement as a platform issues them, to different people, and badges of as many shapes as there are
/// badges, as a verifier of everybody's meets them. Signed by a key of this run.
final class BenchBadges {
    static final int OWN = 256;

    /// More than a canonicalizer remembers, so that none is ever known when it comes round again.
    static final int FOREIGN = 300;

    static final Instant NOW = Instant.parse("2026-03-14T15:09:26Z");
    private static final List<String> NAMES =
            List.of("Ada Lovelace", "Zoë Müller", "Grace Hopper", "Jean Bartik", "\"Betty\" Holberton");

    /// What differs from badge to badge stands in capitals.
    private static final String BADGE = """
            {"@context": ["https://www.w3.org/ns/credentials/v2",
                "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"],
             "id": "urn:uuid:ID", "type": ["VerifiableCredential", "OpenBadgeCredential"], "name": "Serverless",
             "issuer": {"id": "ISSUER", "type": ["Profile"], "name": "Bench Office", "url": "https://bench.example/"},
             "validFrom": "FROM",
             "credentialSubject": {
               "id": "urn:uuid:PERSON", "type": ["AchievementSubject"],
               "identifier": [
                 {"type": "IdentityObject", "identityType": "emailAddress", "hashed": true, "salt": "SALT",
                  "identityHash": "sha256$HASH"},
                 {"type": "IdentityObject", "identityType": "name", "hashed": false, "identityHash": "NAME"}],
               "achievement": {
                 "id": "https://bench.example/badges/serverless", "type": ["Achievement"], "name": "Serverless",
                 "description": "Builds serverless applications.", "achievementType": "Assessment",
                 "criteria": {"id": "https://bench.example/badges/serverless#criteria",
                   "narrative": "**At least 40** of 50 fresh questions, open book."},
                 "image": {"id": "https://bench.example/badge.png", "type": "Image", "caption": "A badge"},
                 "tag": ["serverless", "cloud"],
                 "alignment": [{"type": ["Alignment"], "targetName": "Serverless",
                   "targetUrl": "https://bench.example/skills/1"}],
                 "resultDescription": [{"id": "urn:uuid:6c1a4b44-4b1f-4a57-9f2b-0d6c1c7f0b11",
                   "type": ["ResultDescription"], "name": "Score", "resultType": "RawScore",
                   "valueMin": "0", "valueMax": "50", "requiredValue": "40"}]},
               "result": [{"type": ["Result"], "value": "SCORE",
                 "resultDescription": "urn:uuid:6c1a4b44-4b1f-4a57-9f2b-0d6c1c7f0b11"}]},
             "evidence": [{"type": ["Evidence"], "name": "Conditions", "narrative": "Open book, MINUTES minutes."}],
             "credentialStatus": {"id": "https://bench.example/status/1#PLACE", "type": "BitstringStatusListEntry",
               "statusPurpose": "revocation", "statusListIndex": "PLACE",
               "statusListCredential": "https://bench.example/status/1"}}""";

    private final Random random = new Random(2026);
    final SigningKey key = SigningKey.generate(new SecureRandom());
    private final URI kid = URI.create(DidKey.verificationMethod(key.publicKey()));
    final DataIntegrity integrity = DataIntegrity.bundled();
    final Issuer issuer = Issuer.didKey("Bench Office", Optional.of(URI.create("https://bench.example/")), key);
    final List<JsonObject> ownUnsigned = new ArrayList<>();
    final List<byte[]> own = new ArrayList<>();

    /// The same with a proof over canonical JSON.
    final List<byte[]> ownJcs = new ArrayList<>();

    /// The same as tokens.
    final List<byte[]> ownTokens = new ArrayList<>();

    final List<JsonObject> foreignUnsigned = new ArrayList<>();
    final List<byte[]> foreign = new ArrayList<>();

    BenchBadges() {
        for (int i = 0; i < OWN; i++) {
            ownUnsigned.add(badge(i));
            own.add(bytes(issuer.sign(ownUnsigned.getLast(), NOW)));
            ownJcs.add(jcs(ownUnsigned.getLast(), NOW));
            ownTokens.add(token(ownUnsigned.getLast(), NOW));
        }
        for (int shape = 0; shape < FOREIGN; shape++) {
            foreignUnsigned.add(shaped(badge(shape), shape));
            foreign.add(bytes(issuer.sign(foreignUnsigned.getLast(), NOW)));
        }
    }

    byte[] jcs(JsonObject unsigned, Instant now) {
        return bytes(integrity.sign(unsigned, key, ProofOptions.of(Cryptosuite.EDDSA_JCS_2022, kid, now)));
    }

    byte[] token(JsonObject unsigned, Instant now) {
        return JoseCredential.issue(unsigned, key, kid, now).getBytes(StandardCharsets.US_ASCII);
    }

    static byte[] bytes(JsonObject json) {
        return StrictJson.write(json).getBytes(StandardCharsets.UTF_8);
    }

    private JsonObject badge(int number) {
        var text = BADGE.replace("urn:uuid:ID", "urn:uuid:" + uuid())
                .replace("ISSUER", issuer.profile().id())
                .replace("PERSON", uuid())
                .replace("FROM", NOW.plusSeconds(random.nextInt(86_400)).toString())
                .replace("SALT", uuid())
                .replace("HASH", "%064x".formatted(random.nextLong()))
                .replace("NAME", NAMES.get(number % NAMES.size()).replace("\"", "\\\""))
                .replace("SCORE", String.valueOf(40 + number % 11))
                .replace("MINUTES", String.valueOf(20 + random.nextInt(40)))
                .replace("PLACE", String.valueOf(random.nextInt(131_072)));
        return switch (StrictJson.read(text)) {
            case JsonReading.Read read -> read.value().asJsonObject();
            case JsonReading.Refused refused -> throw new IllegalStateException(refused.inWords());
        };
    }

    private String uuid() {
        return new UUID(random.nextLong(), random.nextLong()).toString();
    }

    /// One more piece of evidence, or one more name in it, for each next shape.
    private JsonObject shaped(JsonObject badge, int shape) {
        var evidence = new ArrayList<JsonObject>();
        for (int i = 0; i <= shape % 10; i++) {
            evidence.add(Json.object()
                    .add("type", "Evidence")
                    .add("name", "Piece " + random.nextInt(1_000))
                    .build());
        }
        var tags = new ArrayList<String>();
        for (int i = 0; i <= shape / 10; i++) {
            tags.add("tag" + random.nextInt(1_000_000));
        }
        var subject = badge.getJsonObject("credentialSubject");
        var achievement = Json.with(subject.getJsonObject("achievement"), "tag", Json.strings(tags));
        return Json.with(
                Json.with(badge, "evidence", Json.array(evidence)),
                "credentialSubject",
                Json.with(subject, "achievement", achievement));
    }
}
