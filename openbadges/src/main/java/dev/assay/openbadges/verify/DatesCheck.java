package dev.assay.openbadges.verify;

import dev.assay.openbadges.Credential;
import dev.assay.openbadges.json.DateTimes;
import java.time.Instant;

/// Whether a credential is valid at a time, by its own dates: from `validFrom` on, before `validUntil`.
final class DatesCheck {
    private DatesCheck() {}

    static CheckOutcome check(Credential credential, Instant at) {
        var from = credential.validFrom();
        if (at.isBefore(from)) {
            return new CheckOutcome.Failed(
                    Fault.NOT_YET_VALID, "it becomes valid on " + from + ", after " + DateTimes.write(at));
        }
        if (credential.validUntil().isEmpty()) {
            return new CheckOutcome.Passed("valid since " + from + ", without an end");
        }
        Instant until = credential.validUntil().get();
        return at.isBefore(until)
                ? new CheckOutcome.Passed("valid from " + from + " until " + until)
                : new CheckOutcome.Failed(Fault.EXPIRED, "it expired on " + until);
    }
}
