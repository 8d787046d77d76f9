package dev.assay.psychometrics.dif;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.psychometrics.data.Responses;
import java.util.List;
import org.junit.jupiter.api.Test;

class LogisticDifTest {
    private static final List<Stratum> FIVE = List.of(
            new Stratum(0, 5, 45, 3, 57),
            new Stratum(0.25, 20, 60, 12, 58),
            new Stratum(0.5, 50, 50, 30, 45),
            new Stratum(0.75, 80, 25, 55, 30),
            new Stratum(1, 60, 5, 40, 9));

    /// Worked out apart from this code with NumPy 2.4 and SciPy 1.17, by Newton's method on the scores as they
    /// are.
    @Test
    void testsAreThoseOfAnotherProgram() {
        var result = LogisticDif.of(FIVE).orElseThrow();
        assertEquals(9.273685684664656, result.uniform().chiSquared(), 1e-9);
        assertEquals(0.002324694395443809, result.uniform().pValue(), 1e-12);
        assertEquals(0.011774500564303347, result.uniform().rSquaredChange(), 1e-12);
        assertEquals(0.18863249513105984, result.nonUniform().chiSquared(), 1e-9);
        assertEquals(0.6640572252405464, result.nonUniform().pValue(), 1e-9);
        assertEquals(0.0002379706422510064, result.nonUniform().rSquaredChange(), 1e-12);
        assertEquals(9.462318179795716, result.any().chiSquared(), 1e-9);
        assertEquals(0.00881624629315581, result.any().pValue(), 1e-12);
        assertEquals(2, result.any().degreesOfFreedom());
        assertEquals(-0.5454604852381295, result.groupEffect(), 1e-9);
        assertEquals(739, result.people());
        assertEquals(EffectSize.NEGLIGIBLE, result.jodoinGierl());
    }

    @Test
    void fourCellsAreFittedWithoutError() {
        // 2 scores and 2 groups: the largest model has a parameter a cell, so its likelihood is that of the shares
        var strata = List.of(new Stratum(3, 10, 30, 20, 5), new Stratum(7, 8, 4, 6, 9));
        double expected = 0;
        for (var s : strata) {
            for (int[] cell :
                    new int[][] {{s.referenceRight(), s.referenceWrong()}, {s.focalRight(), s.focalWrong()}}) {
                double n = cell[0] + cell[1];
                expected += cell[0] * Math.log(cell[0] / n) + cell[1] * Math.log(cell[1] / n);
            }
        }
        assertEquals(expected, LogisticFit.of(strata, 4).orElseThrow().logLikelihood(), 1e-10);
    }

    @Test
    void theUnitOfTheScoreDoesNotMatter() {
        var moved = FIVE.stream()
                .map(s -> new Stratum(
                        100 * s.score() - 20, s.referenceRight(), s.referenceWrong(), s.focalRight(), s.focalWrong()))
                .toList();
        var one = LogisticDif.of(FIVE).orElseThrow();
        var other = LogisticDif.of(moved).orElseThrow();
        assertEquals(one.any().chiSquared(), other.any().chiSquared(), 1e-9);
        assertEquals(one.groupEffect(), other.groupEffect(), 1e-9);
    }

    @Test
    void anItemHarderForOneGroupDiffersUniformly() {
        var data = TwoGroups.of(4000, 25, 1.2, 0, 12);
        var screening = LogisticDif.of(data.responses(), data.groups(), Matching.TOTAL, 5);
        var harder = screening.items().get(TwoGroups.HARDER).orElseThrow();
        assertTrue(harder.uniform().pValue() < 1e-10);
        assertTrue(harder.groupEffect() < -0.8);
        assertTrue(harder.jodoinGierl() != EffectSize.NEGLIGIBLE);
        assertEquals(List.of(TwoGroups.HARDER), screening.leftOut());
        assertTrue(screening.settled());
    }

    @Test
    void anItemOfAnotherSlopeDiffersNonUniformlyAndMantelHaenszelHardlySeesIt() {
        var data = TwoGroups.ofSlopes(6000, 25, 3, 13);
        var item = LogisticDif.of(data.responses(), data.groups(), Matching.REST, 0)
                .items()
                .get(TwoGroups.HARDER)
                .orElseThrow();
        assertTrue(item.nonUniform().pValue() < 1e-10);
        assertTrue(item.uniform().chiSquared() < item.nonUniform().chiSquared() / 5);
        var other = MantelHaenszel.of(data.responses(), data.groups(), Matching.REST, 0);
        assertEquals(
                EtsClass.A, other.items().get(TwoGroups.HARDER).orElseThrow().etsClass());
    }

    @Test
    void whereNothingDiffersOneInTwentyIsFound() {
        int found = 0;
        int tests = 0;
        for (int seed = 0; seed < 12; seed++) {
            var data = TwoGroups.of(1000, 25, 0, 0, 100 + seed, seed % 2 == 0 ? 25 : 20);
            for (var item : LogisticDif.of(data.responses(), data.groups(), Matching.TOTAL, 0)
                    .items()) {
                found += item.orElseThrow().any().pValue() < 0.05 ? 1 : 0;
                tests++;
            }
        }
        assertEquals(0.05, (double) found / tests, 0.035);
    }

    @Test
    void effectSizesAreThoseOfTheirAuthors() {
        assertEquals(EffectSize.NEGLIGIBLE, result(0.034, 0.001).jodoinGierl());
        assertEquals(EffectSize.MODERATE, result(0.035, 0.001).jodoinGierl());
        assertEquals(EffectSize.LARGE, result(0.070, 0.001).jodoinGierl());
        assertEquals(EffectSize.NEGLIGIBLE, result(0.3, 0.05).jodoinGierl());
        assertEquals(EffectSize.NEGLIGIBLE, result(0.129, 0.001).zumboThomas());
        assertEquals(EffectSize.MODERATE, result(0.13, 0.001).zumboThomas());
        assertEquals(EffectSize.LARGE, result(0.26, 0.001).zumboThomas());
    }

    private static LogisticDif.Result result(double change, double pValue) {
        var test = new LogisticDif.Test(9, 2, pValue, change);
        return new LogisticDif.Result(test, test, test, 0, 100);
    }

    @Test
    void whatHasNoFiniteSolutionIsEmpty() {
        assertTrue(LogisticDif.of(List.of()).isEmpty());
        // one group; all right; one score; scores that tell right from wrong; a group that is always right
        assertTrue(LogisticDif.of(List.of(new Stratum(0, 5, 5, 0, 0), new Stratum(1, 5, 5, 0, 0)))
                .isEmpty());
        assertTrue(LogisticDif.of(List.of(new Stratum(0, 5, 0, 5, 0), new Stratum(1, 5, 0, 5, 0)))
                .isEmpty());
        assertTrue(LogisticDif.of(List.of(new Stratum(0, 5, 5, 5, 5))).isEmpty());
        assertTrue(LogisticDif.of(List.of(new Stratum(0, 0, 5, 0, 5), new Stratum(1, 5, 0, 5, 0)))
                .isEmpty());
        assertTrue(LogisticDif.of(List.of(new Stratum(0, 5, 5, 5, 0), new Stratum(1, 6, 3, 5, 0)))
                .isEmpty());
        var one = Responses.of(new double[][] {{1, 0}});
        assertTrue(LogisticDif.of(one, List.of(Group.FOCAL), Matching.TOTAL, 2)
                .items()
                .getFirst()
                .isEmpty());
        assertThrows(IllegalArgumentException.class, () -> LogisticDif.of(one, List.of(), Matching.TOTAL, 2));
    }
}
