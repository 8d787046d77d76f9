package dev.assay.server.badge.flow;

import dev.assay.openbadges.fetch.Documents;
import dev.assay.openbadges.fetch.FetchLimits;
import dev.assay.openbadges.fetch.GuardedFetcher;
import dev.assay.openbadges.status.StatusListCache;
import dev.assay.openbadges.verify.Verification;
import dev.assay.openbadges.verify.VerificationOptions;
import dev.assay.openbadges.verify.VerificationReport;
import java.net.URI;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Verifies badges for anybody. What this server publishes comes from its own store; all else from public https
/// addresses only, whoever asks.
@Component
public final class Verifications {
    private static final int MOST_LISTS = 200;
    private static final long MOST_LIST_BYTES = 32L << 20;

    private final Documents documents;
    private final OwnDocuments own;
    private final InstantSource clock;

    Verifications(OwnDocuments own, InstantSource clock) {
        var fetcher = new GuardedFetcher(FetchLimits.STANDARD, Optional.empty());
        var others = new StatusListCache(fetcher, clock, MOST_LISTS, MOST_LIST_BYTES);
        this.own = own;
        this.documents = (url, accept) -> own.has(url) ? own.get(url, accept) : others.get(url, accept);
        this.clock = clock;
    }

    /// @param email the address that the badge should belong to, if that is asked
    public VerificationReport check(byte[] badge, Optional<String> email) {
        return Verification.check(badge, options(email));
    }

    public VerificationReport check(URI address, Optional<String> email) {
        return Verification.check(address, options(email));
    }

    /// Whether looking at this address fetches nothing from elsewhere.
    public boolean isOwn(URI address) {
        return own.has(address);
    }

    private VerificationOptions options(Optional<String> email) {
        var options = VerificationOptions.online(clock.instant(), documents);
        return email.map(options::forRecipient).orElse(options);
    }
}
