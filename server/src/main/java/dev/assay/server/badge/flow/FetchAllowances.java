package dev.assay.server.badge.flow;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.assay.server.badge.FetchAllowance;
import dev.assay.server.identity.Source;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.stereotype.Component;

/// Counts for each source how often this server fetched for it. Kept in memory: a restart, or another node, forgives.
@Component
public final class FetchAllowances {
    private final InstantSource clock;
    private final Cache<Source, FetchAllowance> bySource = Caffeine.newBuilder()
            .maximumSize(50_000)
            .expireAfterAccess(Duration.ofMinutes(10))
            .build();

    FetchAllowances(InstantSource clock) {
        this.clock = clock;
    }

    /// Whether this source may once more; counts it when so. The machine itself always may.
    public boolean take(Source source) {
        if (source.isThisMachine()) {
            return true;
        }
        var now = clock.instant();
        var allowed = new AtomicBoolean();
        bySource.asMap().compute(source, (key, known) -> {
            var allowance = known == null ? FetchAllowance.full(now) : known.at(now);
            allowed.set(allowance.allows());
            return allowed.get() ? allowance.spent() : allowance;
        });
        return allowed.get();
    }
}
