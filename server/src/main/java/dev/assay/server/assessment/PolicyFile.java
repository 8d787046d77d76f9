package dev.assay.server.assessment;

import dev.assay.items.source.Problems;
import dev.assay.items.source.YamlFile;
import dev.assay.items.source.YamlMap;
import dev.assay.items.source.YamlScalar;
import dev.assay.server.kernel.Percent;
import java.nio.file.Path;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads the block `policy` of `badge.yaml`: what passes, and how long to wait after a failed attempt.
public final class PolicyFile {
    private static final Duration LONGEST = Duration.ofDays(366);

    private PolicyFile() {}

    /// What the plan's badge is earned by.
    public record Policies(PassPolicy pass, RetakePolicy retake) {
        public static final Policies STANDARD = new Policies(PassPolicy.STANDARD, RetakePolicy.STANDARD);
    }

    /// Empty, with every reason in `problems`, where it cannot be used.
    public static Optional<Policies> read(Path root, Path file, Blueprint blueprint, Problems problems) {
        int before = problems.errorCount();
        return YamlFile.read(root, file, problems)
                .map(badge -> policies(badge.map("policy"), blueprint))
                .filter(any -> problems.errorCount() == before);
    }

    private static Policies policies(YamlMap policy, Blueprint blueprint) {
        policy.onlyFields("questions", "pass_percent", "wait_after_fail");
        if (policy.has("questions") && policy.integer("questions") != blueprint.total()) {
            policy.wrong("questions", "'questions' must be the blueprint's total, " + blueprint.total());
        }
        return new Policies(new PassPolicy(share(policy)), new RetakePolicy(waits(policy)));
    }

    private static Percent share(YamlMap policy) {
        int percent = policy.integer("pass_percent");
        if (percent < 1 || percent > 99) {
            policy.wrong("pass_percent", "'pass_percent' must be from 1 to 99, not " + percent);
            return PassPolicy.STANDARD.share();
        }
        return new Percent(percent);
    }

    /// One wait, or a list of them.
    private static List<Duration> waits(YamlMap policy) {
        var written = policy.fields().get("wait_after_fail") instanceof YamlScalar
                ? List.of(policy.text("wait_after_fail"))
                : policy.texts("wait_after_fail");
        var waits = new ArrayList<Duration>();
        for (var text : written) {
            wait(text)
                    .ifPresentOrElse(
                            waits::add,
                            () -> policy.wrong(
                                    "wait_after_fail",
                                    "'" + text
                                            + "' is no wait: write P1D for a day or PT12H for twelve hours, at most a year"));
        }
        return waits.isEmpty() ? RetakePolicy.STANDARD.waits() : waits;
    }

    private static Optional<Duration> wait(String text) {
        try {
            return Optional.of(Duration.parse(text)).filter(wait -> !wait.isNegative() && wait.compareTo(LONGEST) <= 0);
        } catch (DateTimeParseException none) {
            return Optional.empty();
        }
    }
}
