package dev.assay.psychometrics.calibration.estep;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.psychometrics.Simulated;
import dev.assay.psychometrics.data.Responses;
import dev.assay.psychometrics.model.TwoParameter;
import dev.assay.psychometrics.numeric.NormalNodes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What the window leaves out is too little to matter.
class WindowTest {

    /// Of each person, how much of the posterior lies in columns that are left out.
    private static double mostLeftOut(List<TwoParameter> items, NormalNodes nodes, Responses responses) {
        var rows = Rows.of(nodes);
        var logs = new LogChances(ItemCurves.of(items), rows);
        var middles = new double[(1 + 2 * items.size()) * Window.COLUMNS];
        for (int column = 0; column < Window.COLUMNS; column++) {
            int q = column * Lanes.WIDTH + Window.MIDDLE;
            middles[column] = rows.logWeights()[q];
            for (int row = 0; row < 2 * items.size(); row++) {
                middles[(1 + row) * Window.COLUMNS + column] = logs.of(row / 2, row % 2, q);
            }
        }
        var batch = new TableRows(items.size(), false)
                .batch(responses, IntStream.range(0, responses.people()).toArray());
        var columns = new int[Batch.PEOPLE];
        Arrays.fill(columns, -1);
        new Window(middles).choose(new PlainLanes(), batch, new double[Lanes.STRIDE], columns);
        double most = 0;
        for (int person = 0; person < responses.people(); person++) {
            most = Math.max(most, leftOut(posterior(logs, rows, responses, person), columns[person]));
        }
        return most;
    }

    private static double[] posterior(LogChances logs, Rows rows, Responses responses, int person) {
        var posterior = rows.logWeights().clone();
        double most = Double.NEGATIVE_INFINITY;
        for (int q = 0; q < posterior.length; q++) {
            for (int item = 0; item < responses.itemCount(); item++) {
                posterior[q] += responses.isPresented(person, item) ? logs.of(item, responses.get(person, item), q) : 0;
            }
            most = Math.max(most, posterior[q]);
        }
        for (int q = 0; q < posterior.length; q++) {
            posterior[q] = Math.exp(posterior[q] - most);
        }
        return posterior;
    }

    private static double leftOut(double[] posterior, int columns) {
        double out = 0;
        double all = 0;
        for (int q = 0; q < posterior.length; q++) {
            all += posterior[q];
            out += ((columns >>> (q / Lanes.WIDTH)) & 1) == 0 ? posterior[q] : 0;
        }
        return out / all;
    }

    private static List<TwoParameter> items(int count, double steepest, long seed) {
        var random = Simulated.random(seed);
        return IntStream.range(0, count)
                .mapToObj(
                        _ -> TwoParameter.ofDifficulty(random.nextDouble(-0.1, 1) * steepest, random.nextDouble(-5, 5)))
                .toList();
    }

    @Test
    void lessThanTenToTheMinusTenIsLeftOut() {
        for (double steepest : new double[] {0.5, 3, 8}) {
            for (int count : new int[] {1, 5, 60}) {
                for (double mean : new double[] {-3, 0, 3}) {
                    var random = Simulated.random(count);
                    var items = items(count, steepest, count);
                    var abilities = Simulated.abilities(256, mean, random);
                    var responses = Simulated.answers(items, abilities, (count + 1) / 2, random);
                    for (double deviation : new double[] {0.1, 1, 2}) {
                        double out = mostLeftOut(items, NormalNodes.of(61, 6, mean / 2, deviation), responses);
                        assertTrue(out < 1e-10, out + " with " + count + " items up to " + steepest);
                    }
                }
            }
        }
    }

    @Test
    void answersAtRandomAndAllRightOrWrongToo() {
        var items = items(40, 3, 1);
        var random = Simulated.random(2);
        var rows = new ArrayList<double[]>();
        for (int person = 0; person < 256; person++) {
            int kind = person % 3;
            rows.add(IntStream.range(0, 40)
                    .mapToDouble(_ -> kind == 2 ? random.nextInt(2) : kind)
                    .toArray());
        }
        var responses = Responses.of(rows.toArray(double[][]::new));
        double out = mostLeftOut(items, NormalNodes.standard(61), responses);
        assertTrue(out < 1e-10, String.valueOf(out));
    }

    @Test
    void theSteepestCurvesAreNoExceptionEither() {
        for (double b : new double[] {0.5, 2, 4, 5}) {
            var items = List.of(TwoParameter.ofDifficulty(25, -b), TwoParameter.ofDifficulty(25, b));
            var contrary = Responses.of(new double[][] {{0, 1}, {1, 0}, {0, 0}, {1, 1}});
            double out = mostLeftOut(items, NormalNodes.standard(61), contrary);
            assertTrue(out < 1e-10, out + " at " + b);
        }
    }
}
