package dev.assay.bench.measure;

import dev.assay.openbadges.Achievement;
import dev.assay.openbadges.Alignment;
import dev.assay.openbadges.Evidence;
import dev.assay.openbadges.IdentityObject;
import dev.assay.openbadges.Image;
import dev.assay.openbadges.Issuer;
import dev.assay.openbadges.OpenBadgeCredential;
import dev.assay.openbadges.Recipient;
import dev.assay.openbadges.Result;
import dev.assay.openbadges.ResultDescription;
import dev.assay.openbadges.json.Json;
import dev.assay.openbadges.json.StrictJson;
import dev.assay.openbadges.keys.SigningKey;
import dev.assay.openbadges.status.StatusEntry;
import dev.assay.openbadges.status.StatusPurpose;
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
    private static final URI SCORE = URI.create("urn:uuid:6c1a4b44-4b1f-4a57-9f2b-0d6c1c7f0b11");
    private static final List<String> NAMES =
            List.of("Ada Lovelace", "Zoë Müller", "Grace Hopper", "Jean Bartik", "\"Betty\" Holberton");

    private final Random random = new Random(2026);
    final SigningKey key = SigningKey.generate(new SecureRandom());
    final Issuer issuer = Issuer.didKey("Bench Assay Office", Optional.of(URI.create("https://bench.example/")), key);
    final List<OpenBadgeCredential> credentials = new ArrayList<>();
    final List<byte[]> own = new ArrayList<>();
    final List<JsonObject> foreignUnsigned = new ArrayList<>();
    final List<byte[]> foreign = new ArrayList<>();

    BenchBadges() {
        for (int i = 0; i < OWN; i++) {
            credentials.add(credential(i));
            own.add(bytes(issuer.issue(credentials.getLast(), NOW)));
        }
        for (int shape = 0; shape < FOREIGN; shape++) {
            foreignUnsigned.add(shaped(credential(shape).toJson(issuer.profile()), shape));
            foreign.add(bytes(issuer.sign(foreignUnsigned.getLast(), NOW)));
        }
    }

    static byte[] bytes(JsonObject json) {
        return StrictJson.write(json).getBytes(StandardCharsets.UTF_8);
    }

    private OpenBadgeCredential credential(int number) {
        return OpenBadgeCredential.of(
                        URI.create("urn:uuid:" + uuid()),
                        achievement(),
                        Recipient.of(
                                uuid(),
                                IdentityObject.hashedEmail("candidate" + number + "@bench.example", random),
                                IdentityObject.name(NAMES.get(number % NAMES.size()))),
                        NOW.plusSeconds(random.nextInt(86_400)))
                .with(new Result(SCORE, String.valueOf(40 + number % 11)))
                .with(Evidence.of("Conditions", "Open book, " + (20 + random.nextInt(40)) + " minutes."))
                .with(new StatusEntry(
                        URI.create("https://bench.example/status/1"),
                        random.nextInt(131_072),
                        StatusPurpose.REVOCATION))
                .build();
    }

    private static Achievement achievement() {
        return new Achievement(
                URI.create("https://bench.example/badges/serverless"),
                "Serverless",
                "Builds serverless applications.",
                "**At least 40** of 50 fresh questions, open book.",
                Optional.of(URI.create("https://bench.example/badges/serverless#criteria")),
                Optional.of(new Image(URI.create("https://bench.example/badge.png"), Optional.of("A badge"))),
                List.of("serverless", "cloud"),
                List.of(ResultDescription.score(SCORE, "Score", 50, 40)),
                List.of(Alignment.of("Serverless", URI.create("https://bench.example/skills/1"))));
    }

    private UUID uuid() {
        return new UUID(random.nextLong(), random.nextLong());
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
