package dev.assay.server.site;

import dev.assay.server.assessment.AttemptCount;
import dev.assay.server.assessment.AttemptState;
import dev.assay.server.badge.Badges;
import dev.assay.server.catalog.Plan;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// What an owner sees of one plan: its content, its bank, and how its assessment goes. `models` is the size of the item
/// bank; `scores` and `mostShown` are empty for a plan without an
/// assessment.
public record PlanFigures(
        Plan plan,
        int models,
        List<AttemptCount> attempts,
        Badges.Count badges,
        Optional<ScoreHistogram> scores,
        Optional<MostShown> mostShown) {
    public PlanFigures {
        attempts = List.copyOf(attempts);
    }

    public long open() {
        return count(AttemptState.OPEN);
    }

    public long passed() {
        return count(AttemptState.PASSED);
    }

    public long submitted() {
        return passed() + count(AttemptState.FAILED);
    }

    /// `12 of 20, 60%`; a dash while there is nothing to divide by.
    public String passedShare() {
        return submitted() == 0
                ? "–"
                : "%d of %d, %d%%".formatted(passed(), submitted(), Math.round(100.0 * passed() / submitted()));
    }

    private long count(AttemptState state) {
        return attempts.stream()
                .filter(count -> count.state() == state)
                .mapToLong(AttemptCount::attempts)
                .sum();
    }

    /// Submitted attempts by the number of right answers.
    public static Map<Integer, Long> byScore(List<AttemptCount> attempts) {
        return attempts.stream()
                .filter(count -> count.correct().isPresent())
                .collect(Collectors.toMap(count -> count.correct().getAsInt(), AttemptCount::attempts, Long::sum));
    }
}
