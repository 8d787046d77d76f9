package dev.assay.openbadges.verify;

import dev.assay.openbadges.json.Json;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Optional;

/// Everything a verification found.
///
/// @param checks what was checked, in the order of [CheckId]; never empty; of what could not be parsed nothing more
/// @param badge what the badge says, where it could be read; believe it only as far as the verdict goes
public record VerificationReport(Verdict verdict, List<Check> checks, Optional<ReceivedBadge> badge) {
    public VerificationReport {
        checks = List.copyOf(checks);
    }

    static VerificationReport of(List<Check> checks, Optional<ReceivedBadge> badge) {
        return new VerificationReport(Verdict.of(checks), checks, badge);
    }

    /// The outcome of one check, where it was made; of several proofs or endorsements the worst.
    public Optional<CheckOutcome> outcome(CheckId id) {
        return checks.stream()
                .filter(check -> check.id() == id)
                .map(Check::outcome)
                .reduce(CheckOutcome::worse);
    }

    /// For programs: `{"outcome": "valid|invalid|unknown", "checks": [{"id", "outcome", "reason"}]}`.
    public JsonObject toJson() {
        var list = checks.stream()
                .map(check -> Json.object()
                        .add("id", check.id().id())
                        .add("outcome", check.outcome().term())
                        .add("reason", check.outcome().words())
                        .build())
                .toList();
        return Json.object()
                .add("outcome", verdict.term())
                .add("checks", Json.array(list))
                .build();
    }
}
