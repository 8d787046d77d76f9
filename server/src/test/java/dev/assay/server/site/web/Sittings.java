package dev.assay.server.site.web;

import dev.assay.server.assessment.Attempt;
import dev.assay.server.assessment.AttemptState;
import dev.assay.server.assessment.sql.AttemptRows;
import dev.assay.server.badge.Badge;
import dev.assay.server.badge.Badges;
import dev.assay.server.kernel.AccountId;
import dev.assay.server.kernel.AttemptId;
import dev.assay.server.kernel.Ids;
import dev.assay.server.kernel.Slug;
import dev.assay.server.platform.TestServer;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Attempts as they would lie in the database, without sitting them.
final class Sittings {
    private static final Slug PLAN = new Slug("serverless");

    private final TestServer server;
    private final Random random = new Random(2);

    Sittings(TestServer server) {
        this.server = server;
    }

    AccountId account(String email) {
        return new AccountId(server.part(JdbcClient.class)
                .sql("SELECT id FROM identity.account WHERE email = ?")
                .param(email)
                .query(UUID.class)
                .single());
    }

    Attempt open(String email, int number, Instant startedAt) {
        var attempt = new Attempt(
                new AttemptId(Ids.next(startedAt, random)),
                account(email),
                PLAN,
                number,
                AttemptState.OPEN,
                1,
                50,
                40,
                50,
                startedAt,
                Optional.empty(),
                OptionalInt.empty());
        server.part(AttemptRows.class).add(attempt);
        return attempt;
    }

    /// Sat for an hour; a pass brings its badge.
    Attempt submitted(String email, int number, int correct, Instant startedAt) {
        var scored = open(email, number, startedAt).score(correct, startedAt.plus(Duration.ofHours(1)));
        server.part(AttemptRows.class).score(scored.attempt());
        server.publish(scored.event());
        return scored.attempt();
    }

    /// The badge of a passed attempt, when it is there.
    Badge badge(String email) {
        var badges = server.part(Badges.class);
        var account = account(email);
        return Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> badges.of(account), found -> !found.isEmpty())
                .getFirst();
    }
}
