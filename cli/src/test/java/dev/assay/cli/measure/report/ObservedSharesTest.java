package dev.assay.cli.measure.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.psychometrics.data.Responses;
import dev.assay.psychometrics.data.ResponsesBuilder;
import dev.assay.psychometrics.model.Dichotomous;
import dev.assay.psychometrics.model.TwoParameter;
import dev.assay.psychometrics.numeric.NormalNodes;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ObservedSharesTest {
    private static final NormalNodes ABILITY = NormalNodes.standard(61);
    private static final List<Dichotomous> CURVES = List.of(
            TwoParameter.ofDifficulty(1, -1),
            TwoParameter.ofDifficulty(1.5, 0),
            TwoParameter.ofDifficulty(0.7, 0.5),
            TwoParameter.ofDifficulty(1.2, 1));

    private static Responses simulated(int people) {
        var random = new SplittableRandom(5);
        var builder = new ResponsesBuilder(List.of("a", "b", "c", "d"));
        for (int person = 0; person < people; person++) {
            double theta = random.nextGaussian();
            var row = new byte[CURVES.size()];
            for (int item = 0; item < row.length; item++) {
                row[item] = (byte) (random.nextDouble() < CURVES.get(item).probability(theta) ? 1 : 0);
            }
            builder.add(row);
        }
        return builder.build();
    }

    @Test
    void itemsThatFollowTheirCurveLieOnItThoughTheTestIsShort() {
        for (int item = 0; item < CURVES.size(); item++) {
            var groups = ObservedShares.of(simulated(20_000), CURVES, ABILITY).get(item);
            assertEquals(10, groups.size());
            for (var group : groups.subList(1, 9)) {
                assertEquals(CURVES.get(item).probability(group.theta()), group.share(), 0.015);
            }
        }
    }

    @Test
    void everyAnswerCountsOnce() {
        var responses = simulated(300);
        var groups = ObservedShares.of(responses, CURVES, ABILITY).get(2);
        int right = 0;
        for (int person = 0; person < responses.people(); person++) {
            right += responses.isRight(person, 2) ? 1 : 0;
        }
        assertEquals(300, groups.stream().mapToDouble(AbilityGroup::people).sum(), 1e-9);
        assertEquals(right, groups.stream().mapToDouble(AbilityGroup::right).sum(), 1e-9);
    }

    @Test
    void anItemThatDoesNotFollowItsCurveLeavesIt() {
        var wrong =
                List.<Dichotomous>of(CURVES.get(0), CURVES.get(1), CURVES.get(2), TwoParameter.ofDifficulty(1.2, -1));
        var groups = ObservedShares.of(simulated(5_000), wrong, ABILITY).get(3);
        var middle = groups.get(groups.size() / 2);
        assertTrue(middle.interval().high() < wrong.get(3).probability(middle.theta()));
    }
}
