package dev.assay.openbadges.verify;

import dev.assay.openbadges.json.DateTimes;
import java.time.Instant;

/// Whether a badge is valid at a time, by its own dates: from `validFrom` on, before `validUntil`.
final class DatesCheck {
    private DatesCheck() {}

    static CheckOutcome check(ReceivedBadge badge, Instant at) {
        if (at.isBefore(badge.validFrom())) {
            return new CheckOutcome.Failed(
                    Fault.NOT_YET_VALID, "it becomes valid on " + badge.validFrom() + ", after " + DateTimes.write(at));
        }
        if (badge.validUntil().isEmpty()) {
            return new CheckOutcome.Passed("valid since " + badge.validFrom() + ", without an end");
        }
        Instant until = badge.validUntil().get();
        return at.isBefore(until)
                ? new CheckOutcome.Passed("valid from " + badge.validFrom() + " until " + until)
                : new CheckOutcome.Failed(Fault.EXPIRED, "it expired on " + until);
    }
}
