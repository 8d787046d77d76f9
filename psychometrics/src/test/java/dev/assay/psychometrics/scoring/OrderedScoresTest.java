package dev.assay.psychometrics.scoring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.psychometrics.Simulated;
import dev.assay.psychometrics.data.OrderedResponses;
import dev.assay.psychometrics.model.GradedResponse;
import dev.assay.psychometrics.model.ItemResponseModel;
import dev.assay.psychometrics.model.PartialCredit;
import dev.assay.psychometrics.model.Rasch;
import dev.assay.psychometrics.model.ThreeParameter;
import dev.assay.psychometrics.model.TwoParameter;
import dev.assay.psychometrics.numeric.NormalNodes;
import java.util.List;
import org.junit.jupiter.api.Test;

class OrderedScoresTest {
    private static final NormalNodes PEOPLE = NormalNodes.standard(61);

    @Test
    void scoresOfRightAndWrongAreThoseOfTheFastWay() {
        var items = List.of(new TwoParameter(1.3, 0.2), new ThreeParameter(2, -1, 0.2), new TwoParameter(0.7, 1));
        var random = Simulated.random(3);
        var responses = Simulated.answers(items, Simulated.abilities(200, 0, random), 2, random);
        var expected = BayesianScores.of(responses, items, PEOPLE);
        var found = BayesianScores.of(OrderedResponses.of(responses), items, PEOPLE);
        for (int person = 0; person < 200; person++) {
            assertEquals(expected.get(person).theta(), found.get(person).theta(), 1e-9);
            assertEquals(expected.get(person).error(), found.get(person).error(), 1e-9);
        }
    }

    @Test
    void meanAndDeviationAreThoseOfThePosterior() {
        List<ItemResponseModel> items = List.of(
                new GradedResponse(1.5, List.of(-1.0, 0.5, 1.0)),
                new PartialCredit(0.8, List.of(0.4, -0.2)),
                new Rasch(0));
        var scores = OrderedResponses.of(new double[][] {{2, 1, 1}, {0, Double.NaN, 0}, {3, 2, 1}});
        var found = BayesianScores.of(scores, items, PEOPLE);
        for (int person = 0; person < 3; person++) {
            double[] moments = new double[3];
            for (int q = 0; q < PEOPLE.size(); q++) {
                double share = PEOPLE.weight(q);
                for (int item = 0; item < 3; item++) {
                    int score = scores.get(person, item);
                    share *= score < 0 ? 1 : items.get(item).probability(score, PEOPLE.node(q));
                }
                for (int power = 0; power < 3; power++) {
                    moments[power] += share * Math.pow(PEOPLE.node(q), power);
                }
            }
            double mean = moments[1] / moments[0];
            assertEquals(mean, found.get(person).theta(), 1e-9);
            assertEquals(
                    Math.sqrt(moments[2] / moments[0] - mean * mean),
                    found.get(person).error(),
                    1e-9);
        }
    }

    @Test
    void whoWasPresentedNothingIsLikeThePopulation() {
        List<ItemResponseModel> items = List.of(new Rasch(0));
        var found = BayesianScores.of(OrderedResponses.of(new double[][] {{Double.NaN}}), items, PEOPLE);
        assertEquals(0, found.get(0).theta(), 1e-12);
        assertEquals(1, found.get(0).error(), 1e-6);
        var wrong = assertThrows(
                IllegalArgumentException.class,
                () -> BayesianScores.of(OrderedResponses.of(new double[][] {{2}}), items, PEOPLE));
        assertTrue(String.valueOf(wrong.getMessage()).contains("i1 are of 2 scores, but somebody has the score 2"));
    }
}
