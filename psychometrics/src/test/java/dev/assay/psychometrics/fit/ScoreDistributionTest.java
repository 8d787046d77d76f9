package dev.assay.psychometrics.fit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.assay.psychometrics.Simulated;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ScoreDistributionTest {

    @Test
    void itIsTheSumOverAllPatterns() {
        var right = new double[][] {{0.1, 0.3}, {0.95, 0.99}, {0.5, 0.5}, {0.3, 0.4}, {0.72, 0.2}};
        for (int ability = 0; ability < 2; ability++) {
            var expected = new double[6];
            for (int pattern = 0; pattern < 32; pattern++) {
                double chance = 1;
                for (int item = 0; item < 5; item++) {
                    double p = right[item][ability];
                    chance *= (pattern >> item & 1) == 1 ? p : 1 - p;
                }
                expected[Integer.bitCount(pattern)] += chance;
            }
            var scores = ScoreDistribution.of(right);
            for (int score = 0; score <= 5; score++) {
                assertEquals(expected[score], scores[score][ability], 1e-16);
            }
        }
    }

    @Test
    void takingAnItemOutIsNotPuttingItIn() {
        var random = Simulated.random(40);
        var right = new double[200][];
        for (int item = 0; item < 200; item++) {
            right[item] = random.doubles(4).sorted().toArray();
        }
        right[0] = new double[] {1e-9, 1e-3, 0.5, 1 - 1e-9};
        right[1] = new double[] {1 - 1e-9, 0.5, 0.3, 1e-9};
        right[2] = new double[] {0.5, 0.6, 0.7, 0.8};
        right[3] = new double[] {0.1, 0.2, 0.3, 0.4};
        var scores = ScoreDistribution.of(right);
        for (int item : new int[] {0, 1, 2, 3, 50, 199}) {
            var others = right.clone();
            others[item] = others[199];
            var expected = ScoreDistribution.of(Arrays.copyOf(others, 199));
            var without = new double[200][4];
            ScoreDistribution.without(scores, right[item], 0, 199, without);
            for (int score = 0; score < 200; score++) {
                for (int ability = 0; ability < 4; ability++) {
                    assertEquals(expected[score][ability], without[score][ability], 1e-14);
                }
            }
        }
    }
}
