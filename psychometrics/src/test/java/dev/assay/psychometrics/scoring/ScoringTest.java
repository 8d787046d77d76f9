package dev.assay.psychometrics.scoring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.psychometrics.data.Responses;
import dev.assay.psychometrics.model.Dichotomous;
import dev.assay.psychometrics.model.GradedResponse;
import dev.assay.psychometrics.model.ItemResponseModel;
import dev.assay.psychometrics.model.Rasch;
import dev.assay.psychometrics.model.ThreeParameter;
import dev.assay.psychometrics.model.TwoParameter;
import dev.assay.psychometrics.numeric.NormalNodes;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ScoringTest {
    private static final List<Dichotomous> ITEMS = IntStream.range(0, 20)
            .<Dichotomous>mapToObj(i -> TwoParameter.ofDifficulty(0.8 + 0.05 * (i % 9), (i - 10) * 0.2))
            .toList();
    private static final NormalNodes NORMAL = NormalNodes.standard(61);

    private static Responses one(double... row) {
        return Responses.of(new double[][] {row});
    }

    private static double[] row(double theta, Random random, List<? extends Dichotomous> items) {
        return items.stream()
                .mapToDouble(item -> random.nextDouble() < item.probability(theta) ? 1 : 0)
                .toArray();
    }

    @Test
    void theMostLikelyAbilityHasNoLikelierNeighbour() {
        var random = new Random(1);
        for (int i = 0; i < 50; i++) {
            var responses = one(row(random.nextGaussian(), random, ITEMS));
            var found = PointScores.maximumLikelihood(responses, 0, ITEMS);
            if (found.isPresent()) {
                var likelihood = Likelihood.of(responses, 0, ITEMS);
                double theta = found.get().theta();
                assertTrue(likelihood.log(theta) >= likelihood.log(theta + 1e-4));
                assertTrue(likelihood.log(theta) >= likelihood.log(theta - 1e-4));
                assertEquals(
                        1 / Math.sqrt(likelihood.information(theta)),
                        found.get().error(),
                        1e-12);
            }
        }
    }

    @Test
    void allRightHasNoMostLikelyAbilityButAWeightedOne() {
        var right = new double[ITEMS.size()];
        Arrays.fill(right, 1);
        var wrong = new double[ITEMS.size()];
        for (var row : List.of(right, wrong)) {
            assertEquals(Optional.empty(), PointScores.maximumLikelihood(one(row), 0, ITEMS));
            double weighted = PointScores.weightedLikelihood(one(row), 0, ITEMS)
                    .orElseThrow()
                    .theta();
            double mode = PointScores.posteriorMode(one(row), 0, ITEMS, 0, 1)
                    .orElseThrow()
                    .theta();
            assertEquals(row[0] == 1, weighted > 1);
            assertTrue(Math.abs(mode) < Math.abs(weighted));
        }
    }

    @Test
    void weightedLikelihoodOfRaschItemsIsTheRootOfItsPublishedEquation() {
        // for Rasch items: right - sum of P + J / (2 I) = 0 with J = sum of P Q (1 - 2P)
        var items = List.of(new Rasch(-1), new Rasch(0), new Rasch(0.5), new Rasch(2));
        double theta = PointScores.weightedLikelihood(one(1, 1, 0, 1), 0, items)
                .orElseThrow()
                .theta();
        double equation = 3;
        double j = 0;
        double information = 0;
        for (var item : items) {
            double p = 1 / (1 + Math.exp(item.b() - theta));
            equation -= p;
            j += p * (1 - p) * (1 - 2 * p);
            information += p * (1 - p);
        }
        assertEquals(0, equation + j / (2 * information), 1e-9);
    }

    @Test
    void oneMoreRightAnswerRaisesEveryScore() {
        var random = new Random(2);
        for (int i = 0; i < 100; i++) {
            var row = row(random.nextGaussian(), random, ITEMS);
            int changed = random.nextInt(ITEMS.size());
            var better = row.clone();
            row[changed] = 0;
            better[changed] = 1;
            var both = Responses.of(new double[][] {row, better});
            var eap = BayesianScores.of(both, ITEMS, NORMAL);
            assertTrue(eap.get(1).theta() > eap.get(0).theta());
            assertTrue(PointScores.posteriorMode(both, 1, ITEMS, 0, 1)
                            .orElseThrow()
                            .theta()
                    > PointScores.posteriorMode(both, 0, ITEMS, 0, 1)
                            .orElseThrow()
                            .theta());
        }
    }

    @Test
    void whoWasPresentedNothingIsLikeThePopulation() {
        var nothing = one(new double[] {Double.NaN, Double.NaN});
        var items = ITEMS.subList(0, 2);
        var eap = BayesianScores.of(nothing, items, NORMAL).get(0);
        assertEquals(0, eap.theta(), 1e-9);
        assertEquals(1, eap.error(), 1e-6);
        assertEquals(Optional.empty(), PointScores.maximumLikelihood(nothing, 0, items));
        assertEquals(Optional.empty(), PointScores.weightedLikelihood(nothing, 0, items));
        assertEquals(
                0.5,
                PointScores.posteriorMode(nothing, 0, items, 0.5, 2)
                        .orElseThrow()
                        .theta(),
                1e-9);
    }

    @Test
    void sumsAreAsLikelyAsAllPatternsWithThatSumTogether() {
        List<ItemResponseModel> items = List.of(
                new ThreeParameter(1.1, 0.3, 0.2),
                new TwoParameter(0.9, -0.5),
                new GradedResponse(1.3, List.of(-1.0, 0.4, 1.5)),
                new Rasch(0.7));
        var sums = new NumberCorrect(items);
        double theta = 0.6;
        var brute = new double[sums.most() + 1];
        for (int pattern = 0; pattern < 2 * 2 * 4 * 2; pattern++) {
            int[] scores = {pattern & 1, pattern >> 1 & 1, pattern >> 2 & 3, pattern >> 4 & 1};
            double chance = 1;
            for (int i = 0; i < 4; i++) {
                chance *= items.get(i).probability(scores[i], theta);
            }
            brute[Arrays.stream(scores).sum()] += chance;
        }
        var distribution = sums.distribution(theta);
        for (int sum = 0; sum <= sums.most(); sum++) {
            assertEquals(brute[sum], distribution[sum], 1e-14);
        }
        double mean = IntStream.rangeClosed(0, sums.most())
                .mapToDouble(sum -> sum * brute[sum])
                .sum();
        assertEquals(mean, sums.expected(theta), 1e-13);
        assertEquals(theta, sums.thetaAt(sums.expected(theta)), 1e-9);
    }

    @Test
    void atFortyOfFiftyTheErrorIsBinomialForItemsOfOneDifficulty() {
        var form = Collections.nCopies(50, new Rasch(-Math.log(4)));
        var sums = new NumberCorrect(form);
        assertEquals(40, sums.expected(0), 1e-9);
        assertEquals(Math.sqrt(50 * 0.8 * 0.2), sums.conditionalError(0), 1e-9);
        assertEquals(0.5836, sums.chanceToReach(40, 0), 5e-4);
    }

    @Test
    void abilitiesOfSumsRiseAndAverageToThePopulation() {
        var sums = new NumberCorrect(ITEMS);
        var abilities = sums.abilities(NORMAL);
        for (int sum = 1; sum <= sums.most(); sum++) {
            assertTrue(abilities.get(sum).theta() > abilities.get(sum - 1).theta());
        }
    }

    @Test
    void classificationAgreesWithSimulation() {
        var random = new Random(3);
        int cut = 12;
        var expected = Classification.ofSums(ITEMS, cut, NORMAL);
        var sums = new NumberCorrect(ITEMS);
        int right = 0;
        int same = 0;
        int people = 20_000;
        for (int i = 0; i < people; i++) {
            double theta = random.nextGaussian();
            boolean first = Arrays.stream(row(theta, random, ITEMS)).sum() >= cut;
            boolean second = Arrays.stream(row(theta, random, ITEMS)).sum() >= cut;
            right += first == sums.expected(theta) >= cut ? 1 : 0;
            same += first == second ? 1 : 0;
        }
        assertEquals(expected.accuracy(), (double) right / people, 0.012);
        assertEquals(expected.consistency(), (double) same / people, 0.012);
        assertEquals(1, expected.accuracy() + expected.falsePasses() + expected.falseFailures(), 1e-12);
        var byAbility = Classification.ofAbilities(theta -> 1e-6, 0.1, NORMAL);
        assertEquals(1, byAbility.accuracy(), 1e-9);
        assertEquals(1, byAbility.consistency(), 1e-9);
    }

    @Test
    void wrongArgumentsAreNamed() {
        assertThrows(IllegalArgumentException.class, () -> new NumberCorrect(List.of()));
        assertThrows(IllegalArgumentException.class, () -> Classification.ofSums(ITEMS, 21, NORMAL));
        assertThrows(IllegalArgumentException.class, () -> BayesianScores.of(one(1, 0), ITEMS, NORMAL));
    }
}
