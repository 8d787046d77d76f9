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

    /// For programs: `{"outcome": "valid|invalid|unknown", "badge": {"standard", "id", "issuer", "issuerName",
    /// "holderName", "name", "validFrom", "validUntil"}, "checks": [{"id", "outcome", "reason"}]}`.
    ///
    /// What the badge does not say is left out, and so is `badge` where it could not be read.
    public JsonObject toJson() {
        var list = checks.stream()
                .map(check -> Json.object()
                        .add("id", check.id().id())
                        .add("outcome", check.outcome().term())
                        .add("reason", check.outcome().words())
                        .build())
                .toList();
        var json = Json.object().add("outcome", verdict.term());
        badge.ifPresent(read -> json.add("badge", json(read)));
        return json.add("checks", Json.array(list)).build();
    }

    private static JsonObject json(ReceivedBadge badge) {
        var json = Json.object()
                .add("standard", badge.standard().label())
                .add("id", badge.id())
                .add("issuer", badge.issuer());
        badge.issuerName().ifPresent(name -> json.add("issuerName", name));
        badge.holderName().ifPresent(name -> json.add("holderName", name));
        json.add("name", badge.achievement().name())
                .add("validFrom", badge.validFrom().toString());
        badge.validUntil().ifPresent(until -> json.add("validUntil", until.toString()));
        return json.build();
    }
}
