package dev.assay.psychometrics.calibration.families;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.psychometrics.calibration.Calibration;
import dev.assay.psychometrics.calibration.CalibrationOptions;
import dev.assay.psychometrics.calibration.Model;
import dev.assay.psychometrics.calibration.Priors;
import dev.assay.psychometrics.calibration.families.FamilyEstimate.Estimated;
import dev.assay.psychometrics.calibration.families.FamilyEstimate.NotEstimable;
import dev.assay.psychometrics.data.ResponsesBuilder;
import dev.assay.psychometrics.numeric.NormalNodes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FamilyCalibrationTest {

    private static FamilyResult calibrated(List<FamilyAnswer> answers) {
        return FamilyCalibration.of(FamilyAnswers.of(answers), SimulatedFamilies.options());
    }

    private static Estimated estimated(FamilyResult result, int family) {
        return assertInstanceOf(Estimated.class, result.families().get(family));
    }

    @Test
    void withOneVariantEachFamiliesAreItems() {
        var answers = new SimulatedFamilies(6, 1, 400, 0).answers(1);
        var result = FamilyCalibration.of(
                FamilyAnswers.of(answers), new FamilyOptions(Priors.NONE, NormalNodes.standard(61), 1e-6, 500));
        var builder = new ResponsesBuilder(
                IntStream.range(0, 6).mapToObj(SimulatedFamilies::name).toList());
        for (int person = 0; person < 400; person++) {
            var row = new byte[6];
            for (int family = 0; family < 6; family++) {
                row[family] = (byte) (answers.get(6 * person + family).right() ? 1 : 0);
            }
            builder.add(row);
        }
        var items = Calibration.of(
                builder.build(), CalibrationOptions.of(Model.TWO_PARAMETER).withTolerance(1e-6));
        assertEquals(items.logLikelihood(), result.logLikelihood(), 1e-4);
        for (int family = 0; family < 6; family++) {
            var found = estimated(result, family);
            var item = items.model(SimulatedFamilies.name(family)).orElseThrow();
            assertEquals(item.a(), found.family().mean().a(), 1e-4);
            assertEquals(item.d(), found.family().mean().d(), 1e-4);
            assertTrue(assertInstanceOf(Spread.NotIdentified.class, found.spread())
                    .why()
                    .startsWith("only one variant was answered"));
        }
    }

    @Test
    void whereEveryVariantWasAnsweredOnceTheSpreadIsNotToBeTold() {
        var result = calibrated(new SimulatedFamilies(8, 0, 300, 0.8).answers(2));
        assertTrue(result.isConverged());
        for (int family = 0; family < 8; family++) {
            var found = estimated(result, family);
            assertTrue(assertInstanceOf(Spread.NotIdentified.class, found.spread())
                    .why()
                    .contains("cannot be told from what differs between people"));
            assertEquals(0, found.family().withinVariance());
        }
    }

    @Test
    void theBitsDoNotDependOnTheOrderOfAnswers() {
        var answers = new ArrayList<>(new SimulatedFamilies(5, 4, 150, 0.6).answers(3));
        var one = calibrated(answers);
        Collections.shuffle(answers, new Random(7));
        assertEquals(one, calibrated(answers));
    }

    @Test
    void estimatesAreWhereTheLikelihoodOfTheFamilyIsGreatest() {
        var answers = FamilyAnswers.of(new SimulatedFamilies(6, 10, 300, 0.8).answers(4));
        var options = SimulatedFamilies.options().withTolerance(1e-5);
        var result = FamilyCalibration.of(answers, options);
        var plan = new FamilyPlan(answers, options);
        var values = new double[18];
        for (int family = 0; family < 6; family++) {
            var found = estimated(result, family);
            values[3 * family] = found.family().mean().a();
            values[3 * family + 1] = found.family().mean().d();
            values[3 * family + 2] =
                    assertInstanceOf(Spread.Estimated.class, found.spread()).deviation();
        }
        var beliefs = new Beliefs(plan);
        for (int pass = 0; pass < 10; pass++) {
            assertTrue(new FamilyPass(plan, beliefs, values, false).logLikelihood() < 0);
        }
        var pass = new FamilyPass(plan, beliefs, values, true);
        List<List<Integer>> answersOf = new ArrayList<>();
        for (int variant = 0; variant < answers.variants(); variant++) {
            int each = variant;
            answersOf.add(IntStream.range(0, answers.size())
                    .filter(answer -> answers.variant(answer) == each)
                    .boxed()
                    .toList());
        }
        for (int family = 0; family < 6; family++) {
            var marginal = new FamilyMarginal(plan, family, answersOf, pass);
            double a = values[3 * family];
            double d = values[3 * family + 1];
            double spread = values[3 * family + 2];
            double here = marginal.value(a, d, spread);
            for (double step : new double[] {-0.01, 0.01}) {
                assertTrue(marginal.value(a + step, d, spread) < here);
                assertTrue(marginal.value(a, d + step, spread) < here);
                assertTrue(marginal.value(a, d, spread + step) < here);
            }
        }
    }

    @Test
    void manyVariantsWithManyAnswersTellTheirSpread() {
        var result = calibrated(new SimulatedFamilies(6, 30, 600, 0.6).answers(5));
        assertTrue(result.isConverged());
        double mean = 0;
        for (int family = 0; family < 6; family++) {
            var found = estimated(result, family);
            var truth = SimulatedFamilies.mean(family);
            var spread = assertInstanceOf(Spread.Estimated.class, found.spread());
            double error = spread.logError().orElseThrow();
            assertEquals(Math.log(0.6), Math.log(spread.deviation()), 3.5 * error);
            assertEquals(
                    truth.a(),
                    found.family().mean().a(),
                    3.5 * found.errors().a().orElseThrow());
            assertEquals(
                    truth.d(),
                    found.family().mean().d(),
                    3.5 * found.errors().d().orElseThrow());
            assertEquals(
                    truth.b(),
                    found.family().mean().b(),
                    3.5 * found.errors().b().orElseThrow());
            assertEquals(
                    spread.deviation(),
                    Math.sqrt(found.family().withinVariance())
                            * found.family().mean().a(),
                    1e-9);
            mean += spread.deviation() / 6;
        }
        assertEquals(0.6, mean, 0.12);
    }

    @Test
    void variantsThatAreAlikeAreRarelySaidToDiffer() {
        int differ = 0;
        int families = 0;
        for (int seed = 0; seed < 4; seed++) {
            var result = calibrated(new SimulatedFamilies(8, 8, 160, 0).answers(10 + seed));
            for (int family = 0; family < 8; family++) {
                switch (estimated(result, family).spread()) {
                    case Spread.Estimated known -> differ += known.pValue() < 0.05 ? 1 : 0;
                    case Spread.None none -> assertTrue(none.below().orElse(1) > 0);
                    case Spread.NotIdentified not -> throw new AssertionError(not);
                }
                families++;
            }
        }
        // 32 families: more than 5 false ones have a chance below 1%
        assertTrue(differ <= 5, differ + " of " + families);
    }

    @Test
    void answersThatSayNothingAreNamed() {
        var answers = new ArrayList<>(new SimulatedFamilies(3, 3, 60, 0.5).answers(20));
        for (int person = 0; person < 60; person++) {
            answers.add(new FamilyAnswer("p" + person, "right", "v" + person % 3, true));
            answers.add(new FamilyAnswer("p" + person, "wrong", "v" + person % 3, false));
        }
        var result = calibrated(answers);
        assertEquals(
                List.of("f100", "f101", "f102", "right", "wrong"),
                result.families().stream().map(FamilyEstimate::name).toList());
        assertTrue(assertInstanceOf(NotEstimable.class, result.families().get(3))
                .why()
                .startsWith("everybody answered right"));
        assertTrue(assertInstanceOf(NotEstimable.class, result.families().get(4))
                .why()
                .startsWith("nobody answered right"));
        assertTrue(result.family("f100").isPresent() && result.family("right").isEmpty());
        assertTrue(!result.toString().contains("NaN") && !result.toString().contains("Infinity"), result.toString());
    }

    @Test
    void fewAnswersGiveNumbersOrNames() {
        for (int people : new int[] {2, 5, 10}) {
            for (int seed = 0; seed < 5; seed++) {
                var answers = new ArrayList<>(new SimulatedFamilies(2, 2, people, 1).answers(30 + seed));
                answers.add(new FamilyAnswer("x", "f100", "v0", true));
                answers.add(new FamilyAnswer("y", "f100", "v1", false));
                var text = calibrated(answers).toString();
                assertTrue(!text.contains("NaN") && !text.contains("Infinity"), text);
            }
        }
        var simulated = new SimulatedFamilies(3, 3, 60, 0.5).answers(21);
        var stopped = FamilyCalibration.of(
                FamilyAnswers.of(simulated), FamilyOptions.standard().withMostIterations(2));
        assertTrue(!stopped.isConverged());
    }

    @Test
    void wrongAnswersAndOptionsAreRefused() {
        var one = new FamilyAnswer("p", "f", "v", true);
        refuses("there are no answers", () -> FamilyAnswers.of(List.of()));
        refuses("person p has answered variant v of family f twice", () -> FamilyAnswers.of(List.of(one, one)));
        refuses("no family can be estimated", () -> calibrated(List.of(one)));
        refuses("tolerance must be between", () -> FamilyOptions.standard().withTolerance(0));
        refuses("one iteration at least", () -> FamilyOptions.standard().withMostIterations(0));
        refuses("give no prior of guessing", () -> FamilyOptions.standard().withPriors(Priors.ofOptions(4)));
    }

    private static void refuses(String words, Runnable calibrating) {
        var refusal = assertThrows(IllegalArgumentException.class, calibrating::run);
        assertTrue(String.valueOf(refusal.getMessage()).contains(words), refusal.toString());
    }
}
