package dev.assay.bench.measure;

import static dev.assay.bench.Figures.rounded;

import dev.assay.bench.Figures;
import dev.assay.bench.load.PassedAttempt.Badge;
import dev.assay.bench.machine.ServedAssay;
import dev.assay.openbadges.fetch.FetchLimits;
import dev.assay.openbadges.fetch.GuardedFetcher;
import dev.assay.openbadges.fetch.TrustedOrigin;
import dev.assay.openbadges.verify.Verdict;
import dev.assay.openbadges.verify.Verification;
import dev.assay.openbadges.verify.VerificationOptions;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Verifies, once the clock has stopped, what the holders fetched, and tells how long it took them.
final class BadgeVerdicts {
    private final TrustedOrigin origin;

    BadgeVerdicts(ServedAssay assay) {
        this.origin = TrustedOrigin.of("http://localhost:" + assay.port());
    }

    void tell(List<Badge> badges, Figures figures) {
        var seconds = badges.stream()
                .filter(badge -> badge.secondsFromSubmit().isPresent())
                .map(badge -> badge.secondsFromSubmit().getAsDouble())
                .toList();
        long valid = badges.stream().filter(this::isValid).count();
        figures.add("badges", seconds.size()).add("badgesValid", valid);
        figures.add("askedForBadges", badges.stream().mapToInt(Badge::asked).sum());
        if (valid < badges.size()) {
            figures.missing(
                    "submitToBadgeP99Seconds",
                    "only " + valid + " of " + badges.size() + " attempts had a valid badge");
            return;
        }
        figures.add("submitToBadgeMedianSeconds", rounded(Series.median(seconds)));
        figures.value("submitToBadgeP99Seconds", Series.percentile(seconds, 99));
    }

    private boolean isValid(Badge badge) {
        if (badge.secondsFromSubmit().isEmpty()) {
            return false;
        }
        var fetcher = new GuardedFetcher(FetchLimits.STANDARD, Optional.of(origin));
        var report = Verification.check(
                badge.credential().getBytes(StandardCharsets.UTF_8),
                VerificationOptions.online(Instant.now(), fetcher));
        return report.verdict() == Verdict.VALID;
    }
}
