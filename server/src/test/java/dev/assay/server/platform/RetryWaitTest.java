package dev.assay.server.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class RetryWaitTest {
    @Test
    void theFirstRetryComesAfterFiveSecondsAndEachFurtherOneAfterTwiceAsLong() {
        assertThat(RetryWait.after(1)).isEqualTo(Duration.ofSeconds(5));
        assertThat(RetryWait.after(2)).isEqualTo(Duration.ofSeconds(10));
        assertThat(RetryWait.after(5)).isEqualTo(Duration.ofSeconds(80));
    }

    @Test
    void noRetryWaitsLongerThanAQuarterOfAnHour() {
        for (int attempts = 9; attempts < 100_000; attempts += 997) {
            assertThat(RetryWait.after(attempts)).isEqualTo(Duration.ofMinutes(15));
        }
        assertThat(RetryWait.after(0)).isEqualTo(Duration.ofSeconds(5));
    }
}
