package dev.assay.psychometrics.calibration.polytomous;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.psychometrics.calibration.CalibrationOptions.Errors;
import dev.assay.psychometrics.calibration.CalibrationResult.Population;
import dev.assay.psychometrics.calibration.Convergence;
import dev.assay.psychometrics.calibration.Priors;
import dev.assay.psychometrics.model.GradedResponse;
import dev.assay.psychometrics.model.PartialCredit;
import dev.assay.psychometrics.model.Polytomous;
import dev.assay.psychometrics.numeric.NormalNodes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.LUDecomposition;
import org.hipparchus.linear.RealMatrix;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Results against the definition of the likelihood, climbed by a search that knows no derivative.
class OrderedBruteForceTest {
    private static final NormalNodes NODES = NormalNodes.standard(21);
    private static final int ITEMS = 3;
    private static final int STEPS = 2;

    private static List<Polytomous> items(double[] values, OrderedModel model) {
        var items = new ArrayList<Polytomous>();
        for (int i = 0; i < ITEMS; i++) {
            double a = values[i * (STEPS + 1)];
            var steps = List.of(values[i * (STEPS + 1) + 1], values[i * (STEPS + 1) + 2]);
            items.add(
                    switch (model) {
                        case GRADED_RESPONSE -> new GradedResponse(a, steps);
                        case GENERALISED_PARTIAL_CREDIT, PARTIAL_CREDIT -> new PartialCredit(a, steps);
                    });
        }
        return items;
    }

    /// Slope and locations of each item, then the deviation of abilities.
    private static double[] values(OrderedResult result) {
        var values = new ArrayList<Double>();
        for (var item : result.items()) {
            var model = assertInstanceOf(OrderedEstimate.Estimated.class, item).model();
            values.add(model.a());
            values.addAll(
                    switch (model) {
                        case GradedResponse graded -> graded.thresholds();
                        case PartialCredit partial -> partial.steps();
                    });
        }
        values.add(result.population().deviation());
        return values.stream().mapToDouble(each -> each).toArray();
    }

    private static boolean isFree(int place, OrderedModel model) {
        boolean masters = model == OrderedModel.PARTIAL_CREDIT;
        return place == ITEMS * (STEPS + 1) ? masters : place % (STEPS + 1) != 0 || !masters;
    }

    /// One parameter after the other is moved up or down as long as that helps, in ever shorter steps.
    private static double[] climbed(ToDoubleFunction<double[]> height, double[] start, OrderedModel model) {
        var here = start.clone();
        double best = height.applyAsDouble(here);
        for (double step = 0.1; step > 1e-4; ) {
            boolean moved = false;
            for (int i = 0; i < here.length; i++) {
                for (double by : isFree(i, model) ? new double[] {-step, step} : new double[0]) {
                    var next = here.clone();
                    next[i] += by;
                    double reached = height.applyAsDouble(next);
                    if (reached > best) {
                        best = reached;
                        here = next;
                        moved = true;
                    }
                }
            }
            step = moved ? step * 1.3 : step / 2;
        }
        return here;
    }

    @ParameterizedTest
    @EnumSource(OrderedModel.class)
    void estimatesAndErrorsAreThoseOfTheDefinition(OrderedModel model) {
        var truth = SimulatedScores.items(model, ITEMS, STEPS, 3);
        var responses = SimulatedScores.of(truth, 150, model == OrderedModel.PARTIAL_CREDIT ? 1.4 : 1, 0.9, 4);
        var result = OrderedCalibration.of(
                responses, new OrderedOptions(model, Priors.NONE, Map.of(), NODES, 1e-8, 2000, 1, Errors.OBSERVED));
        assertTrue(result.isConverged(), result.toString());
        ToDoubleFunction<double[]> height = values -> SimulatedScores.logLikelihood(
                responses, items(values, model), NODES.weighted(0, values[ITEMS * (STEPS + 1)]));
        var found = values(result);
        assertEquals(height.applyAsDouble(found), result.logLikelihood(), 1e-5);
        var start = values(startOf(model));
        var summit = climbed(height, start, model);
        assertTrue(height.applyAsDouble(found) >= height.applyAsDouble(summit) - 1e-7);
        for (int i = 0; i < found.length; i++) {
            assertEquals(summit[i], found[i], 0.05, "parameter " + i);
        }
        hasErrors(result, height, found, model);
    }

    private static OrderedResult startOf(OrderedModel model) {
        var items = new ArrayList<OrderedEstimate>();
        for (int i = 0; i < ITEMS; i++) {
            var like = SimulatedScores.items(model, ITEMS, STEPS, 3).get(i);
            items.add(new OrderedEstimate.Estimated("i", like, OrderedEstimate.StepErrors.NONE));
        }
        return new OrderedResult(items, new Population(0, 1), 0, 0, new Convergence.Converged(0));
    }

    private static void hasErrors(
            OrderedResult result, ToDoubleFunction<double[]> height, double[] at, OrderedModel model) {
        var free = new ArrayList<Integer>();
        for (int i = 0; i < at.length; i++) {
            if (isFree(i, model)) {
                free.add(i);
            }
        }
        var covariance = covariance(height, at, free);
        for (int item = 0; item < ITEMS; item++) {
            var errors = ((OrderedEstimate.Estimated) result.items().get(item)).errors();
            int first = item * (STEPS + 1);
            if (model == OrderedModel.PARTIAL_CREDIT) {
                assertTrue(errors.a().isEmpty());
            } else {
                isError(covariance, free.indexOf(first), errors.a());
            }
            for (int k = 0; k < STEPS; k++) {
                isError(covariance, free.indexOf(first + 1 + k), errors.steps().get(k));
            }
        }
    }

    private static void isError(RealMatrix covariance, int row, OptionalDouble error) {
        double expected = Math.sqrt(covariance.getEntry(row, row));
        assertEquals(expected, error.orElseThrow(), 5e-3 * expected);
    }

    private static RealMatrix covariance(ToDoubleFunction<double[]> height, double[] at, List<Integer> free) {
        double step = 2e-3;
        var information = new Array2DRowRealMatrix(free.size(), free.size());
        for (int i = 0; i < free.size(); i++) {
            for (int k = 0; k < free.size(); k++) {
                double sum = 0;
                for (int one = -1; one <= 1; one += 2) {
                    for (int other = -1; other <= 1; other += 2) {
                        var moved = at.clone();
                        moved[free.get(i)] += one * step;
                        moved[free.get(k)] += other * step;
                        sum -= one * other * height.applyAsDouble(moved);
                    }
                }
                information.setEntry(i, k, sum / (4 * step * step));
            }
        }
        return new LUDecomposition(information).getSolver().getInverse();
    }
}
