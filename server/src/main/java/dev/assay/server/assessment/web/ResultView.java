package dev.assay.server.assessment.web;

import dev.assay.server.assessment.Attempt;
import dev.assay.server.assessment.AttemptState;
import dev.assay.server.assessment.PassPolicy;
import dev.assay.server.assessment.Result;
import dev.assay.server.catalog.Lesson;
import dev.assay.server.catalog.Plan;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// What the result page shows. `now` is when it was asked for, `pause` the wait after a failed attempt.
public record ResultView(Result result, Plan plan, PassPolicy policy, Duration pause, Instant now) {
    private static final List<String> ORDINALS = List.of("First", "Second", "Third", "Fourth", "Fifth");

    /// The lessons of one domain that teach what was missed.
    public record Study(String domain, List<Lesson> lessons) {}

    public Attempt attempt() {
        return result.attempt();
    }

    public boolean passed() {
        return attempt().state() == AttemptState.PASSED;
    }

    public int correct() {
        return attempt().correct().orElseThrow();
    }

    public int missing() {
        return attempt().passMark() - correct();
    }

    public String which() {
        var number = attempt().number();
        return number <= ORDINALS.size() ? ORDINALS.get(number - 1) + " attempt" : "Attempt " + number;
    }

    public String submitted() {
        return Times.dayAndClock(submittedAt());
    }

    private Instant submittedAt() {
        return attempt().submittedAt().orElseThrow();
    }

    public Instant nextStart() {
        return submittedAt().plus(pause);
    }

    public boolean mayStart() {
        return !now.isBefore(nextStart());
    }

    public String nextStartInWords() {
        return Times.exact(nextStart());
    }

    public String nextStartForMachines() {
        return Times.wholeSecond(nextStart()).toString();
    }

    public String untilNextStart() {
        return Times.until(now, nextStart());
    }

    public String domain(String id) {
        return plan.domains().getOrDefault(id, id);
    }

    /// The length of a domain's bar, in hundredths.
    public int width(Result.DomainScore score) {
        return Math.round(100f * score.correct() / score.questions());
    }

    public boolean reaches(Result.DomainScore score) {
        return score.reaches(policy);
    }

    /// Where to go on learning; the domain with most misses first.
    public List<Study> study() {
        var study = new ArrayList<Study>();
        result.missed()
                .forEach((domain, objectives) -> study.add(new Study(
                        domain(domain),
                        objectives.stream()
                                .flatMap(objective -> plan.lessonFor(objective).stream())
                                .toList())));
        study.sort(java.util.Comparator.comparingInt(
                        (Study place) -> place.lessons().size())
                .reversed());
        return study;
    }
}
