package dev.assay.cli;

import dev.assay.openbadges.json.StrictJson;
import dev.assay.openbadges.verify.CheckOutcome;
import dev.assay.openbadges.verify.Gap;
import dev.assay.openbadges.verify.Verdict;
import dev.assay.openbadges.verify.VerificationReport;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/// Prints reports as they come, as JSON one a line, and counts the verdicts.
final class Reports {
    private final boolean json;
    private final Map<Verdict, Long> counts = new EnumMap<>(Verdict.class);
    private boolean refusedAddress;

    Reports(boolean json) {
        this.json = json;
    }

    /// @param line where the badge stands, in a file of many
    void print(Optional<Long> line, VerificationReport report) {
        counts.merge(report.verdict(), 1L, Long::sum);
        refusedAddress |= report.checks().stream()
                .anyMatch(check ->
                        check.outcome() instanceof CheckOutcome.Unknown(Gap gap, var _) && gap == Gap.REFUSED_ADDRESS);
        if (json) {
            // JSON is UTF-8, whatever the terminal speaks
            byte[] bytes = (StrictJson.write(report.toJson()) + "\n").getBytes(StandardCharsets.UTF_8);
            System.out.write(bytes, 0, bytes.length);
            System.out.flush();
        } else {
            line.ifPresent(number -> System.out.print("Line " + number + ": "));
            ReportLines.of(report).forEach(System.out::println);
            line.ifPresent(_ -> System.out.println());
        }
    }

    /// The sum of many, for people.
    void end() {
        long all = counts.values().stream().mapToLong(Long::longValue).sum();
        if (!json && all > 1) {
            System.out.println(all + " badges: " + count(Verdict.VALID) + " valid, " + count(Verdict.INVALID)
                    + " not valid, " + count(Verdict.UNKNOWN) + " could not be checked");
        }
    }

    private long count(Verdict verdict) {
        return counts.getOrDefault(verdict, 0L);
    }

    /// Whether an address was one that is not gone to.
    boolean hasRefusedAddress() {
        return refusedAddress;
    }

    /// That of the worst: one that is not valid before one that could not be checked.
    int exitStatus() {
        if (count(Verdict.INVALID) > 0) {
            return ExitStatus.NOT_VALID;
        }
        return count(Verdict.UNKNOWN) > 0 ? ExitStatus.NOT_CHECKED : ExitStatus.VALID;
    }
}
