package dev.assay.server.identity;

import dev.assay.server.kernel.AccountId;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

/// Which accounts' passes were withdrawn, as read from the database at most five seconds ago. After three seconds one
/// request reads anew while the others go on with what is known; after five all wait for it.
public final class Withdrawals {
    private static final Duration FRESH = Duration.ofSeconds(3);
    private static final Duration OLDEST = Duration.ofSeconds(5);

    private final Function<Instant, Map<AccountId, Instant>> readSince;
    private final ReentrantLock reading = new ReentrantLock();
    private volatile Known known = new Known(Instant.EPOCH, Map.of());

    private record Known(Instant read, Map<AccountId, Instant> upTo) {
        boolean isYoungerThan(Duration age, Instant now) {
            return Duration.between(read, now).abs().compareTo(age) < 0;
        }
    }

    /// `readSince` gives, for every account with a withdrawal since that moment, up to when its passes are withdrawn.
    public Withdrawals(Function<Instant, Map<AccountId, Instant>> readSince) {
        this.readSince = readSince;
    }

    boolean isWithdrawn(AccountId account, Instant issued, Instant now) {
        var upTo = knownAt(now).upTo().get(account);
        return upTo != null && !issued.isAfter(upTo);
    }

    private Known knownAt(Instant now) {
        if (known.isYoungerThan(FRESH, now)) {
            return known;
        }
        if (!known.isYoungerThan(OLDEST, now)) {
            reading.lock();
        } else if (!reading.tryLock()) {
            return known;
        }
        try {
            if (!known.isYoungerThan(FRESH, now)) {
                known = new Known(now, readSince.apply(now.minus(SealedPasses.LIFETIME)));
            }
            return known;
        } finally {
            reading.unlock();
        }
    }
}
