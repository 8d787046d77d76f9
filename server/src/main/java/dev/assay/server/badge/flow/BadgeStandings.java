package dev.assay.server.badge.flow;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.assay.openbadges.verify.Verification;
import dev.assay.openbadges.verify.VerificationOptions;
import dev.assay.server.badge.BadgeId;
import dev.assay.server.badge.SignedBadge;
import dev.assay.server.badge.Standing;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import org.springframework.stereotype.Component;

/// How badges stand, found out by verifying the stored credential as a stranger would; kept for some seconds.
@Component
public final class BadgeStandings {
    private static final Duration KEPT = Duration.ofSeconds(5);

    private final OwnDocuments documents;
    private final InstantSource clock;
    private final Cache<BadgeId, Standing> known =
            Caffeine.newBuilder().maximumSize(1_000).expireAfterWrite(KEPT).build();

    BadgeStandings(OwnDocuments documents, InstantSource clock) {
        this.documents = documents;
        this.clock = clock;
    }

    public Standing of(SignedBadge signed) {
        return known.get(signed.badge().id(), id -> verified(signed));
    }

    void changed(BadgeId id) {
        known.invalidate(id);
    }

    private Standing verified(SignedBadge signed) {
        var now = clock.instant();
        var options = VerificationOptions.online(now, documents);
        var report = Verification.check(signed.credential().getBytes(StandardCharsets.UTF_8), options);
        return Standing.of(signed.badge(), report, now);
    }
}
