package dev.assay.server.catalog.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.server.kernel.AccountId;
import dev.assay.server.kernel.Slug;
import dev.assay.server.platform.TestPostgres;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class FinishedLessonsTest {
    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
    private final FinishedLessons store = new FinishedLessons(JdbcClient.create(TestPostgres.ownedBy("catalog")));
    private final AccountId account = new AccountId(UUID.fromString("00000000-0000-7000-8000-000000000001"));
    private final Slug plan = new Slug("serverless");

    @Test
    void finishingTwiceCountsOnceAndOthersSeeNothing() {
        store.add(account, plan, "L1.1", NOW);
        store.add(account, plan, "L1.1", NOW.plusSeconds(5));
        store.add(account, new Slug("other"), "L7.1", NOW);
        assertThat(store.finished(account, plan)).containsExactly("L1.1");
        assertThat(store.finished(account, List.of(plan, new Slug("other"), new Slug("none"))))
                .isEqualTo(Map.of(plan, Set.of("L1.1"), new Slug("other"), Set.of("L7.1")));
        assertThat(store.finished(new AccountId(UUID.fromString("00000000-0000-7000-8000-000000000002")), plan))
                .isEmpty();
        store.remove(account, plan, "L1.1");
        assertThat(store.finished(account, plan)).isEmpty();
    }
}
