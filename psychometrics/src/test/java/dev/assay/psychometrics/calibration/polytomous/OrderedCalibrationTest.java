package dev.assay.psychometrics.calibration.polytomous;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.psychometrics.Simulated;
import dev.assay.psychometrics.calibration.CalibrationOptions.Errors;
import dev.assay.psychometrics.calibration.Priors;
import dev.assay.psychometrics.calibration.polytomous.OrderedEstimate.Estimated;
import dev.assay.psychometrics.calibration.polytomous.OrderedEstimate.NotEstimable;
import dev.assay.psychometrics.data.OrderedResponses;
import dev.assay.psychometrics.model.GradedResponse;
import dev.assay.psychometrics.model.PartialCredit;
import dev.assay.psychometrics.model.Polytomous;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OrderedCalibrationTest {

    private static List<Double> locations(Polytomous model) {
        return switch (model) {
            case GradedResponse graded -> graded.thresholds();
            case PartialCredit partial -> partial.steps();
        };
    }

    @ParameterizedTest
    @EnumSource(OrderedModel.class)
    void intervalsHoldTheTruthNineteenTimesInTwenty(OrderedModel model) {
        var truth = SimulatedScores.items(model, 6, 2, 5);
        int held = 0;
        int intervals = 0;
        for (int replication = 0; replication < 8; replication++) {
            var responses = SimulatedScores.of(truth, 400, 1, 1, 100 + replication);
            var result =
                    OrderedCalibration.of(responses, OrderedOptions.of(model).withErrors(Errors.OBSERVED));
            assertTrue(result.isConverged(), result.toString());
            for (int i = 0; i < truth.size(); i++) {
                var found = assertInstanceOf(Estimated.class, result.items().get(i));
                for (int k = 0; k < 2; k++) {
                    double off = locations(found.model()).get(k)
                            - locations(truth.get(i)).get(k);
                    double error = found.errors().steps().get(k).orElseThrow();
                    held += Math.abs(off) < 1.96 * error ? 1 : 0;
                    intervals++;
                }
                if (model != OrderedModel.PARTIAL_CREDIT) {
                    double off = found.model().a() - truth.get(i).a();
                    held += Math.abs(off) < 1.96 * found.errors().a().orElseThrow() ? 1 : 0;
                    intervals++;
                }
            }
        }
        System.out.println(model + ": of " + intervals + " intervals " + held + " hold the truth");
        assertEquals(0.95, (double) held / intervals, 0.045);
    }

    @ParameterizedTest
    @EnumSource(OrderedModel.class)
    void theBitsDoNotDependOnThreadsOrOrder(OrderedModel model) {
        var truth = SimulatedScores.items(model, 4, 3, 6);
        var responses = SimulatedScores.of(truth, 1100, 1, 0.8, 7);
        var options = OrderedOptions.of(model).withErrors(Errors.OBSERVED);
        var one = OrderedCalibration.of(responses, options);
        assertEquals(one, OrderedCalibration.of(responses, options.withThreads(3)));
        var names = new ArrayList<>(responses.items()).reversed();
        var rows = new ArrayList<byte[]>();
        for (int person = responses.people() - 1; person >= 0; person--) {
            var row = new byte[names.size()];
            for (int item = 0; item < row.length; item++) {
                row[item] = (byte) responses.get(person, row.length - 1 - item);
            }
            rows.add(row);
        }
        var other = OrderedCalibration.of(OrderedResponses.of(names, rows), options);
        assertEquals(one.logLikelihood(), other.logLikelihood());
        for (var name : names) {
            assertEquals(one.model(name), other.model(name));
        }
    }

    @Test
    void anchorsStayAndTellWhereThePeopleAre() {
        var truth = SimulatedScores.items(OrderedModel.GRADED_RESPONSE, 8, 2, 8);
        var shifted = truth.stream().map(item -> item.onScale(1, -0.7)).toList();
        // on the scale of the truth these people have mean 0.7
        var responses = SimulatedScores.of(shifted, 3000, 1, 1, 9);
        Map<String, Polytomous> anchors = new HashMap<>();
        for (int i = 0; i < 4; i++) {
            anchors.put("i" + (i + 1), truth.get(i));
        }
        var result = OrderedCalibration.of(
                responses, OrderedOptions.of(OrderedModel.GRADED_RESPONSE).withAnchors(anchors));
        assertEquals(0.7, result.population().mean(), 0.08);
        assertEquals(1, result.population().deviation(), 0.08);
        assertInstanceOf(OrderedEstimate.Anchored.class, result.items().getFirst());
        for (int i = 4; i < 8; i++) {
            var found = result.model("i" + (i + 1)).orElseThrow();
            assertEquals(locations(truth.get(i)).getFirst(), locations(found).getFirst(), 0.2);
        }
    }

    @Test
    void aScoreThatNobodyHasIsNamedAndCanBeNumberedAway() {
        var truth = SimulatedScores.items(OrderedModel.GENERALISED_PARTIAL_CREDIT, 5, 3, 10);
        var full = SimulatedScores.of(truth, 500, 1, 1, 11);
        var rows = new ArrayList<byte[]>();
        for (int person = 0; person < full.people(); person++) {
            var row = new byte[7];
            for (int item = 0; item < 5; item++) {
                int score = full.get(person, item);
                row[item] = (byte) (item == 2 && score == 1 ? 2 : score);
            }
            row[5] = 1;
            row[6] = -1;
            rows.add(row);
        }
        var responses = OrderedResponses.of(Simulated.names(7), rows);
        for (var model : OrderedModel.values()) {
            var result = OrderedCalibration.of(responses, OrderedOptions.of(model));
            assertTrue(assertInstanceOf(NotEstimable.class, result.items().get(2))
                    .why()
                    .startsWith("nobody has the score 1 of 0 to 3"));
            assertTrue(assertInstanceOf(NotEstimable.class, result.items().get(5))
                    .why()
                    .startsWith("everybody has the score 1"));
            assertEquals(
                    "nobody was presented it",
                    assertInstanceOf(NotEstimable.class, result.items().get(6)).why());
            assertInstanceOf(Estimated.class, result.items().getFirst());
            var without = OrderedCalibration.of(responses.withoutEmptyScores(), OrderedOptions.of(model));
            assertEquals(3, result.model("i1").orElseThrow().categories() - 1);
            assertEquals(3, without.model("i3").orElseThrow().categories());
            assertTrue(without.isConverged());
        }
    }

    @Test
    void anItemScoredTheWrongWayRoundIsNamed() {
        var truth = SimulatedScores.items(OrderedModel.GRADED_RESPONSE, 6, 2, 12);
        var full = SimulatedScores.of(truth, 800, 1, 1, 13);
        var rows = new ArrayList<byte[]>();
        for (int person = 0; person < full.people(); person++) {
            var row = new byte[6];
            for (int item = 0; item < 6; item++) {
                row[item] = (byte) (item == 3 ? 2 - full.get(person, item) : full.get(person, item));
            }
            rows.add(row);
        }
        var responses = OrderedResponses.of(Simulated.names(6), rows);
        var graded = OrderedCalibration.of(responses, OrderedOptions.of(OrderedModel.GRADED_RESPONSE));
        assertTrue(assertInstanceOf(NotEstimable.class, graded.items().get(3))
                .why()
                .contains("check how it is scored"));
        var partial = OrderedCalibration.of(responses, OrderedOptions.of(OrderedModel.GENERALISED_PARTIAL_CREDIT));
        assertTrue(partial.model("i4").orElseThrow().a() < 0);
    }

    @Test
    void whatDoesNotSettleSaysSo() {
        var truth = SimulatedScores.items(OrderedModel.GRADED_RESPONSE, 6, 2, 12);
        var responses = SimulatedScores.of(truth, 300, 1, 1, 14);
        var result = OrderedCalibration.of(
                responses, OrderedOptions.of(OrderedModel.GRADED_RESPONSE).withMostIterations(3));
        assertTrue(!result.isConverged());
        assertEquals(3, result.iterations());
    }

    @Test
    void fewAndStrangeResponsesGiveNumbersOrNames() {
        double missing = Double.NaN;
        var few = List.of(
                new double[][] {{0, 1}, {1, 0}},
                new double[][] {{0, 2}, {1, 1}, {2, 0}},
                new double[][] {{0, 0}, {1, 1}, {2, 2}, {3, 3}},
                new double[][] {{0, missing}, {1, missing}, {missing, missing}});
        for (var scores : few) {
            for (var model : OrderedModel.values()) {
                var result = OrderedCalibration.of(
                        OrderedResponses.of(scores), OrderedOptions.of(model).withErrors(Errors.OBSERVED));
                assertTrue(Double.isFinite(result.logLikelihood()), result.toString());
                assertTrue(
                        !result.toString().contains("NaN") && !result.toString().contains("Infinity"));
            }
        }
        refuses(
                "no item can be estimated from 1 people",
                () -> OrderedCalibration.of(
                        OrderedResponses.of(new double[][] {{1, 0}}), OrderedOptions.of(OrderedModel.PARTIAL_CREDIT)));
        refuses(
                "give no prior of guessing",
                () -> OrderedOptions.of(OrderedModel.PARTIAL_CREDIT).withPriors(Priors.ofOptions(4)));
        refuses(
                "the anchor \"x\" is none of the items",
                () -> OrderedCalibration.of(
                        OrderedResponses.of(few.get(1)),
                        OrderedOptions.of(OrderedModel.GRADED_RESPONSE)
                                .withAnchors(Map.of("x", new GradedResponse(1, List.of(0.0))))));
        refuses(
                "the anchor i1 has 2 scores, but somebody has the score 2",
                () -> OrderedCalibration.of(
                        OrderedResponses.of(few.get(1)),
                        OrderedOptions.of(OrderedModel.GRADED_RESPONSE)
                                .withAnchors(Map.of("i1", new GradedResponse(1, List.of(0.0))))));
    }

    private static void refuses(String words, Runnable calibrating) {
        var refusal = assertThrows(IllegalArgumentException.class, calibrating::run);
        assertTrue(String.valueOf(refusal.getMessage()).contains(words), refusal.toString());
    }
}
