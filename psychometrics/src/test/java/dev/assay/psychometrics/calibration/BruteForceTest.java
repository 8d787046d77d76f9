package dev.assay.psychometrics.calibration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.psychometrics.Simulated;
import dev.assay.psychometrics.calibration.CalibrationOptions.Errors;
import dev.assay.psychometrics.data.Responses;
import dev.assay.psychometrics.model.Dichotomous;
import dev.assay.psychometrics.model.Rasch;
import dev.assay.psychometrics.model.ThreeParameter;
import dev.assay.psychometrics.model.TwoParameter;
import dev.assay.psychometrics.numeric.Logistic;
import dev.assay.psychometrics.numeric.NormalNodes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.hipparchus.linear.RealMatrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Results against the definition of the likelihood, on tables small enough for it.
class BruteForceTest {
    private static final NormalNodes NODES = NormalNodes.standard(61);
    private static final int ITEMS = 5;

    private static List<Dichotomous> truth(double g) {
        return IntStream.range(0, ITEMS)
                .<Dichotomous>mapToObj(i -> ThreeParameter.ofDifficulty(0.8 + 0.25 * i, 0.6 * (i - 2), g))
                .toList();
    }

    private static Responses answers(double g, double share) {
        return SimulatedResponses.of(truth(g), 200, 0, 1, share, Simulated.random(20));
    }

    private static CalibrationResult calibrated(Responses responses, Model model, Priors priors) {
        var result = Calibration.of(
                responses,
                CalibrationOptions.of(model)
                        .withPriors(priors)
                        .withTolerance(1e-7)
                        .withErrors(Errors.OBSERVED));
        assertTrue(result.isConverged(), result.convergence().toString());
        return result;
    }

    private static List<ItemEstimate.Estimated> estimates(CalibrationResult result) {
        return result.items().stream()
                .map(item -> assertInstanceOf(ItemEstimate.Estimated.class, item))
                .toList();
    }

    private static List<Dichotomous> curves(CalibrationResult result) {
        return estimates(result).stream().map(ItemEstimate.Estimated::model).toList();
    }

    private static void isError(double variance, OptionalDouble error) {
        double expected = Math.sqrt(variance);
        assertEquals(expected, error.orElseThrow(), 2e-3 * expected);
    }

    /// The variance of b = -d / a, given those of a and d at a place.
    private static double ofDifficulty(RealMatrix covariance, int at, Dichotomous item) {
        double byA = item.d() / (item.a() * item.a());
        double byD = -1 / item.a();
        return byA * byA * covariance.getEntry(at, at)
                + 2 * byA * byD * covariance.getEntry(at, at + 1)
                + byD * byD * covariance.getEntry(at + 1, at + 1);
    }

    @ParameterizedTest
    @ValueSource(doubles = {1, 0.8})
    void twoParametersHaveTheLikelihoodAndErrorsOfTheDefinition(double share) {
        var responses = answers(0, share);
        var priors = Priors.NONE.withSlope(new Prior.LogNormal(0, 0.5)).withIntercept(new Prior.Normal(0, 2));
        for (var believed : List.of(Priors.NONE, priors)) {
            var result = calibrated(responses, Model.TWO_PARAMETER, believed);
            assertEquals(MarginalLikelihood.of(responses, curves(result), NODES), result.logLikelihood(), 1e-4);
            ToDoubleFunction<double[]> penalised = values -> {
                var items = new ArrayList<Dichotomous>();
                double prior = 0;
                for (int i = 0; i < ITEMS; i++) {
                    items.add(new TwoParameter(values[2 * i], values[2 * i + 1]));
                    prior += ItemObjective.logDensity(believed.slope(), values[2 * i])
                            + ItemObjective.logDensity(believed.intercept(), values[2 * i + 1]);
                }
                return prior + MarginalLikelihood.of(responses, items, NODES);
            };
            var at = curves(result).stream()
                    .flatMap(item -> List.of(item.a(), item.d()).stream())
                    .mapToDouble(Double::doubleValue)
                    .toArray();
            isSummit(penalised, at);
            var covariance = MarginalLikelihood.covariance(penalised, at);
            for (int i = 0; i < ITEMS; i++) {
                var item = estimates(result).get(i);
                isError(covariance.getEntry(2 * i, 2 * i), item.errors().a());
                isError(covariance.getEntry(2 * i + 1, 2 * i + 1), item.errors().d());
                isError(
                        ofDifficulty(covariance, 2 * i, item.model()),
                        item.errors().b());
                assertTrue(item.errors().g().isEmpty());
            }
        }
    }

    private static void isSummit(ToDoubleFunction<double[]> value, double[] at) {
        double here = value.applyAsDouble(at);
        for (int i = 0; i < at.length; i++) {
            for (double step : new double[] {-0.005, 0.005}) {
                var moved = at.clone();
                moved[i] += step;
                assertTrue(value.applyAsDouble(moved) < here, "parameter " + i);
            }
        }
    }

    @Test
    void guessingHasTheLikelihoodAndErrorsOfTheDefinition() {
        var responses = answers(0.2, 1);
        var priors = Priors.ofOptions(5).withSlope(new Prior.LogNormal(0, 0.5));
        var result = calibrated(responses, Model.THREE_PARAMETER, priors);
        assertEquals(MarginalLikelihood.of(responses, curves(result), NODES), result.logLikelihood(), 1e-5);
        ToDoubleFunction<double[]> penalised = values -> {
            var items = new ArrayList<Dichotomous>();
            double prior = 0;
            for (int i = 0; i < ITEMS; i++) {
                double g = Logistic.probability(values[3 * i + 2]);
                items.add(new ThreeParameter(values[3 * i], values[3 * i + 1], g));
                prior += ItemObjective.logDensity(priors.slope(), values[3 * i])
                        + ItemObjective.logDensity(priors.guessing(), g);
            }
            return prior + MarginalLikelihood.of(responses, items, NODES);
        };
        var at = curves(result).stream()
                .flatMap(item -> List.of(item.a(), item.d(), Logistic.logit(item.g())).stream())
                .mapToDouble(Double::doubleValue)
                .toArray();
        isSummit(penalised, at);
        var covariance = MarginalLikelihood.covariance(penalised, at);
        for (int i = 0; i < ITEMS; i++) {
            var item = estimates(result).get(i);
            double spread = item.model().g() * (1 - item.model().g());
            isError(covariance.getEntry(3 * i, 3 * i), item.errors().a());
            isError(covariance.getEntry(3 * i + 1, 3 * i + 1), item.errors().d());
            isError(ofDifficulty(covariance, 3 * i, item.model()), item.errors().b());
            isError(
                    spread * spread * covariance.getEntry(3 * i + 2, 3 * i + 2),
                    item.errors().g());
        }
    }

    @Test
    void raschItemsHaveTheLikelihoodAndErrorsOfTheDefinition() {
        var responses = answers(0, 0.8);
        var result = calibrated(responses, Model.RASCH, Priors.NONE);
        double deviation = result.groups().getFirst().deviation();
        assertEquals(
                MarginalLikelihood.of(responses, curves(result), NODES.weighted(0, deviation)),
                result.logLikelihood(),
                1e-5);
        ToDoubleFunction<double[]> logLikelihood = values -> MarginalLikelihood.of(
                responses,
                IntStream.range(0, ITEMS).mapToObj(i -> new Rasch(values[i])).toList(),
                NODES.weighted(0, Math.exp(values[ITEMS])));
        var at = new double[ITEMS + 1];
        for (int i = 0; i < ITEMS; i++) {
            at[i] = curves(result).get(i).b();
        }
        at[ITEMS] = Math.log(deviation);
        isSummit(logLikelihood, at);
        var covariance = MarginalLikelihood.covariance(logLikelihood, at);
        for (int i = 0; i < ITEMS; i++) {
            var errors = estimates(result).get(i).errors();
            isError(covariance.getEntry(i, i), errors.b());
            isError(covariance.getEntry(i, i), errors.d());
            assertTrue(errors.a().isEmpty() && errors.g().isEmpty());
        }
    }

    @Test
    void raschItemsAreItemsOfEqualSlopesOnAnotherScale() {
        var responses = answers(0, 1);
        var rasch = calibrated(responses, Model.RASCH, Priors.NONE);
        double deviation = rasch.groups().getFirst().deviation();
        Map<String, Dichotomous> anchors = new HashMap<>();
        estimates(rasch).forEach(item -> anchors.put(item.name(), item.model().onScale(1 / deviation, 0)));
        var same = Calibration.of(
                responses,
                CalibrationOptions.of(Model.TWO_PARAMETER).withAnchors(anchors).withTolerance(1e-7));
        assertEquals(0, same.groups().getFirst().mean(), 1e-3);
        assertEquals(1, same.groups().getFirst().deviation(), 1e-3);
        assertEquals(rasch.logLikelihood(), same.logLikelihood(), 1e-3);
    }

    @Test
    void aPriorOfSlopesAboveZeroHoldsWhereTheKeyIsWrong() {
        var right = truth(0);
        var items = new ArrayList<>(right);
        items.set(2, new TwoParameter(-2, right.get(2).d()));
        for (int people : new int[] {50, 2000}) {
            for (double share : new double[] {1, 0.9}) {
                var responses = SimulatedResponses.of(items, people, 0, 1, share, Simulated.random(21));
                for (var model : new Model[] {Model.TWO_PARAMETER, Model.THREE_PARAMETER}) {
                    var result = Calibration.of(
                            responses,
                            CalibrationOptions.of(model)
                                    .withPriors(Priors.ofOptions(5).withSlope(new Prior.LogNormal(0, 0.5)))
                                    .withErrors(Errors.OBSERVED));
                    assertTrue(Double.isFinite(result.logLikelihood()), result.toString());
                    assertTrue(result.isConverged(), result.toString());
                    for (var item : estimates(result)) {
                        assertTrue(item.model().a() > 0, item.toString());
                        assertTrue(item.errors().a().orElse(1) > 0, item.toString());
                    }
                    if (model == Model.TWO_PARAMETER) {
                        assertTrue(curves(result).get(2).a() < (people == 50 ? 0.6 : 0.3), result.toString());
                    }
                }
            }
        }
    }
}
