package dev.assay.psychometrics.forensics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.psychometrics.data.Responses;
import dev.assay.psychometrics.model.Dichotomous;
import dev.assay.psychometrics.model.Rasch;
import dev.assay.psychometrics.model.TwoParameter;
import dev.assay.psychometrics.numeric.NormalNodes;
import dev.assay.psychometrics.scoring.PointScores;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ContrastTest {
    private static final NormalNodes NORMAL = NormalNodes.standard(41);

    private static boolean isOld(int item) {
        return item % 2 == 0;
    }

    private static Responses one(double... row) {
        return Responses.of(new double[][] {row});
    }

    @Test
    void givenTheNumberRightOldOnesFallAsInAllPatternsOfThatNumberAtAnyAbility() {
        var items = List.of(new Rasch(-1), new Rasch(0.2), new Rasch(0.4), new Rasch(-0.6), new Rasch(1.3));
        var found = ConditionalContrast.of(one(1, 0, 1, 1, 0), 0, items, ContrastTest::isOld)
                .orElseThrow();
        for (double theta : new double[] {-2, 0, 1.5}) {
            double all = 0;
            double tail = 0;
            double mean = 0;
            for (int pattern = 0; pattern < 32; pattern++) {
                if (Integer.bitCount(pattern) == 3) {
                    double chance = 1;
                    for (int item = 0; item < 5; item++) {
                        chance *= items.get(item).probability(pattern >> item & 1, theta);
                    }
                    int old = Integer.bitCount(pattern & 0b10101);
                    all += chance;
                    mean += old * chance;
                    tail += old >= 2 ? chance : 0;
                }
            }
            assertEquals(tail / all, found.pValue(), 1e-12);
            assertEquals(mean / all, found.expected(), 1e-12);
        }
        assertEquals(3, found.old());
        assertEquals(2, found.rightOld());
        assertEquals(3, found.right());
    }

    @Test
    void afterFreshItemsOldOnesFallAsInAllPatternsTogether() {
        var items = AnswersOf.curves(6);
        var answers = one(1, 1, 0, 1, 1, 0);
        var found = PredictedContrast.of(answers, 0, items, NORMAL, ContrastTest::isOld)
                .orElseThrow();
        double all = 0;
        double tail = 0;
        double mean = 0;
        for (int pattern = 0; pattern < 8; pattern++) {
            double chance = 0;
            for (int q = 0; q < NORMAL.size(); q++) {
                double theta = NORMAL.node(q);
                double product = NORMAL.weight(q);
                for (int item = 0; item < 6; item++) {
                    int score = isOld(item) ? pattern >> (item / 2) & 1 : answers.get(0, item);
                    product *= items.get(item).probability(score, theta);
                }
                chance += product;
            }
            all += chance;
            mean += chance * Integer.bitCount(pattern);
            tail += Integer.bitCount(pattern) >= 2 ? chance : 0;
        }
        assertEquals(tail / all, found.pValue(), 1e-12);
        assertEquals(mean / all, found.expected(), 1e-12);
        assertEquals(2, found.rightOld());
    }

    @Test
    void abilitiesAreThoseOfEitherKindAlone() {
        var items = AnswersOf.curves(12);
        var answers = AnswersOf.people(1, items, item -> false, 0, new Random(1));
        var old = answers.row(0).clone();
        for (int item = 1; item < 12; item += 2) {
            old[item] = Double.NaN;
        }
        var alone = PointScores.weightedLikelihood(one(old), 0, items).orElseThrow();
        var found = AbilityContrast.of(answers, 0, items, ContrastTest::isOld).orElseThrow();
        assertEquals(alone.theta(), found.old().theta(), 1e-12);
        assertEquals(alone.error(), found.old().error(), 1e-12);
        var other = AbilityContrast.of(answers, 0, items, item -> !isOld(item)).orElseThrow();
        assertEquals(-found.z(), other.z(), 1e-12);
        assertEquals(1, found.pValue() + other.pValue(), 1e-12);
    }

    @Test
    void whoKnowsOldItemsStandsOutInEveryForm() {
        var items = AnswersOf.curves(40);
        var answers = AnswersOf.people(200, items, ContrastTest::isOld, 0.9, new Random(2));
        int byAbility = 0;
        int byNumber = 0;
        int byFresh = 0;
        for (int person = 0; person < 200; person++) {
            byAbility += AbilityContrast.of(answers, person, items, ContrastTest::isOld)
                                    .orElseThrow()
                                    .pValue()
                            <= 0.05
                    ? 1
                    : 0;
            byNumber += ConditionalContrast.of(answers, person, items, ContrastTest::isOld)
                                    .orElseThrow()
                                    .pValue()
                            <= 0.05
                    ? 1
                    : 0;
            byFresh += PredictedContrast.of(answers, person, items, NORMAL, ContrastTest::isOld)
                                    .orElseThrow()
                                    .pValue()
                            <= 0.05
                    ? 1
                    : 0;
        }
        assertTrue(byAbility > 120, "by ability " + byAbility);
        assertTrue(byNumber > 120, "by number " + byNumber);
        assertTrue(byFresh > 120, "by fresh " + byFresh);
    }

    @Test
    void theDifferenceOfABankIsWhatPeopleGainedOnOldItems() {
        var items = AnswersOf.curves(30);
        var random = new Random(3);
        double share = 0.15;
        var answers = AnswersOf.people(3000, items, ContrastTest::isOld, share, random);
        // who knows an item gains what was missing to the chance of known ones
        double gain = 0;
        for (int item = 0; item < 30; item += 2) {
            for (int q = 0; q < NORMAL.size(); q++) {
                double missing = Preknowledge.KNOWN - items.get(item).probability(NORMAL.node(q));
                gain += share * NORMAL.weight(q) * missing / 15;
            }
        }
        var found = BankContrast.of(answers, items, NORMAL, ContrastTest::isOld).orElseThrow();
        assertEquals(gain, found.difference(), 3 * found.error());
        assertEquals(3000, found.people());
        assertEquals(45_000, found.answers());
        assertTrue(found.pValue() < 1e-3);
        assertTrue(found.error() > 0 && found.z() > 5);
    }

    @Test
    void theScatterOfCurvesIsCountedAsError() {
        var random = new Random(4);
        var items = AnswersOf.curves(30);
        var shifted = items.stream()
                .<Dichotomous>map(item -> TwoParameter.ofDifficulty(item.a(), item.b() + random.nextGaussian(0, 0.4)))
                .toList();
        var answers = AnswersOf.people(2000, items, item -> false, 0, random);
        var known = BankContrast.of(answers, items, NORMAL, ContrastTest::isOld).orElseThrow();
        var off = BankContrast.of(answers, shifted, NORMAL, ContrastTest::isOld).orElseThrow();
        // a difficulty off by 0.4 is off by some 0.4 a P (1 - P), about 0.08
        assertEquals(0.08, off.itemDeviation(), 0.035);
        assertTrue(known.itemDeviation() < 0.01);
        assertTrue(off.error() > 3 * known.error());
    }

    @Test
    void withoutOneKindThereIsNoContrast() {
        var items = AnswersOf.curves(4);
        var fresh = one(Double.NaN, 1, Double.NaN, 0);
        assertEquals(Optional.empty(), AbilityContrast.of(fresh, 0, items, ContrastTest::isOld));
        assertEquals(Optional.empty(), ConditionalContrast.of(fresh, 0, items, ContrastTest::isOld));
        assertEquals(Optional.empty(), PredictedContrast.of(fresh, 0, items, NORMAL, ContrastTest::isOld));
        assertEquals(Optional.empty(), BankContrast.of(fresh, items, NORMAL, ContrastTest::isOld));
        var one = BankContrast.of(one(1, 0, Double.NaN, Double.NaN), items, NORMAL, ContrastTest::isOld)
                .orElseThrow();
        assertEquals(0, one.itemDeviation(), 0);
        assertTrue(Double.isFinite(one.z()) && one.pValue() > 0.05);
        assertThrows(
                IllegalArgumentException.class,
                () -> AbilityContrast.of(fresh, 0, items.subList(0, 3), ContrastTest::isOld));
    }

    @Test
    void allRightSaysNothingGivenTheNumber() {
        var items = AnswersOf.curves(4);
        var all = ConditionalContrast.of(one(1, 1, 1, 1), 0, items, ContrastTest::isOld)
                .orElseThrow();
        assertEquals(1, all.pValue(), 1e-12);
        assertEquals(2, all.expected(), 1e-12);
        var ability = AbilityContrast.of(one(1, 1, 1, 1), 0, items, ContrastTest::isOld)
                .orElseThrow();
        assertTrue(Double.isFinite(ability.z()));
    }
}
