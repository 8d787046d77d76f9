package dev.assay.psychometrics.fit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.assay.psychometrics.Simulated;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ScoreDistributionTest {

    @Test
    void itIsTheSumOverAllPatterns() {
        var right = new double[] {0.1, 0.95, 0.5, 0.3, 0.72};
        var expected = new double[6];
        for (int pattern = 0; pattern < 32; pattern++) {
            double chance = 1;
            for (int item = 0; item < 5; item++) {
                chance *= (pattern >> item & 1) == 1 ? right[item] : 1 - right[item];
            }
            expected[Integer.bitCount(pattern)] += chance;
        }
        var scores = ScoreDistribution.of(right);
        for (int score = 0; score <= 5; score++) {
            assertEquals(expected[score], scores[score], 1e-16);
        }
    }

    @Test
    void takingAnItemOutIsNotPuttingItIn() {
        var random = Simulated.random(40);
        var right = random.doubles(200).toArray();
        right[0] = 1e-9;
        right[1] = 1 - 1e-9;
        right[2] = 0.5;
        var scores = ScoreDistribution.of(right);
        for (int item : new int[] {0, 1, 2, 50, 199}) {
            var others = right.clone();
            others[item] = others[199];
            var expected = ScoreDistribution.of(Arrays.copyOf(others, 199));
            var without = new double[201];
            ScoreDistribution.without(scores, right[item], without);
            for (int score = 0; score < 200; score++) {
                assertEquals(expected[score], without[score], 1e-14);
            }
        }
    }
}
