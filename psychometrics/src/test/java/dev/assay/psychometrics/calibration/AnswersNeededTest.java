package dev.assay.psychometrics.calibration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.psychometrics.Simulated;
import dev.assay.psychometrics.calibration.CalibrationOptions.Errors;
import dev.assay.psychometrics.model.Dichotomous;
import dev.assay.psychometrics.model.Rasch;
import dev.assay.psychometrics.model.ThreeParameter;
import dev.assay.psychometrics.model.TwoParameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

/// How exactly items are known from so many answers each; prints the table of docs/psychometrics.md.
class AnswersNeededTest {
    private static final int ITEMS = 30;

    /// Medians over items: standard errors as reported, and how far the estimates were off the truth.
    private record Precision(double errorOfA, double errorOfB, double outerErrorOfB, double offA, double offB) {}

    private static double median(List<Double> values) {
        var sorted = values.stream().sorted().toList();
        return sorted.get(sorted.size() / 2);
    }

    /// Difficulties from -2 to 2, slopes lognormal about 1.1.
    private static List<Dichotomous> items(Model model) {
        var random = Simulated.random(1);
        var items = new ArrayList<Dichotomous>();
        for (int item = 0; item < ITEMS; item++) {
            double b = -2 + 4.0 * item / (ITEMS - 1);
            double a = StrictMath.exp(random.nextGaussian(0.1, 0.3));
            items.add(
                    switch (model) {
                        case RASCH -> new Rasch(b);
                        case TWO_PARAMETER -> TwoParameter.ofDifficulty(a, b);
                        case THREE_PARAMETER -> ThreeParameter.ofDifficulty(a, b, 0.2);
                    });
        }
        return items;
    }

    private static Precision precision(Model model, int people, int replications) {
        var errorsOfA = new ArrayList<Double>();
        var errorsOfB = new ArrayList<Double>();
        var outerErrorsOfB = new ArrayList<Double>();
        var offA = new ArrayList<Double>();
        var offB = new ArrayList<Double>();
        var truth = items(model);
        for (int replication = 0; replication < replications; replication++) {
            var random = Simulated.random(100 + replication);
            var responses = Simulated.answers(truth, Simulated.abilities(people, 0, random), random);
            var options = CalibrationOptions.of(model).withErrors(Errors.OBSERVED);
            var result = Calibration.of(
                    responses, model == Model.THREE_PARAMETER ? options.withPriors(Priors.ofOptions(5)) : options);
            for (int item = 0; item < ITEMS; item++) {
                if (result.items().get(item) instanceof ItemEstimate.Estimated(var _, var found, var errors)) {
                    boolean outer = Math.abs(truth.get(item).b()) > 1.4;
                    add(outer ? outerErrorsOfB : errorsOfB, errors.b());
                    add(errorsOfA, errors.a());
                    add(offA, off(Dichotomous::a, found, truth.get(item)));
                    if (!outer) {
                        add(offB, off(Dichotomous::b, found, truth.get(item)));
                    }
                }
            }
        }
        return new Precision(
                errorsOfA.isEmpty() ? 0 : median(errorsOfA),
                median(errorsOfB),
                median(outerErrorsOfB),
                median(offA),
                median(offB));
    }

    private static OptionalDouble off(ToDoubleFunction<Dichotomous> parameter, Dichotomous found, Dichotomous truth) {
        return OptionalDouble.of(Math.abs(parameter.applyAsDouble(found) - parameter.applyAsDouble(truth)));
    }

    private static void add(List<Double> values, OptionalDouble value) {
        value.ifPresent(values::add);
    }

    private static Precision printed(Model model, int people, int replications) {
        var precision = precision(model, people, replications);
        System.out.printf(
                Locale.ROOT,
                "%s, %d answers to each item: standard error of b %.2f (very easy or hard: %.2f)%s%n",
                model,
                people,
                precision.errorOfB,
                precision.outerErrorOfB,
                model == Model.RASCH ? "" : String.format(Locale.ROOT, ", of a %.2f", precision.errorOfA));
        return precision;
    }

    /// Half of all normal errors are below 0.674 standard errors.
    private static void isHonest(double off, double error) {
        assertEquals(0.674, off / error, 0.2, "median error over median standard error");
    }

    @Test
    void errorsOfTheTwoParameterModelFallWithTheRootOfAnswersAndAreHonest() {
        var few = printed(Model.TWO_PARAMETER, 100, 12);
        printed(Model.TWO_PARAMETER, 200, 12);
        var some = printed(Model.TWO_PARAMETER, 500, 8);
        printed(Model.TWO_PARAMETER, 1_000, 4);
        var many = printed(Model.TWO_PARAMETER, 5_000, 2);
        assertEquals(Math.sqrt(10), some.errorOfB / many.errorOfB, 0.4);
        assertEquals(Math.sqrt(10), some.errorOfA / many.errorOfA, 0.4);
        for (var one : List.of(few, some, many)) {
            isHonest(one.offA, one.errorOfA);
            isHonest(one.offB, one.errorOfB);
        }
    }

    @Test
    void theRaschModelNeedsFewerAndGuessingMore() {
        var rasch = printed(Model.RASCH, 50, 12);
        printed(Model.RASCH, 100, 12);
        printed(Model.RASCH, 200, 12);
        printed(Model.RASCH, 500, 6);
        isHonest(rasch.offB, rasch.errorOfB);
        printed(Model.THREE_PARAMETER, 500, 1);
        var guessed = printed(Model.THREE_PARAMETER, 2_000, 1);
        assertTrue(guessed.errorOfB > precision(Model.TWO_PARAMETER, 1_000, 1).errorOfB);
    }
}
