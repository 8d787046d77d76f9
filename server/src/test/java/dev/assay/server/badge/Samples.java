package dev.assay.server.badge;

import dev.assay.openbadges.keys.SigningKey;
import dev.assay.server.assessment.AttemptScored;
import dev.assay.server.kernel.AccountId;
import dev.assay.server.kernel.AttemptId;
import dev.assay.server.kernel.BaseUrl;
import dev.assay.server.kernel.Ids;
import dev.assay.server.kernel.Slug;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/// Badges and what leads to them, for tests; the same seed gives the same.
public final class Samples {
    public static final Instant NOW = Instant.parse("2026-11-12T14:03:27Z");
    public static final BaseUrl BASE = BaseUrl.of("http://localhost:8080");
    public static final Slug PLAN = new Slug("serverless");
    public static final BadgeClass SERVERLESS = new BadgeClass(
            PLAN,
            "Serverless on AWS",
            "Fifty questions.",
            Level.PASSED,
            "At least **40 of 50**.",
            List.of("serverless", "AWS"),
            new ArtStyle(Optional.of("fan-out"), Optional.of("verdigris"), "ASY"),
            List.of(4, 10, 6, 9, 4, 6, 5, 6),
            80);

    private Samples() {}

    public static AttemptScored passed(AccountId account, Random random) {
        return scored(account, 43, random);
    }

    public static AttemptScored scored(AccountId account, int correct, Random random) {
        return new AttemptScored(
                new AttemptId(Ids.next(NOW, random)),
                account,
                PLAN,
                2,
                correct,
                50,
                40,
                correct >= 40,
                47,
                3,
                NOW.minusSeconds(3600),
                NOW);
    }

    public static Badge badge(AccountId account, StatusPlace place, Random random) {
        return new Badge(
                BadgeId.draw(random),
                Passing.of(passed(account, random)),
                SERVERLESS.name(),
                Level.PASSED,
                Ids.pseudonym(random),
                "Inés Okafor",
                place,
                NOW,
                ValidityPolicy.end(NOW),
                false,
                Optional.empty(),
                Optional.empty());
    }

    public static AccountId account(Random random) {
        return new AccountId(Ids.next(NOW, random));
    }

    public static IssuerKey key(Random random) {
        var seed = new byte[32];
        random.nextBytes(seed);
        return new IssuerKey(SigningKey.ofSeed(seed), NOW, Optional.empty());
    }
}
