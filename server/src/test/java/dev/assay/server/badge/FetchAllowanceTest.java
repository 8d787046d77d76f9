package dev.assay.server.badge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class FetchAllowanceTest {
    @Test
    void tenAtOnceThenOneEverySixSeconds() {
        var allowance = FetchAllowance.full(Samples.NOW);
        for (int i = 0; i < FetchAllowance.MOST; i++) {
            assertThat(allowance.allows()).isTrue();
            allowance = allowance.spent();
        }
        assertThat(allowance.allows()).isFalse();
        assertThat(allowance.at(Samples.NOW.plusMillis(5_999)).allows()).isFalse();
        assertThat(allowance.at(Samples.NOW.plusMillis(6_000)).allows()).isTrue();
        assertThat(allowance.at(Samples.NOW.plus(Duration.ofDays(1))).tokens()).isEqualTo(FetchAllowance.MOST);
        assertThat(allowance.at(Samples.NOW.minusSeconds(60)).tokens()).isZero();
    }
}
