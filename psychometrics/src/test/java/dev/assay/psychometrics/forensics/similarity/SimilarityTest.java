package dev.assay.psychometrics.forensics.similarity;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.psychometrics.forensics.AdjustedPValues;
import dev.assay.psychometrics.forensics.SumOfTrials;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SimilarityTest {
    private static final NominalItem ITEM = new NominalItem(List.of(1.0, -0.4, -0.6), List.of(0.5, 0.2, -0.7));
    private static final NominalItem OTHER = new NominalItem(List.of(-0.5, 0.8, -0.3), List.of(0.0, 0.4, -0.4));

    private static NominalCurves curves(int items) {
        return new NominalCurves(IntStream.range(0, items)
                .mapToObj(i -> i % 2 == 0 ? ITEM : OTHER)
                .toList());
    }

    private static AnswerChoices choices(int[]... rows) {
        int items = rows[0].length;
        var options = new int[items];
        Arrays.fill(options, 3);
        return AnswerChoices.of(
                rows, options, IntStream.range(0, items).map(i -> i % 2).toArray());
    }

    private static int[] drawn(NominalCurves curves, double theta, Random random) {
        var row = new int[curves.itemCount()];
        for (int item = 0; item < row.length; item++) {
            double rest = random.nextDouble();
            var chances = curves.at(item, theta);
            while (row[item] < 2 && rest >= chances[row[item]]) {
                rest -= chances[row[item]];
                row[item]++;
            }
        }
        return row;
    }

    @Test
    void sumsOfEqualTrialsAreBinomialAndOfUnequalOnesThoseOfAllPatterns() {
        var binomial = SumOfTrials.distribution(new double[] {0.3, 0.3, 0.3, 0.3});
        assertArrayEquals(new double[] {0.2401, 0.4116, 0.2646, 0.0756, 0.0081}, binomial, 1e-15);
        assertEquals(0.0837, SumOfTrials.tail(binomial, 3), 1e-15);
        assertEquals(1, SumOfTrials.tail(binomial, 0), 0);
        double[] chances = {0.1, 0.8, 0.5, 0.33, 1};
        var brute = new double[6];
        for (int pattern = 0; pattern < 32; pattern++) {
            double product = 1;
            for (int i = 0; i < 5; i++) {
                product *= (pattern >> i & 1) == 1 ? chances[i] : 1 - chances[i];
            }
            brute[Integer.bitCount(pattern)] += product;
        }
        assertArrayEquals(brute, SumOfTrials.distribution(chances), 1e-15);
        assertThrows(IllegalArgumentException.class, () -> SumOfTrials.distribution(new double[] {1.1}));
    }

    @Test
    void nominalChancesOfTwoOptionsAreLogistic() {
        var item = new NominalItem(List.of(0.7, -0.5), List.of(0.1, -0.2));
        assertEquals(1 / (1 + Math.exp(-(1.2 * 0.8 + 0.3))), item.probabilities(0.8)[0], 1e-14);
        var far = ITEM.probabilities(2000);
        assertEquals(1, Arrays.stream(far).sum(), 1e-14);
        assertTrue(Arrays.stream(far).allMatch(chance -> chance > 0));
        assertThrows(IllegalArgumentException.class, () -> new NominalItem(List.of(1.0), List.of(1.0)));
        assertThrows(
                IllegalArgumentException.class, () -> new NominalItem(List.of(1.0, Double.NaN), List.of(1.0, 0.0)));
    }

    @Test
    void omegaIsTheMatchesOverWhatTheFirstWouldChoose() {
        var choices = choices(new int[] {0, 1, 2, AnswerChoices.NONE}, new int[] {0, 2, 2, 1});
        var found = Omega.of(choices, curves(4), 0, 1, 0.4).orElseThrow();
        double[] chances = {ITEM.probabilities(0.4)[0], OTHER.probabilities(0.4)[2], ITEM.probabilities(0.4)[2]};
        double mean = chances[0] + chances[1] + chances[2];
        double variance = Arrays.stream(chances).map(p -> p * (1 - p)).sum();
        assertEquals(2, found.matches());
        assertEquals(mean, found.expected(), 1e-14);
        assertEquals((2 - mean) / Math.sqrt(variance), found.omega(), 1e-12);
        assertEquals(
                found.omega(),
                Omega.of(choices, curves(4), 0, 1, 0.4).orElseThrow().omega(),
                0);
        // the direction matters
        assertTrue(found.omega()
                != Omega.of(choices, curves(4), 1, 0, 0.4).orElseThrow().omega());
    }

    @Test
    void matchesAreAsLikelyAsAllPairsOfChoicesTogether() {
        double theta = 0.3;
        double otherTheta = -0.8;
        int[] one = {0, 1, 2, 0};
        int[] other = {0, 1, 2, 1};
        var choices = choices(one, other);
        var curves = curves(4);
        var pairs = new double[5][5];
        for (int code = 0; code < 81 * 81; code++) {
            double product = 1;
            int right = 0;
            int wrong = 0;
            int rest = code;
            for (int item = 0; item < 4; item++) {
                int first = rest % 3;
                int second = rest / 3 % 3;
                rest /= 9;
                product *= curves.at(item, theta)[first] * curves.at(item, otherTheta)[second];
                right += first == second && first == choices.key(item) ? 1 : 0;
                wrong += first == second && first != choices.key(item) ? 1 : 0;
            }
            pairs[right][wrong] += product;
        }
        double three = 0;
        for (int r = 0; r <= 4; r++) {
            for (int w = 0; r + w <= 4; w++) {
                three += r + w >= 3 ? pairs[r][w] : 0;
            }
        }
        var binomial =
                GeneralizedBinomial.of(choices, curves, 0, 1, theta, otherTheta).orElseThrow();
        assertEquals(3, binomial.matches());
        assertEquals(three, binomial.pValue(), 1e-13);
        var trinomial =
                MatchTrinomial.of(choices, curves, 0, 1, theta, otherTheta).orElseThrow();
        assertEquals(2, trinomial.right());
        assertEquals(1, trinomial.wrong());
        double sum = 0;
        for (int r = 0; r <= 4; r++) {
            for (int w = 0; r + w <= 4; w++) {
                sum += beyond(pairs, r, w) <= beyond(pairs, 2, 1) * (1 + 1e-12) ? pairs[r][w] : 0;
            }
        }
        assertEquals(sum, trinomial.pValue(), 1e-13);
        assertEquals(binomial.expected(), trinomial.expectedRight() + trinomial.expectedWrong(), 1e-13);
    }

    private static double beyond(double[][] pairs, int right, int wrong) {
        double sum = 0;
        for (int r = right; r <= 4; r++) {
            for (int w = wrong; w <= 4; w++) {
                sum += pairs[r][w];
            }
        }
        return sum;
    }

    @Test
    void neitherWhoComesFirstNorTheOrderOfItemsMatters() {
        var random = new Random(1);
        var curves = curves(20);
        var one = drawn(curves, 0.5, random);
        var other = drawn(curves, -0.3, random);
        var forth = GeneralizedBinomial.of(choices(one, other), curves, 0, 1, 0.5, -0.3)
                .orElseThrow();
        var back = GeneralizedBinomial.of(choices(one, other), curves, 1, 0, -0.3, 0.5)
                .orElseThrow();
        assertEquals(forth.pValue(), back.pValue(), 1e-14);
        var m4 = MatchTrinomial.of(choices(one, other), curves, 0, 1, 0.5, -0.3).orElseThrow();
        var m4Back =
                MatchTrinomial.of(choices(one, other), curves, 1, 0, -0.3, 0.5).orElseThrow();
        assertEquals(m4.pValue(), m4Back.pValue(), 1e-12);
    }

    @Test
    void sharesOfGroupsAreCountsAndLieBetweenThem() {
        var random = new Random(2);
        var curves = curves(4);
        int people = 2000;
        var thetas = new double[people];
        var rows = new int[people][];
        for (int person = 0; person < people; person++) {
            thetas[person] = random.nextGaussian();
            rows[person] = drawn(curves, thetas[person], random);
        }
        var choices = choices(rows);
        var single = GroupedChoices.of(choices, thetas, 1);
        long chosen = Arrays.stream(rows).filter(row -> row[1] == 2).count();
        assertEquals((chosen + 0.5) / (people + 1.5), single.at(1, -3)[2], 1e-12);
        assertArrayEquals(single.at(1, -3), single.at(1, 3), 0);
        var groups = GroupedChoices.of(choices, thetas, 8);
        for (double theta = -3; theta <= 3; theta += 0.25) {
            assertEquals(1, Arrays.stream(groups.at(0, theta)).sum(), 1e-12);
            if (Math.abs(theta) < 1.5) {
                assertArrayEquals(curves.at(0, theta), groups.at(0, theta), 0.09);
            }
        }
        // on a line between two centres, without a jump
        assertArrayEquals(groups.at(0, 0.2), groups.at(0, 0.2 + 1e-9), 1e-7);
        assertThrows(IllegalArgumentException.class, () -> GroupedChoices.of(choices, thetas, 0));
        assertThrows(IllegalArgumentException.class, () -> GroupedChoices.of(choices, new double[3], 2));
        thetas[5] = Double.NaN;
        assertThrows(IllegalArgumentException.class, () -> GroupedChoices.of(choices, thetas, 2));
    }

    @Test
    void groupsOfPeopleOfOneAbilityAreJoined() {
        var choices = choices(new int[] {0, 1}, new int[] {1, 1}, new int[] {2, 0}, new int[] {0, 0});
        var groups = GroupedChoices.of(choices, new double[] {0, 0, 0, 0}, 2);
        for (double theta : new double[] {-1, 0, 1}) {
            assertEquals(1, Arrays.stream(groups.at(0, theta)).sum(), 1e-12);
        }
    }

    @Test
    void amongManyPairsTheOneThatSharedIsFoundAndAdjustedAsAllTogether() {
        var random = new Random(3);
        var curves = curves(40);
        int people = 60;
        var thetas = new double[people];
        var rows = new int[people][];
        for (int person = 0; person < people; person++) {
            thetas[person] = random.nextGaussian(-0.3, 0.8);
            rows[person] = drawn(curves, thetas[person], random);
        }
        System.arraycopy(rows[7], 0, rows[21], 0, 36);
        var choices = choices(rows);
        var found = SimilarPairs.of(choices, curves, thetas, 0.01);
        assertEquals(7, found.getFirst().one());
        assertEquals(21, found.getFirst().other());
        var all = new ArrayList<Double>();
        for (int one = 0; one < people; one++) {
            for (int other = one + 1; other < people; other++) {
                all.add(GeneralizedBinomial.of(choices, curves, one, other, thetas[one], thetas[other])
                        .orElseThrow()
                        .pValue());
            }
        }
        var adjusted = AdjustedPValues.benjaminiHochberg(
                all.stream().mapToDouble(Double::doubleValue).toArray());
        assertEquals(Arrays.stream(adjusted).filter(p -> p <= 0.01).count(), found.size());
        assertEquals(
                Arrays.stream(adjusted).min().orElseThrow(), found.getFirst().adjusted(), 1e-15);
        assertEquals(all.size(), SimilarPairs.of(choices, curves, thetas, 1).size());
        assertThrows(IllegalArgumentException.class, () -> SimilarPairs.of(choices, curves, new double[3], 0.01));
    }

    @Test
    void pairsWithoutACommonItemSayNothing() {
        int none = AnswerChoices.NONE;
        var choices = choices(new int[] {0, none}, new int[] {none, 1});
        assertEquals(Optional.empty(), Omega.of(choices, curves(2), 0, 1, 0));
        assertEquals(Optional.empty(), GeneralizedBinomial.of(choices, curves(2), 0, 1, 0, 0));
        assertEquals(Optional.empty(), MatchTrinomial.of(choices, curves(2), 0, 1, 0, 0));
        assertEquals(List.of(), SimilarPairs.of(choices, curves(2), new double[2], 0.5));
        assertThrows(IllegalArgumentException.class, () -> Omega.of(choices, curves(3), 0, 1, 0));
    }

    @Test
    void wrongChoicesAreNamed() {
        var error = assertThrows(IllegalArgumentException.class, () -> choices(new int[] {0, 1}, new int[] {0, 3}));
        assertTrue(error.toString().contains("row 2, column 2"));
        assertThrows(IllegalArgumentException.class, () -> choices(new int[] {0, 1}, new int[] {0}));
        assertThrows(
                IllegalArgumentException.class, () -> AnswerChoices.of(new int[1][1], new int[] {1}, new int[] {0}));
        assertThrows(
                IllegalArgumentException.class, () -> AnswerChoices.of(new int[1][1], new int[] {3}, new int[] {3}));
        assertEquals(
                3,
                Collections.max(List.of(
                        choices(new int[] {0, 1}).options(0),
                        choices(new int[] {0, 1}).options(1))));
    }
}
