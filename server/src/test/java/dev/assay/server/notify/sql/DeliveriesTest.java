package dev.assay.server.notify.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.server.notify.Claim;
import dev.assay.server.notify.Delivery;
import dev.assay.server.notify.DeliveryPolicy;
import dev.assay.server.platform.TestPostgres;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.jdbc.core.simple.JdbcClient;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DeliveriesTest {
    private static final Instant NOW = Instant.parse("2026-11-23T06:00:00Z");
    private final Deliveries deliveries = new Deliveries(JdbcClient.create(TestPostgres.ownedBy("notify")));

    private static Delivery issued(String badge) {
        return new Delivery(Delivery.Kind.BADGE_ISSUED, badge);
    }

    @Test
    void theFirstMaySendTheSecondMayNotAndAfterwardsItIsSettledForEver() {
        assertThat(deliveries.claim(issued("a"), NOW)).isEqualTo(new Claim.Ours(NOW));
        assertThat(deliveries.claim(issued("a"), NOW.plusSeconds(1))).isEqualTo(new Claim.Theirs());
        deliveries.settle(issued("a"), NOW.plusSeconds(2));
        assertThat(deliveries.claim(issued("a"), NOW.plus(DeliveryPolicy.LEASE).plusSeconds(9)))
                .isEqualTo(new Claim.Settled());
    }

    @Test
    void whatFailedMayBeTriedAgainAtOnceAndRemembersWhenItBegan() {
        deliveries.claim(issued("b"), NOW);
        deliveries.release(issued("b"));
        assertThat(deliveries.claim(issued("b"), NOW.plusSeconds(5))).isEqualTo(new Claim.Ours(NOW));
        deliveries.giveUp(issued("b"), NOW.plusSeconds(6));
        assertThat(deliveries.claim(issued("b"), NOW.plusSeconds(7))).isEqualTo(new Claim.Settled());
    }

    @Test
    void whatWasCutOffMayBeTriedAgainWhenTheLeaseIsOver() {
        deliveries.claim(issued("c"), NOW);
        var over = NOW.plus(DeliveryPolicy.LEASE);
        assertThat(deliveries.claim(issued("c"), over.minusMillis(1))).isEqualTo(new Claim.Theirs());
        assertThat(deliveries.claim(issued("c"), over)).isEqualTo(new Claim.Ours(NOW));
    }

    @Test
    void mailsOfAnotherKindOrAboutSomethingElseAreOthers() {
        deliveries.claim(issued("d"), NOW);
        assertThat(deliveries.claim(issued("e"), NOW)).isEqualTo(new Claim.Ours(NOW));
        assertThat(deliveries.claim(new Delivery(Delivery.Kind.BADGE_REVOKED, "d"), NOW))
                .isEqualTo(new Claim.Ours(NOW));
    }

    @Test
    void ofTwentyAtOnceOneMaySend() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var claims = threads.invokeAll(IntStream.range(0, 20)
                    .<Callable<Claim>>mapToObj(i -> () -> deliveries.claim(issued("f"), NOW))
                    .toList());
            assertThat(claims.stream().map(claim -> claim.resultNow()))
                    .filteredOn(Claim.Ours.class::isInstance)
                    .hasSize(1);
        }
    }
}
