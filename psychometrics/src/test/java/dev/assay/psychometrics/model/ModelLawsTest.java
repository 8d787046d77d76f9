package dev.assay.psychometrics.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.psychometrics.Simulated;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What holds of every model, whatever its parameters.
class ModelLawsTest {
    private static final double STEP = 1e-4;

    private static double uniform(double from, double to, RandomGenerator random) {
        return random.nextDouble(from, to);
    }

    private static List<Double> numbers(int count, RandomGenerator random) {
        return DoubleStream.generate(() -> uniform(-3, 3, random))
                .limit(count)
                .boxed()
                .toList();
    }

    private static List<Dichotomous> dichotomous(RandomGenerator random) {
        double a = uniform(0.1, 3, random);
        double d = uniform(-4, 4, random);
        return List.of(
                new Rasch(d),
                new TwoParameter(a, d),
                new TwoParameter(-a, d),
                new ThreeParameter(a, d, uniform(0, 0.6, random)));
    }

    private static List<ItemResponseModel> models(RandomGenerator random) {
        double a = uniform(0.1, 3, random);
        int steps = random.nextInt(1, 6);
        var rising = numbers(steps, random).stream().sorted().toList();
        return Stream.concat(
                        dichotomous(random).stream(),
                        Stream.of(
                                new GradedResponse(a, rising),
                                new PartialCredit(a, numbers(steps, random)),
                                new PartialCredit(-a, numbers(steps, random))))
                .toList();
    }

    private static List<ItemResponseModel> manyModels() {
        var random = Simulated.random(1);
        return Stream.generate(() -> models(random))
                .limit(60)
                .flatMap(List::stream)
                .toList();
    }

    @Test
    void probabilitiesSumToOneWhateverTheAbility() {
        for (var model : manyModels()) {
            for (double theta = -40; theta <= 40; theta += 0.7) {
                double sum = 0;
                for (int score = 0; score < model.categories(); score++) {
                    double probability = model.probability(score, theta);
                    assertTrue(probability >= 0 && probability <= 1, model + " at " + theta);
                    sum += probability;
                }
                assertEquals(1, sum, 1e-14, () -> model.toString());
            }
        }
    }

    @Test
    void theSlopeIsThatOfTheCurve() {
        for (var model : manyModels()) {
            for (double theta = -4.3; theta < 5; theta += 1.1) {
                for (int score = 0; score < model.categories(); score++) {
                    double difference = model.probability(score, theta + STEP) - model.probability(score, theta - STEP);
                    assertEquals(difference / (2 * STEP), model.slope(score, theta), 1e-7, model.toString());
                }
            }
        }
    }

    @Test
    void theCurvatureIsTheSlopeOfTheSlope() {
        var random = Simulated.random(2);
        for (int i = 0; i < 60; i++) {
            for (var model : dichotomous(random)) {
                for (double theta = -4.3; theta < 5; theta += 1.1) {
                    double difference = model.slope(theta + STEP) - model.slope(theta - STEP);
                    assertEquals(difference / (2 * STEP), model.curvature(theta), 1e-6, model.toString());
                }
            }
        }
    }

    @Test
    void informationIsMinusTheExpectedSecondDerivativeOfTheLogLikelihood() {
        for (var model : manyModels()) {
            for (double theta = -3.1; theta < 3.5; theta += 0.9) {
                double expected = 0;
                double step = 1e-3;
                for (int score = 0; score < model.categories(); score++) {
                    double here = Math.log(model.probability(score, theta));
                    double above = Math.log(model.probability(score, theta + step));
                    double below = Math.log(model.probability(score, theta - step));
                    expected -= model.probability(score, theta) * (above - 2 * here + below) / (step * step);
                }
                assertEquals(expected, model.information(theta), 1e-4 * (1 + expected), model + " at " + theta);
            }
        }
    }

    @Test
    void theExpectedScoreRisesWithAbilityWhereTheSlopeIsAboveZero() {
        var random = Simulated.random(3);
        for (int i = 0; i < 60; i++) {
            for (var model : models(random)) {
                boolean falls = switch (model) {
                    case Dichotomous item -> item.a() < 0;
                    case GradedResponse _ -> false;
                    case PartialCredit item -> item.a() < 0;
                };
                double before = model.expectedScore(-6);
                for (double theta = -5.5; theta <= 6; theta += 0.5) {
                    double here = model.expectedScore(theta);
                    assertTrue(falls ? here < before : here > before, model + " at " + theta);
                    before = here;
                }
            }
        }
    }

    @Test
    void onAnotherScaleTheSamePersonHasTheSameChances() {
        var random = Simulated.random(4);
        for (int i = 0; i < 60; i++) {
            double slope = uniform(0.3, 3, random);
            double shift = uniform(-2, 2, random);
            for (var model : dichotomous(random)) {
                var moved = model.onScale(slope, shift);
                for (double theta = -5; theta <= 5; theta += 0.5) {
                    assertEquals(model.probability(theta), moved.probability(slope * theta + shift), 1e-13);
                    assertEquals(
                            model.information(theta) / (slope * slope),
                            moved.information(slope * theta + shift),
                            1e-12);
                }
                assertEquals(slope * model.b() + shift, moved.b(), 1e-9 * (1 + Math.abs(model.b())));
            }
            assertEquals(Rasch.class, new Rasch(1).onScale(1, shift).getClass());
        }
    }

    @Test
    void extremeLogitsGiveNumbers() {
        var models = new ArrayList<ItemResponseModel>();
        for (double a : new double[] {0, 1e-300, 1, 25, 1e6, 1e308, -1e308}) {
            models.add(new TwoParameter(a, 1e3));
            models.add(new TwoParameter(a, -1e3));
            models.add(new ThreeParameter(a, -1e308, 0));
            models.add(new ThreeParameter(a, 60, 0.999));
            if (a > 0) {
                models.add(new GradedResponse(a, List.of(-1e3, -1.0, 1.0, 1e3)));
            }
            models.add(new PartialCredit(a, List.of(1e3, -1.0, 1.0, -1e3)));
        }
        models.add(new Rasch(-1e308));
        for (var model : models) {
            for (double theta : new double[] {-1e308, -1e3, -40, -6, 0, 6, 40, 1e3, 1e308}) {
                double sum = 0;
                for (int score = 0; score < model.categories(); score++) {
                    sum += model.probability(score, theta);
                    assertTrue(Double.isFinite(model.slope(score, theta)), model + " at " + theta);
                }
                assertEquals(1, sum, 1e-14, model + " at " + theta);
                assertTrue(model.information(theta) >= 0, model + " at " + theta);
                assertTrue(Double.isFinite(model.expectedScore(theta)), model + " at " + theta);
            }
        }
    }

    @Test
    void oneStepIsATwoParameterItemInEitherPolytomousModel() {
        var item = TwoParameter.ofDifficulty(1.3, 0.4);
        for (var same : List.of(new GradedResponse(1.3, List.of(0.4)), new PartialCredit(1.3, List.of(0.4)))) {
            for (double theta = -40; theta <= 40; theta += 0.7) {
                assertEquals(item.probability(1, theta), same.probability(1, theta), 1e-14);
                assertEquals(item.information(theta), same.information(theta), 1e-14);
            }
        }
    }

    private static void refuses(String words, Runnable building) {
        var refusal = assertThrows(IllegalArgumentException.class, building::run);
        assertTrue(String.valueOf(refusal.getMessage()).contains(words), refusal.toString());
    }

    @Test
    void wrongParametersAreNamed() {
        refuses("b must be a finite number, not NaN", () -> new Rasch(Double.NaN));
        refuses("a must be a finite number, not Infinity", () -> new TwoParameter(Double.POSITIVE_INFINITY, 0));
        refuses("d must be a finite number", () -> new ThreeParameter(1, Double.NEGATIVE_INFINITY, 0));
        for (double g : new double[] {-1e-9, 1, Double.NaN}) {
            refuses("g must be from 0 to below 1, not " + g, () -> new ThreeParameter(1, 0, g));
        }
        for (double a : new double[] {0, -1, Double.NaN, Double.POSITIVE_INFINITY}) {
            refuses("a must be above 0, not " + a, () -> new GradedResponse(a, List.of(0.0)));
        }
        refuses("at least one threshold", () -> new GradedResponse(1, List.of()));
        refuses("thresholds must rise, but 0.5 follows 0.5", () -> new GradedResponse(1, List.of(0.5, 0.5)));
        refuses("threshold 2 must be a finite", () -> new GradedResponse(1, List.of(0.5, Double.NaN)));
        refuses("at least one step", () -> new PartialCredit(1, List.of()));
        refuses("a step must be a finite", () -> new PartialCredit(1, List.of(Double.NaN)));
        for (double variance : new double[] {-1e-9, Double.NaN, Double.POSITIVE_INFINITY}) {
            refuses("variance within a family must be 0 or more", () -> new ItemFamily(new Rasch(0), variance));
        }
    }

    @Test
    void aScoreThatTheItemDoesNotHaveIsNamed() {
        for (var model : models(Simulated.random(5))) {
            for (int score : new int[] {-1, model.categories()}) {
                refuses("not " + score, () -> model.probability(score, 0));
                refuses("not " + score, () -> model.slope(score, 0));
            }
        }
    }

    @Test
    void aScaleWithoutASlopeIsRefused() {
        for (var model : dichotomous(Simulated.random(6))) {
            for (double slope : new double[] {0, -1, Double.NaN, Double.POSITIVE_INFINITY}) {
                refuses("a scale needs a slope above 0", () -> model.onScale(slope, 0));
            }
            refuses("a scale needs a slope above 0", () -> model.onScale(1, Double.NaN));
        }
    }
}
