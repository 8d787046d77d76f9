package dev.assay.openbadges.vc;

import dev.assay.openbadges.json.DateTimes;
import dev.assay.openbadges.json.Json;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Whether a credential is valid at a time, by `validFrom` and `validUntil` or what they were called in version 1.1.
final class ValidityPeriod {
    private ValidityPeriod() {}

    static List<Problem> problems(JsonObject credential, Instant now) {
        var problems = new ArrayList<Problem>();
        for (var version : DataModelVersion.values()) {
            time(credential, version.begin())
                    .filter(now::isBefore)
                    .ifPresent(from -> problems.add(new Problem(
                            ProblemType.RANGE_ERROR, version.begin(), "is to come: it is not valid before " + from)));
            time(credential, version.end())
                    .filter(now::isAfter)
                    .ifPresent(until -> problems.add(new Problem(
                            ProblemType.RANGE_ERROR, version.end(), "is over: it was valid until " + until)));
        }
        return problems;
    }

    private static Optional<Instant> time(JsonObject credential, String name) {
        return Json.text(credential, name).flatMap(DateTimes::parse);
    }
}
