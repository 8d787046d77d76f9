package dev.assay.psychometrics.fit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.psychometrics.Simulated;
import dev.assay.psychometrics.data.Responses;
import dev.assay.psychometrics.model.Dichotomous;
import dev.assay.psychometrics.model.Rasch;
import dev.assay.psychometrics.model.ThreeParameter;
import dev.assay.psychometrics.model.TwoParameter;
import dev.assay.psychometrics.numeric.NormalNodes;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SX2Test {
    private static final NormalNodes NORMAL = NormalNodes.standard(61);

    /// The R package mirt (itemfit) gives these for the same data and model; its own estimates differ in the
    /// fourth digit from version to version.
    @Test
    void lsat7IsAsPublished() throws IOException {
        var items = new ArrayList<TwoParameter>();
        for (var line :
                Files.readAllLines(Simulated.reference("LSAT7_mirt_2PL.csv")).subList(1, 6)) {
            var fields = line.split(",", -1);
            items.add(new TwoParameter(Double.parseDouble(fields[1]), Double.parseDouble(fields[2])));
        }
        var fit = SX2.of(Simulated.referenceResponses("LSAT7.csv"), items, NORMAL);
        var chiSquared = List.of(4.749, 14.451, 1.270, 5.238, 0.941);
        var pValues = List.of(0.093, 0.001, 0.530, 0.073, 0.625);
        var rmsea = List.of(0.037, 0.079, 0.0, 0.040, 0.0);
        for (int item = 0; item < 5; item++) {
            var result = fit.get(item).orElseThrow();
            assertEquals(chiSquared.get(item), result.chiSquared(), 5e-3);
            assertEquals(pValues.get(item), result.pValue(), 1e-3);
            assertEquals(2, result.degreesOfFreedom());
            assertEquals(rmsea.get(item), result.rmsea(), 2e-3);
        }
    }

    @Test
    void theExpectedShareIsThatOfAllPatternsOfAScore() {
        var random = Simulated.random(41);
        var items = List.of(
                new TwoParameter(1.2, 0.5), new TwoParameter(0.7, -0.4), new TwoParameter(1.9, 0), new Rasch(0.8));
        var responses = Simulated.answers(items, Simulated.abilities(3000, 0, random), random);
        var cells = ExpectedAtScores.of(responses, items, NORMAL).cells(1);
        assertEquals(3, cells.size());
        for (int score = 1; score < 4; score++) {
            double all = 0;
            double right = 0;
            for (int pattern = 0; pattern < 16; pattern++) {
                if (Integer.bitCount(pattern) == score) {
                    double chance = chance(items, pattern);
                    all += chance;
                    right += (pattern & 2) != 0 ? chance : 0;
                }
            }
            var cell = cells.get(score - 1);
            assertEquals(cell.people() * right / all, cell.expected(), 1e-9);
            int wanted = score;
            assertEquals(
                    IntStream.range(0, 3000)
                            .filter(p -> responses.rightCount(p) == wanted)
                            .count(),
                    cell.people());
        }
    }

    private static double chance(List<? extends Dichotomous> items, int pattern) {
        double sum = 0;
        for (int node = 0; node < NORMAL.size(); node++) {
            double product = NORMAL.weight(node);
            for (int item = 0; item < items.size(); item++) {
                product *= items.get(item).probability(pattern >> item & 1, NORMAL.node(node));
            }
            sum += product;
        }
        return sum;
    }

    @Test
    void whereTheModelHoldsItIsAsManyAsItsCells() {
        // with the true parameters no degree of freedom is lost
        var random = Simulated.random(42);
        var items = LzStarTest.items(30, 0.2);
        for (int presented : new int[] {30, 29}) {
            double sum = 0;
            double cells = 0;
            for (int sample = 0; sample < 4; sample++) {
                var responses = Simulated.answers(items, Simulated.abilities(1500, 0, random), presented, random);
                for (var result : SX2.of(responses, items, NORMAL)) {
                    sum += result.orElseThrow().chiSquared();
                    cells += result.orElseThrow().cells();
                }
            }
            // the deviation of the mean of some 2700 cells is 0.03
            assertEquals(1, sum / cells, 0.09);
        }
    }

    @Test
    void anItemThatIsGuessedDoesNotFitACurveWithoutGuessing() {
        var random = Simulated.random(43);
        var truth = new ArrayList<Dichotomous>(LzStarTest.items(30, 0));
        var taken = new ArrayList<>(truth);
        truth.set(3, ThreeParameter.ofDifficulty(2, 1, 0.3));
        // a curve near it that has no guessing
        taken.set(3, TwoParameter.ofDifficulty(0.7, 0.3));
        var responses = Simulated.answers(truth, Simulated.abilities(4000, 0, random), random);
        var fit = SX2.of(responses, taken, NORMAL);
        assertTrue(fit.get(3).orElseThrow().pValue() < 1e-4);
        assertTrue(fit.get(3).orElseThrow().rmsea() > 0.02);
        long others = fit.stream().filter(r -> r.orElseThrow().pValue() < 1e-4).count();
        assertEquals(1, others);
    }

    @Test
    void itemsThatNobodyWasPresentedChangeNothing() {
        var random = Simulated.random(44);
        var items = LzStarTest.items(8, 0);
        var responses = Simulated.answers(items, Simulated.abilities(400, 0, random), random);
        var rows = new double[400][10];
        for (int person = 0; person < 400; person++) {
            java.util.Arrays.fill(rows[person], Double.NaN);
            System.arraycopy(responses.row(person), 0, rows[person], 1, 8);
        }
        var more = new ArrayList<Dichotomous>(items);
        more.addFirst(new Rasch(0));
        more.addLast(new Rasch(0));
        var fit = SX2.of(Responses.of(rows), more, NORMAL);
        assertTrue(fit.getFirst().isEmpty());
        assertTrue(fit.getLast().isEmpty());
        assertEquals(SX2.of(responses, items, NORMAL), fit.subList(1, 9));
    }

    @Test
    void theOrderOfPeopleDoesNotMatter() {
        var random = Simulated.random(45);
        var items = LzStarTest.items(12, 0);
        var responses = Simulated.answers(items, Simulated.abilities(400, 0, random), 11, random);
        assertEquals(SX2.of(responses, items, NORMAL), SX2.of(Simulated.reversed(responses), items, NORMAL));
    }

    @Test
    void sparseScoresArePutTogether() {
        var sparse = new ScoreCell(2, 0, 0.4, 0.3);
        var full = new ScoreCell(10, 5, 4, 2.4);
        var groups = ScoreCell.collapse(List.of(sparse, full, full, sparse));
        assertEquals(2, groups.size());
        assertEquals(new ScoreCell(12, 5, 4.4, 2.4 + 0.3), groups.getFirst());
        assertEquals(12, groups.getLast().people());
        assertTrue(ScoreCell.collapse(List.of(sparse)).isEmpty());
    }

    @Test
    void tooFewPeopleOrItemsAreEmpty() {
        var items = List.of(new Rasch(0), new Rasch(1));
        var few = SX2.of(Responses.of(new double[][] {{1, 0}, {0, 1}, {1, 1}}), items, NORMAL);
        assertTrue(few.stream().allMatch(java.util.Optional::isEmpty));
        double no = Double.NaN;
        var none = SX2.of(Responses.of(new double[][] {{no, no}, {1, no}}), items, NORMAL);
        assertTrue(none.stream().allMatch(java.util.Optional::isEmpty));
        var responses = Responses.of(new double[][] {{1, 0, 1}});
        assertThrows(IllegalArgumentException.class, () -> SX2.of(responses, items, NORMAL));
    }
}
