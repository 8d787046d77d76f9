package dev.assay.psychometrics.fit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.psychometrics.Simulated;
import dev.assay.psychometrics.data.PairCounts;
import dev.assay.psychometrics.data.Responses;
import dev.assay.psychometrics.model.Dichotomous;
import dev.assay.psychometrics.numeric.NormalNodes;
import java.util.List;
import org.junit.jupiter.api.Test;

class ParallelAnalysisTest {
    private static final NormalNodes NORMAL = NormalNodes.standard(41);

    @Test
    void eigenvaluesOfThreeItemsAreThoseWorkedOutByHand() {
        // the correlation of the first two is 0.5, the third goes with neither: 1.5, 1 and 0.5
        var rows = new double[16][];
        for (int i = 0; i < 16; i++) {
            double first = i < 8 ? 0 : 1;
            rows[i] = new double[] {first, i % 8 < 6 ? first : 1 - first, i % 2 == 0 ? 0 : 1};
        }
        var pairs = PairCounts.of(Responses.of(rows));
        assertArrayEquals(
                new double[] {1.5, 1, 0.5},
                Eigenvalues.of(pairs, new int[] {0, 1, 2}).orElseThrow(),
                1e-12);
    }

    @Test
    void oneAbilityIsOneDimension() {
        var random = Simulated.random(80);
        var responses = Simulated.answers(items(), Simulated.abilities(1000, 0, random), random);
        var analysis = ParallelAnalysis.of(responses, 20, random).orElseThrow();
        assertEquals(1, analysis.dimensions());
        assertTrue(analysis.ratio().orElseThrow() > 3);
        assertEquals(20, analysis.eigenvalues().stream().mapToDouble(v -> v).sum(), 1e-9);
        var modified = ModifiedParallelAnalysis.of(responses, items(), NORMAL, 39, random)
                .orElseThrow();
        assertTrue(modified.pValue() > 0.05, modified::toString);
        assertEquals(modified.expected(), modified.second(), 0.1);
    }

    @Test
    void twoAbilitiesAreTwoDimensions() {
        var random = Simulated.random(81);
        for (int presented : new int[] {20, 14}) {
            var responses = twoAbilities(presented, random);
            var analysis = ParallelAnalysis.of(responses, 20, random).orElseThrow();
            assertEquals(2, analysis.dimensions());
            var modified = ModifiedParallelAnalysis.of(responses, items(), NORMAL, 19, random)
                    .orElseThrow();
            assertEquals(0.05, modified.pValue(), 1e-12);
            assertTrue(modified.second() > modified.expected() + 0.3);
        }
    }

    /// The first ten items ask for one ability, the others for another that goes with it by 0.3.
    private static Responses twoAbilities(int presented, java.util.random.RandomGenerator random) {
        var one = Simulated.abilities(1500, 0, random);
        var two = Simulated.abilities(1500, 0, random);
        for (int person = 0; person < two.length; person++) {
            two[person] = 0.3 * one[person] + Math.sqrt(1 - 0.09) * two[person];
        }
        var first = Simulated.answers(items(), one, presented, random);
        var second = Simulated.answers(items(), two, presented, random);
        var rows = new double[1500][];
        for (int person = 0; person < rows.length; person++) {
            rows[person] = first.row(person);
            System.arraycopy(second.row(person), 10, rows[person], 10, 10);
        }
        return Responses.of(rows);
    }

    @Test
    void answersByChanceAreNoDimension() {
        var random = Simulated.random(82);
        var rows = new double[800][15];
        for (var row : rows) {
            for (int item = 0; item < 15; item++) {
                row[item] = random.nextInt(2);
            }
        }
        int found = 0;
        for (int i = 0; i < 3; i++) {
            found += ParallelAnalysis.of(Responses.of(rows), 20, random)
                    .orElseThrow()
                    .dimensions();
        }
        assertTrue(found <= 1);
    }

    @Test
    void theSameSeedGivesTheSameResult() {
        var random = Simulated.random(83);
        var responses = Simulated.answers(items(), Simulated.abilities(200, 0, random), 15, random);
        assertEquals(
                ParallelAnalysis.of(responses, 20, Simulated.random(1)),
                ParallelAnalysis.of(responses, 20, Simulated.random(1)));
    }

    @Test
    void tooLittleToSeeIsEmpty() {
        var random = Simulated.random(84);
        double no = Double.NaN;
        assertTrue(ParallelAnalysis.of(Responses.of(new double[][] {{1, 0, 1}}), 20, random)
                .isEmpty());
        assertTrue(ParallelAnalysis.of(Responses.of(new double[][] {{1, 0}, {0, 1}, {1, 1}}), 20, random)
                .isEmpty());
        // the first two were never seen together
        var apart = Responses.of(new double[][] {{1, no, 1}, {0, no, 0}, {no, 1, 1}, {no, 0, 0}});
        assertTrue(ParallelAnalysis.of(apart, 20, random).isEmpty());
        assertTrue(ModifiedParallelAnalysis.of(apart, items().subList(0, 3), NORMAL, 5, random)
                .isEmpty());
        assertThrows(IllegalArgumentException.class, () -> ParallelAnalysis.of(apart, 19, random));
        assertThrows(
                IllegalArgumentException.class,
                () -> ModifiedParallelAnalysis.of(apart, items().subList(0, 3), NORMAL, 0, random));
    }

    private static List<Dichotomous> items() {
        return LzStarTest.items(20, 0);
    }
}
