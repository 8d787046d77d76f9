package dev.assay.cli.measure.report;

import dev.assay.psychometrics.calibration.CalibrationResult;
import dev.assay.psychometrics.calibration.Convergence;
import dev.assay.psychometrics.calibration.Model;
import java.util.Locale;
import java.util.stream.IntStream;

/// What a programme owner wants to know first.
record SummarySection(Analysis analysis) {

    void write(Markup page) {
        page.open("section", "aria-labelledby", "summary").element("h2", "In short", "id", "summary");
        attention(page);
        page.open("dl", "class", "facts");
        counts(page);
        reliability(page);
        score(page);
        analysis.measurement().ifPresent(measurement -> {
            error(page, measurement);
            dimensions(page, measurement);
            convergence(page, measurement.result());
        });
        page.close().close().line();
    }

    private void attention(Markup page) {
        long look = analysis.count(Finding.Urgency.LOOK);
        long weigh = analysis.count(Finding.Urgency.WEIGH);
        long fine = analysis.items().stream()
                .filter(item -> analysis.findings(item).isEmpty())
                .count();
        page.open("ul", "class", "tally");
        tally(page, look, "worth a look", "look");
        tally(page, weigh, "to weigh up", "weigh");
        tally(page, analysis.count(Finding.Urgency.WAIT), "with too few answers", "wait");
        tally(page, fine, "fine", "fine");
        page.close();
    }

    private static void tally(Markup page, long count, String words, String mark) {
        if (count > 0) {
            page.open("li", "class", mark)
                    .element("strong", Numbers.of(count))
                    .text(" " + words)
                    .close();
        }
    }

    private static void fact(Markup page, String name, String value, String words) {
        page.open("div").element("dt", name).open("dd");
        page.element("strong", value).element("span", words).close().close();
    }

    private void counts(Markup page) {
        var responses = analysis.responses();
        var answers = analysis.items().stream()
                .mapToInt(ItemFigures::answers)
                .sorted()
                .toArray();
        long all = IntStream.of(answers).asLongStream().sum();
        fact(
                page,
                "People and items",
                Numbers.counted(responses.people(), "person", "people") + ", "
                        + Numbers.counted(responses.itemCount(), "item", "items"),
                Numbers.counted(all, "answer", "answers")
                        + (responses.isComplete() ? "; everybody saw every item." : "; not everybody saw every item."));
        int least = answers[0];
        int most = answers[answers.length - 1];
        var enough = AnswersPolicy.of(answers[answers.length / 2], analysis.model());
        fact(
                page,
                "Answers to each item",
                least == most ? Numbers.of(least) : Numbers.of(least) + " to " + Numbers.of(most),
                capital(
                                AnswersPolicy.of(least, analysis.model()) == enough
                                        ? enough.words
                                        : "for most items " + enough.words)
                        + " for the model used (" + words(analysis.model()) + "): it wants about "
                        + Numbers.of(AnswersPolicy.firstLook(analysis.model())) + " for a first look and "
                        + Numbers.of(AnswersPolicy.enough(analysis.model())) + " to rely on.");
    }

    private static String words(Model model) {
        return switch (model) {
            case RASCH -> "Rasch: items differ in difficulty";
            case TWO_PARAMETER -> "2PL: items differ in difficulty and in how well they tell people apart";
            case THREE_PARAMETER -> "3PL: 2PL with guessing";
        };
    }

    private static String capital(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private void reliability(Markup page) {
        if (analysis.alpha().isEmpty()) {
            fact(page, "Reliability", "cannot be said", "It needs two items and people whose scores differ.");
            return;
        }
        var alpha = analysis.alpha().orElseThrow();
        var interval = alpha.interval(0.95)
                .map(found ->
                        " (95% interval " + Numbers.of(found.low(), 2) + " to " + Numbers.of(found.high(), 2) + ")")
                .orElse("");
        fact(
                page,
                "Reliability",
                "alpha " + Numbers.of(alpha.value(), 2)
                        + analysis.omega()
                                .map(omega -> ", omega " + Numbers.of(omega.value(), 2))
                                .orElse(""),
                "How much of the differences between scores is not chance" + interval + ". "
                        + capital(ReliabilityWords.of(alpha.value())) + ".");
    }

    private void score(Markup page) {
        var people = analysis.responses();
        double sum = 0;
        long presented = 0;
        for (int person = 0; person < people.people(); person++) {
            sum += people.rightCount(person);
            presented += people.presentedCount(person);
        }
        if (presented == 0) {
            return;
        }
        double mean = sum / people.people();
        var error = analysis.alpha()
                .filter(alpha -> alpha.value() >= 0)
                .flatMap(alpha ->
                        alpha.standardErrorOfMeasurement().stream().boxed().findFirst());
        fact(
                page,
                "Scores",
                "mean " + Numbers.of(mean, 1) + " of " + Numbers.of((double) presented / people.people(), 1),
                Numbers.percent(sum / presented) + " right."
                        + error.map(points -> " A score is known to about ± " + Numbers.of(points, 1)
                                        + (Numbers.of(points, 1).equals("1.0") ? " point" : " points")
                                        + ": two in three people would score within that on another test like it.")
                                .orElse(""));
    }

    private static void error(Markup page, Measurement measurement) {
        measurement.scores().reliability().ifPresent(reliability -> {
            double mean = measurement.scores().all().stream()
                    .mapToDouble(score -> score.error())
                    .average()
                    .orElse(0);
            fact(
                    page,
                    "Ability estimates",
                    "± " + Numbers.of(mean, 2) + " on average",
                    "Standard deviation of abilities "
                            + Numbers.of(measurement.population().deviation(), 2)
                            + "; reliability of the estimates " + Numbers.of(reliability, 2) + ".");
        });
    }

    private static void dimensions(Markup page, Measurement measurement) {
        var found = measurement.oneAbility();
        int people = measurement.scores().all().size();
        if (found.isEmpty() || people < Measurement.PEOPLE_FOR_PAIRS) {
            fact(
                    page,
                    "One ability?",
                    "cannot be said",
                    "It needs three items that people saw together, and " + Measurement.PEOPLE_FOR_PAIRS + " people.");
            return;
        }
        var check = found.orElseThrow();
        boolean one = check.pValue() > 0.05 || check.second() < 1.2 * check.expected();
        fact(
                page,
                "One ability?",
                one ? "one is enough" : "there may be a second",
                "Second eigenvalue " + Numbers.of(check.second(), 2) + "; answers made up from one ability have "
                        + Numbers.of(check.expected(), 2) + " (p " + Numbers.p(check.pValue()) + ")."
                        + (one ? "" : " Pairs that go together can do that too."));
    }

    private static void convergence(Markup page, CalibrationResult result) {
        var passes = Numbers.counted(result.iterations(), "pass", "passes");
        switch (result.convergence()) {
            case Convergence.Converged _ ->
                fact(
                        page,
                        "Estimation",
                        "settled",
                        "After " + passes + "; log-likelihood " + Numbers.of(result.logLikelihood(), 3) + ".");
            case Convergence.NotConverged(double change) ->
                fact(
                        page,
                        "Estimation",
                        "has not settled",
                        "After " + passes + " a figure still moved by " + Numbers.of(change, 4)
                                + ". Do not rely on a, b and g; a simpler model, a prior or more answers help.");
        }
    }
}
