package dev.assay.server.badge;

import dev.assay.openbadges.verify.CheckOutcome;
import dev.assay.openbadges.verify.Fault;
import dev.assay.openbadges.verify.VerificationReport;
import java.time.Instant;

/// How a badge stands, by a verification of its stored credential at a moment.
public sealed interface Standing {
    /// When it was verified.
    Instant at();

    /// Every check passed.
    record Valid(Instant at) implements Standing {}

    /// An owner took it back.
    record Revoked(Instant at, Revocation revocation) implements Standing {}

    /// Its term is over; otherwise nothing is wrong with it.
    record Expired(Instant at) implements Standing {}

    /// A check failed: the stored credential is not what was signed.
    record NotConfirmed(Instant at, int failed) implements Standing {}

    /// Some checks could not be made, none failed.
    record NotChecked(Instant at, int open) implements Standing {}

    static Standing of(Badge badge, VerificationReport report, Instant at) {
        return switch (report.verdict()) {
            case VALID -> new Valid(at);
            case INVALID -> failed(badge, report, at);
            case UNKNOWN ->
                new NotChecked(at, (int) report.checks().stream()
                        .filter(check -> check.outcome() instanceof CheckOutcome.Unknown)
                        .count());
        };
    }

    private static Standing failed(Badge badge, VerificationReport report, Instant at) {
        var faults = report.checks().stream()
                .map(check -> check.outcome())
                .filter(CheckOutcome.Failed.class::isInstance)
                .map(outcome -> ((CheckOutcome.Failed) outcome).fault())
                .toList();
        var isOwnWord = faults.stream().allMatch(fault -> fault == Fault.REVOKED || fault == Fault.EXPIRED);
        if (isOwnWord && badge.revocation().isPresent()) {
            return new Revoked(at, badge.revocation().get());
        }
        return faults.stream().allMatch(fault -> fault == Fault.EXPIRED)
                ? new Expired(at)
                : new NotConfirmed(at, faults.size());
    }
}
