package dev.assay.server.identity;

import static dev.assay.server.identity.ThrottlePolicy.SIGN_IN_AT_ADDRESS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.server.identity.ThrottlePolicy.Admitted;
import dev.assay.server.identity.ThrottlePolicy.Tries;
import dev.assay.server.identity.ThrottlePolicy.Wait;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ThrottlePolicyTest {
    private static final Instant NOW = Instant.parse("2026-11-12T14:03:27Z");

    private static Tries admitted(ThrottlePolicy policy, Tries before, Instant now) {
        return switch (policy.judge(before, now)) {
            case Admitted admitted -> admitted.counted();
            case Wait wait -> throw new AssertionError("Has to wait until " + wait.until());
        };
    }

    @Test
    void fiveTriesAreFreeThenTheWaitDoublesUpToAQuarterOfAnHour() {
        var tries = Tries.NONE;
        var now = NOW;
        for (int number = 1; number <= 4; number++) {
            tries = admitted(SIGN_IN_AT_ADDRESS, tries, now);
            assertThat(tries.waitUntil()).isEqualTo(now);
        }
        for (var seconds : new int[] {15, 30, 60, 120, 240, 480, 900, 900, 900}) {
            tries = admitted(SIGN_IN_AT_ADDRESS, tries, now);
            assertThat(tries.waitUntil()).isEqualTo(now.plusSeconds(seconds));
            assertThat(SIGN_IN_AT_ADDRESS.judge(tries, tries.waitUntil().minusNanos(1)))
                    .isEqualTo(new Wait(tries.waitUntil()));
            now = tries.waitUntil();
        }
    }

    @ParameterizedTest
    @EnumSource
    void whoNeverStopsWaitsLongAndAQuietTimeForgetsAll(ThrottlePolicy policy) {
        var tries = Tries.NONE;
        for (int number = 0; number < 200; number++) {
            tries = admitted(policy, tries, tries.count() == 0 ? NOW : tries.waitUntil());
            assertThat(Duration.between(tries.last(), tries.waitUntil())).isLessThanOrEqualTo(Duration.ofHours(1));
        }
        assertThat(Duration.between(tries.last(), tries.waitUntil())).isGreaterThanOrEqualTo(Duration.ofMinutes(15));
        assertThat(tries.count()).isLessThanOrEqualTo(100);
        var quiet = tries.last().plus(ThrottlePolicy.longestMemory()).plusSeconds(1);
        assertThat(admitted(policy, tries, quiet).count()).isEqualTo(1);
    }
}
