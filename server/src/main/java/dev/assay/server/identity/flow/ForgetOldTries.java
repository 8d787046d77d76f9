package dev.assay.server.identity.flow;

import dev.assay.server.identity.SealedPasses;
import dev.assay.server.identity.ThrottlePolicy;
import dev.assay.server.identity.sql.CountedTries;
import dev.assay.server.identity.sql.Sessions;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Removes what no longer changes any answer, so that the tables of tries and withdrawals stay small.
@Component
class ForgetOldTries {
    private final CountedTries tries;
    private final Sessions sessions;
    private final InstantSource clock;

    ForgetOldTries(CountedTries tries, Sessions sessions, InstantSource clock) {
        this.tries = tries;
        this.sessions = sessions;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 30, initialDelay = 10, timeUnit = TimeUnit.MINUTES)
    void forget() {
        var now = clock.instant();
        tries.forgetQuietSince(now.minus(ThrottlePolicy.longestMemory()));
        sessions.forgetWithdrawalsBefore(now.minus(SealedPasses.LIFETIME));
    }
}
