package dev.assay.psychometrics.adaptive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.psychometrics.assembly.AssemblyItem;
import dev.assay.psychometrics.assembly.ItemPool;
import dev.assay.psychometrics.model.Dichotomous;
import dev.assay.psychometrics.model.ItemFamily;
import dev.assay.psychometrics.model.ThreeParameter;
import dev.assay.psychometrics.model.TwoParameter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AdaptiveTestTest {
    private static final ItemSelection MAXIMUM = new ItemSelection.MaximumInformation();

    static List<Dichotomous> items(int count, long seed) {
        var chance = new Random(seed);
        var items = new ArrayList<Dichotomous>();
        for (int i = 0; i < count; i++) {
            items.add(ThreeParameter.ofDifficulty(
                    0.6 + chance.nextDouble(), chance.nextGaussian(), 0.2 * chance.nextDouble()));
        }
        return items;
    }

    /// The posterior afresh, on a grid ten times as fine, from logarithms.
    private static Estimate afresh(List<Dichotomous> items, Map<Integer, Boolean> answers) {
        double sum = 0;
        double first = 0;
        double second = 0;
        for (double theta = -8; theta <= 8; theta += 0.02) {
            double log = -theta * theta / 2;
            for (var answer : answers.entrySet()) {
                log += Math.log(items.get(answer.getKey()).probability(answer.getValue() ? 1 : 0, theta));
            }
            sum += Math.exp(log);
            first += Math.exp(log) * theta;
            second += Math.exp(log) * theta * theta;
        }
        double mean = first / sum;
        return new Estimate(mean, Math.sqrt(second / sum - mean * mean));
    }

    @Test
    void abilityAfterEachAnswerIsThatOfAllAnswersTogether() {
        var items = items(100, 1);
        var chance = new Random(2);
        var test = new AdaptiveTest(AdaptivePool.of(items), MAXIMUM, StoppingRule.length(40), chance);
        var answers = new HashMap<Integer, Boolean>();
        for (var next = test.next(); next.isPresent(); next = test.next()) {
            boolean right = chance.nextInt(3) > 0;
            answers.put(next.getAsInt(), right);
            test.answer(right);
            var expected = afresh(items, answers);
            assertEquals(expected.theta(), test.estimate().theta(), 1e-6);
            assertEquals(expected.standardError(), test.estimate().standardError(), 1e-6);
        }
        assertEquals(40, answers.size());
    }

    @Test
    void maximumInformationChoosesTheBestUnusedItemByBruteForce() {
        var items = items(200, 3);
        var chance = new Random(4);
        var test = new AdaptiveTest(AdaptivePool.of(items), MAXIMUM, StoppingRule.length(60), chance);
        for (var next = test.next(); next.isPresent(); next = test.next()) {
            // at the nearest twentieth, as documented
            double theta = Math.round(test.estimate().theta() * 20) / 20.0;
            double best = 0;
            for (int i = 0; i < items.size(); i++) {
                best = test.wasGiven(i) ? best : Math.max(best, items.get(i).information(theta));
            }
            assertEquals(best, items.get(next.getAsInt()).information(theta), 1e-12);
            test.answer(chance.nextBoolean());
        }
    }

    @Test
    void aRightAnswerRaisesAbilityAndAWrongOneLowersIt() {
        var chance = new Random(5);
        var test = new AdaptiveTest(
                AdaptivePool.of(items(100, 5)), new ItemSelection.Progressive(), StoppingRule.length(100), chance);
        for (var next = test.next(); next.isPresent(); next = test.next()) {
            double before = test.estimate().theta();
            boolean right = chance.nextBoolean();
            test.answer(right);
            assertEquals(right, test.estimate().theta() > before);
        }
    }

    @Test
    void theTestEndsAsSoonAsTheStandardErrorIsSmallEnough() {
        var chance = new Random(6);
        var test = new AdaptiveTest(
                AdaptivePool.of(items(300, 6)), MAXIMUM, StoppingRule.standardError(0.35, 5, 200), chance);
        double before = 1;
        for (var next = test.next(); next.isPresent(); next = test.next()) {
            before = test.estimate().standardError();
            test.answer(chance.nextBoolean());
        }
        assertTrue(before > 0.35 && test.estimate().standardError() <= 0.35);
        assertTrue(test.count() > 5 && test.count() < 60, test.count() + " items");
    }

    @Test
    void aPoolThatIsUsedUpEndsTheTest() {
        for (var selection : List.of(MAXIMUM, new ItemSelection.Randomesque(7), new ItemSelection.Progressive())) {
            var test =
                    new AdaptiveTest(AdaptivePool.of(items(10, 7)), selection, StoppingRule.length(50), new Random(7));
            for (var next = test.next(); next.isPresent(); next = test.next()) {
                assertEquals(next, test.next());
                test.answer(true);
            }
            assertEquals(10, test.count());
            assertThrows(IllegalStateException.class, () -> test.answer(true));
        }
    }

    @Test
    void noAnswersHoweverUnlikelyLeaveAbilityUndefined() {
        var steep = new ArrayList<Dichotomous>();
        for (int i = 0; i < 400; i++) {
            steep.add(TwoParameter.ofDifficulty(200, i % 9 - 4));
        }
        for (int pattern = 0; pattern < 4; pattern++) {
            var test = new AdaptiveTest(AdaptivePool.of(steep), MAXIMUM, StoppingRule.length(400), new Random(1));
            for (var next = test.next(); next.isPresent(); next = test.next()) {
                // right where it is hardest, wrong where it is easiest, all right, all wrong
                boolean hard = next.getAsInt() % 9 > 4;
                test.answer(pattern == 0 ? hard : pattern == 1 ? !hard : pattern == 2);
                assertTrue(Double.isFinite(test.estimate().theta()));
                assertTrue(
                        test.estimate().standardError() >= 0 && test.estimate().standardError() < 2);
            }
        }
    }

    @Test
    void anAnswerToAVariantOfUncertainDifficultySaysLess() {
        var mean = TwoParameter.ofDifficulty(1.5, 0);
        var errors = new double[2];
        for (int i = 0; i < 2; i++) {
            var item = new AssemblyItem("i", "f", Map.of(), new ItemFamily(mean, i));
            var test = new AdaptiveTest(
                    AdaptivePool.of(ItemPool.of(List.of(item), 0)), MAXIMUM, StoppingRule.length(1), new Random(1));
            test.next();
            test.answer(true);
            errors[i] = test.estimate().standardError();
        }
        assertTrue(errors[0] < errors[1] && errors[1] < 1);
    }

    @Test
    void rulesThatMeanNothingAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> AdaptivePool.of(List.<Dichotomous>of()));
        assertThrows(IllegalArgumentException.class, () -> StoppingRule.length(0));
        assertThrows(IllegalArgumentException.class, () -> StoppingRule.standardError(Double.NaN, 1, 2));
        assertThrows(IllegalArgumentException.class, () -> StoppingRule.standardError(0.3, 5, 4));
        assertThrows(IllegalArgumentException.class, () -> new ItemSelection.Randomesque(0));
    }
}
