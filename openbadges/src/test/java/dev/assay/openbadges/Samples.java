package dev.assay.openbadges;

import dev.assay.openbadges.keys.SigningKey;
import dev.assay.openbadges.status.StatusEntry;
import dev.assay.openbadges.status.StatusPurpose;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;

/// Credentials like those the platform issues, from seeds.
public final class Samples {

    public static final Instant NOW = Instant.parse("2026-03-14T15:09:26Z");
    static final URI SCORE = URI.create("urn:uuid:6c1a4b44-4b1f-4a57-9f2b-0d6c1c7f0b11");

    private Samples() {}

    public static SigningKey key(Random random) {
        var seed = new byte[32];
        random.nextBytes(seed);
        return SigningKey.ofSeed(seed);
    }

    public static Issuer issuer(Random random) {
        return Issuer.didKey("Assay of Test Town", Optional.of(URI.create("https://assay.example/")), key(random));
    }

    /// A credential with everything the shape can hold; `text` stands wherever people write freely.
    public static OpenBadgeCredential full(String text, Random random) {
        return builder(text, random).build();
    }

    static OpenBadgeCredentialBuilder builder(String text, Random random) {
        return OpenBadgeCredential.of(
                        uuid(random),
                        achievement(text),
                        Recipient.of(
                                new UUID(random.nextLong(), random.nextLong()),
                                IdentityObject.hashedEmail("ada@example.org", random),
                                IdentityObject.name(text)),
                        NOW)
                .validUntil(NOW.plusSeconds(94_608_000))
                .with(new Result(SCORE, "43"))
                .with(Evidence.of("Conditions", text))
                .with(new Evidence(
                        Optional.of(URI.create("https://assay.example/b/1")),
                        "Form",
                        text,
                        Optional.of(text),
                        Optional.of("Assessment")))
                .with(new StatusEntry(
                        URI.create("https://assay.example/status/1"),
                        random.nextInt(131_072),
                        StatusPurpose.REVOCATION));
    }

    static Achievement achievement(String text) {
        return new Achievement(
                URI.create("https://assay.example/badges/serverless"),
                text,
                text,
                "**Passed** 50 questions.\n" + text,
                Optional.of(URI.create("https://assay.example/badges/serverless#criteria")),
                Optional.of(new Image(URI.create("https://assay.example/badge.png"), Optional.of(text))),
                List.of("serverless", text),
                List.of(ResultDescription.score(SCORE, "Score", 50, 40)),
                List.of(Alignment.of(text, URI.create("https://assay.example/skills/1"))));
    }

    static URI uuid(Random random) {
        return URI.create("urn:uuid:" + new UUID(random.nextLong(), random.nextLong()));
    }

    /// Texts that break careless code: quotes, controls, other scripts, order traps.
    public static String hostile(Random random) {
        var pieces = List.of(
                "\"",
                "\\",
                "\n",
                "\r",
                "\t",
                "\b",
                "\f",
                "\u0001",
                "\u001f",
                "\u007f",
                "\u0085",
                "\u2028",
                "é",
                "e\u0301",
                "中文",
                "العربية",
                "\uD83C\uDF93",
                "\uE000",
                "\uFFFD",
                "<script>",
                "_:b0",
                "@id",
                "@value",
                "https://x",
                "{}",
                "^^",
                "\\u0041",
                "' OR 1=1",
                "\u202e",
                "a b");
        var text = new StringBuilder("T");
        for (int i = random.nextInt(2, 12); i > 0; i--) {
            text.append(pieces.get(random.nextInt(pieces.size())));
        }
        return text.toString();
    }
}
