package dev.assay.server.vcapi;

import dev.assay.openbadges.json.Json;
import dev.assay.openbadges.vc.Problem;
import dev.assay.openbadges.vc.ProblemType;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Optional;

/// What the options of issuing ask for, as far as it is heeded.
///
/// @param statuses          the entries to be added
/// @param mandatoryPointers what every derived proof shows, for issuers of `ecdsa-sd-2023`; empty where nothing is said
public record IssueOptions(List<WantedStatus> statuses, Optional<List<String>> mandatoryPointers) {
    /// Where problems with status entries are.
    public static final String STATUS = "options.credentialStatus";

    private static final int MOST_STATUSES = 8;

    public IssueOptions {
        statuses = List.copyOf(statuses);
    }

    /// What came of reading options.
    public sealed interface Reading {
        record Read(IssueOptions options) implements Reading {}

        record Refused(Problem problem) implements Reading {}
    }

    public static Reading read(JsonObject options) {
        var wanted = Json.many(options, "credentialStatus");
        var statuses = wanted.stream().map(WantedStatus::read).toList();
        if (statuses.size() > MOST_STATUSES || statuses.stream().anyMatch(Optional::isEmpty)) {
            return new Reading.Refused(new Problem(
                    ProblemType.MALFORMED_VALUE_ERROR,
                    STATUS,
                    "is not a BitstringStatusListEntry with a statusPurpose known here, or at most " + MOST_STATUSES
                            + " of these; a statusSize is from 1 to " + WantedStatus.MOST_BITS
                            + " and has a statusMessage for each value"));
        }
        var all = statuses.stream().flatMap(Optional::stream).toList();
        return switch (Pointers.read(options, "mandatoryPointers")) {
            case Pointers.Reading.Refused(var problem) -> new Reading.Refused(problem);
            case Pointers.Reading.Absent _ -> new Reading.Read(new IssueOptions(all, Optional.empty()));
            case Pointers.Reading.Read(var pointers) -> new Reading.Read(new IssueOptions(all, Optional.of(pointers)));
        };
    }
}
