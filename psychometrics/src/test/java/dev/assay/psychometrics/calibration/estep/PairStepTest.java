package dev.assay.psychometrics.calibration.estep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.psychometrics.Simulated;
import dev.assay.psychometrics.data.Responses;
import dev.assay.psychometrics.model.Dichotomous;
import dev.assay.psychometrics.model.ThreeParameter;
import dev.assay.psychometrics.numeric.NormalNodes;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PairStepTest {
    private static final int ITEMS = 11;
    private static final NormalNodes NODES = NormalNodes.standard(61);

    private static final List<Dichotomous> CURVES = IntStream.range(0, ITEMS)
            .<Dichotomous>mapToObj(i -> ThreeParameter.ofDifficulty(0.6 + 0.15 * i, 0.4 * (i - 5), 0.15))
            .toList();

    private final double[][][][] counts = new double[ITEMS][ITEMS][4][64];
    private int visits;

    private void count(Responses responses, int mostCounts) {
        var totals = Totals.of(responses, 0, responses.people());
        for (var step : PairStep.of(ItemCurves.of(CURVES), NODES, totals, mostCounts)) {
            var tally = step.tally();
            int half = responses.people() / 2;
            step.add(new People(responses, 0, half), tally);
            var rest = step.tally();
            step.add(new People(responses, half, responses.people()), rest);
            tally.add(rest);
            step.visit(tally, (item, other, node, some) -> {
                visits++;
                for (int answers = 0; answers < 4; answers++) {
                    System.arraycopy(some[answers], 0, counts[item][other][answers], node, some[answers].length);
                }
            });
        }
    }

    private static double[] posterior(Responses responses, int person) {
        var posterior = new double[NODES.size()];
        double sum = 0;
        for (int q = 0; q < posterior.length; q++) {
            posterior[q] = NODES.weight(q);
            for (int item = 0; item < ITEMS; item++) {
                if (responses.isPresented(person, item)) {
                    posterior[q] *= CURVES.get(item).probability(responses.get(person, item), NODES.node(q));
                }
            }
            sum += posterior[q];
        }
        for (int q = 0; q < posterior.length; q++) {
            posterior[q] /= sum;
        }
        return posterior;
    }

    @ParameterizedTest
    @CsvSource({"11, 10000000", "11, 20000", "11, 1", "7, 10000000", "7, 500", "7, 1"})
    void eachPairOfAnswersHasThePosteriorsOfThoseWhoGaveThem(int presented, int mostCounts) {
        var random = Simulated.random(1);
        var responses = Simulated.answers(CURVES, Simulated.abilities(300, 0, random), presented, random);
        count(responses, mostCounts);
        assertEquals(8 * ITEMS * (ITEMS + 1) / 2, visits);
        var expected = new double[ITEMS][ITEMS][4][64];
        for (int person = 0; person < responses.people(); person++) {
            var posterior = posterior(responses, person);
            for (int item = 0; item < ITEMS; item++) {
                for (int other = 0; other <= item; other++) {
                    if (responses.isPresented(person, item) && responses.isPresented(person, other)) {
                        int answers = 2 * responses.get(person, item) + responses.get(person, other);
                        for (int q = 0; q < posterior.length; q++) {
                            expected[item][other][answers][q] += posterior[q];
                        }
                    }
                }
            }
        }
        double most = 0;
        for (int item = 0; item < ITEMS; item++) {
            for (int other = 0; other <= item; other++) {
                for (int answers = 0; answers < 4; answers++) {
                    for (int q = 0; q < 64; q++) {
                        most = Math.max(
                                most, Math.abs(expected[item][other][answers][q] - counts[item][other][answers][q]));
                    }
                }
            }
        }
        assertTrue(most < 1e-8, "off by " + most);
    }
}
