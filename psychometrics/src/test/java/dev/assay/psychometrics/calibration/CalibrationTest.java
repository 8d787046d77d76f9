package dev.assay.psychometrics.calibration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.psychometrics.calibration.CalibrationOptions.Errors;
import dev.assay.psychometrics.data.Responses;
import dev.assay.psychometrics.data.ResponsesBuilder;
import dev.assay.psychometrics.model.Dichotomous;
import dev.assay.psychometrics.model.ThreeParameter;
import dev.assay.psychometrics.model.TwoParameter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalibrationTest {
    private static final int ITEMS = 12;

    private static List<TwoParameter> items(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> TwoParameter.ofDifficulty(0.7 + 0.1 * (i % 7), (i - count / 2) * 4.0 / count))
                .toList();
    }

    private static Responses shuffled(Responses responses, List<Integer> people, List<Integer> items) {
        var builder =
                new ResponsesBuilder(items.stream().map(responses.items()::get).toList());
        var row = new byte[items.size()];
        for (int person : people) {
            for (int i = 0; i < row.length; i++) {
                row[i] = (byte) responses.get(person, items.get(i));
            }
            builder.add(row);
        }
        return builder.build();
    }

    private static List<Integer> order(int size, Random random) {
        var order = new ArrayList<>(IntStream.range(0, size).boxed().toList());
        Collections.shuffle(order, random);
        return order;
    }

    @ParameterizedTest
    @CsvSource({"RASCH, 1", "TWO_PARAMETER, 1", "TWO_PARAMETER, 0.6", "THREE_PARAMETER, 1", "THREE_PARAMETER, 0.6"})
    void noOrderOfPeopleOrItemsAndNoNumberOfThreadsChangesABit(Model model, double share) {
        var random = new Random(5);
        var responses = SimulatedResponses.of(items(ITEMS), 3000, 0, 1, share, random);
        var options = CalibrationOptions.of(model).withPriors(Priors.ofOptions(5));
        var result = Calibration.of(responses, options);
        assertEquals(result, Calibration.of(responses, options.withThreads(3)));
        var items = order(ITEMS, random);
        var other = Calibration.of(shuffled(responses, order(3000, random), items), options);
        assertEquals(result.logLikelihood(), other.logLikelihood());
        assertEquals(result.groups(), other.groups());
        for (int i = 0; i < ITEMS; i++) {
            assertEquals(result.items().get(items.get(i)), other.items().get(i));
        }
    }

    @Test
    void theTruthIsFoundWithinItsErrors() {
        var truth = items(20);
        var responses = SimulatedResponses.of(truth, 4000, 0, 1, 0.8, new Random(6));
        var result = Calibration.of(
                responses, CalibrationOptions.of(Model.TWO_PARAMETER).withErrors(Errors.OBSERVED));
        int within = 0;
        for (int i = 0; i < truth.size(); i++) {
            var item = assertInstanceOf(
                    ItemEstimate.Estimated.class, result.items().get(i));
            double a = item.errors().a().orElseThrow();
            double b = item.errors().b().orElseThrow();
            assertTrue(a > 0.02 && a < 0.2 && b < 0.3, item.toString());
            within += Math.abs(item.model().a() - truth.get(i).a()) < 1.96 * a ? 1 : 0;
            within += Math.abs(item.model().b() - truth.get(i).b()) < 1.96 * b ? 1 : 0;
        }
        assertTrue(within >= 34, within + " of 40 intervals of 95% hold the truth");
    }

    @Test
    void theGradientVanishesWhereItHasConverged() {
        var responses = SimulatedResponses.of(items(ITEMS), 2000, 0, 1, 1, new Random(7));
        var options = CalibrationOptions.of(Model.TWO_PARAMETER).withTolerance(1e-7);
        var best = Calibration.of(responses, options);
        assertTrue(best.isConverged());
        for (int i = 0; i < ITEMS; i++) {
            var name = responses.items().get(i);
            var there = best.model(name).orElseThrow();
            var moved = new TwoParameter(there.a() + 0.01, there.d() - 0.01);
            var fixed = new HashMap<String, Dichotomous>();
            responses.items().forEach(item -> fixed.put(item, best.model(item).orElseThrow()));
            fixed.put(name, moved);
            fixed.remove(responses.items().get((i + 1) % ITEMS));
            assertTrue(Calibration.of(responses, options.withAnchors(fixed)).logLikelihood() < best.logLikelihood());
        }
    }

    @Test
    void anchorsSetTheScaleOnWhichAnAblerGroupIsSeenToBe() {
        var truth = items(30);
        var responses = SimulatedResponses.of(truth, 5000, 0.8, 1.3, 1, new Random(8));
        var anchors = Map.<String, Dichotomous>of("q3", truth.get(3), "q11", truth.get(11), "q19", truth.get(19));
        var result = Calibration.of(
                responses, CalibrationOptions.of(Model.TWO_PARAMETER).withAnchors(anchors));
        assertEquals(0.8, result.groups().getFirst().mean(), 0.1);
        assertEquals(1.3, result.groups().getFirst().deviation(), 0.15);
        assertEquals(
                truth.get(3),
                assertInstanceOf(ItemEstimate.Anchored.class, result.items().get(3))
                        .model());
    }

    @Test
    void aSecondGroupHasItsOwnMeanAndDeviation() {
        var truth = items(30);
        var random = new Random(9);
        var result = Calibration.ofGroups(
                List.of(
                        SimulatedResponses.of(truth, 4000, 0, 1, 1, random),
                        SimulatedResponses.of(truth, 4000, -0.5, 0.7, 0.7, random)),
                CalibrationOptions.of(Model.TWO_PARAMETER),
                IterationListener.NONE);
        assertTrue(result.isConverged());
        assertEquals(0, result.groups().getFirst().mean());
        assertEquals(-0.5, result.groups().getLast().mean(), 0.07);
        assertEquals(0.7, result.groups().getLast().deviation(), 0.07);
    }

    @Test
    void aPriorHoldsGuessingWhereDataDoNotSayIt() {
        var truth = IntStream.range(0, ITEMS)
                .mapToObj(i -> ThreeParameter.ofDifficulty(1.2, (i - 6) * 0.4, 0.25))
                .toList();
        var responses = SimulatedResponses.of(truth, 1500, 0, 1, 1, new Random(10));
        var result = Calibration.of(
                responses, CalibrationOptions.of(Model.THREE_PARAMETER).withPriors(Priors.ofOptions(4)));
        assertTrue(result.isConverged());
        for (var item : responses.items()) {
            assertEquals(0.25, result.model(item).orElseThrow().g(), 0.15);
        }
    }

    @Test
    void whatSaysNothingIsNamedAndTheRestIsEstimated() {
        var random = new Random(11);
        var builder = new ResponsesBuilder(List.of("right", "wrong", "unseen", "x", "y", "z"));
        for (int i = 0; i < 500; i++) {
            double theta = random.nextGaussian();
            var row = new byte[] {1, 0, Responses.MISSING, 0, 0, 0};
            for (int item = 3; item < 6; item++) {
                row[item] = (byte) (random.nextGaussian() < theta ? 1 : 0);
            }
            builder.add(i == 7 ? new byte[] {-1, -1, -1, -1, -1, -1} : row);
        }
        var result = Calibration.of(builder.build(), CalibrationOptions.of(Model.TWO_PARAMETER));
        for (int i = 0; i < 3; i++) {
            assertInstanceOf(ItemEstimate.NotEstimable.class, result.items().get(i));
        }
        assertTrue(result.isConverged());
        assertTrue(Double.isFinite(result.logLikelihood()));
    }

    @Test
    void onePersonSaysNothingOfAnyItem() {
        var one = Responses.of(new double[][] {{1, 0, Double.NaN}});
        var refusal = assertThrows(
                IllegalArgumentException.class, () -> Calibration.of(one, CalibrationOptions.of(Model.RASCH)));
        assertTrue(refusal.toString().contains("no item can be estimated from 1 people"), refusal.toString());
    }

    @Test
    void twoColumnsThatAreTheSameGiveNumbersNonetheless() {
        var random = new Random(12);
        var builder = new ResponsesBuilder(List.of("x", "copy", "y", "z"));
        for (int i = 0; i < 800; i++) {
            double theta = random.nextGaussian();
            byte x = (byte) (random.nextGaussian() < theta ? 1 : 0);
            byte y = (byte) (random.nextGaussian() < theta ? 1 : 0);
            builder.add(new byte[] {x, x, y, (byte) (random.nextGaussian() < theta ? 1 : 0)});
        }
        var result = Calibration.of(builder.build(), CalibrationOptions.of(Model.TWO_PARAMETER));
        for (var item : List.of("x", "copy", "y", "z")) {
            var model = result.model(item).orElseThrow();
            assertTrue(Double.isFinite(model.a()) && Double.isFinite(model.d()), model.toString());
        }
    }

    @Test
    void whatDoesNotSettleSaysSo() {
        var responses = SimulatedResponses.of(items(ITEMS), 500, 0, 1, 1, new Random(13));
        var result = Calibration.of(
                responses, CalibrationOptions.of(Model.TWO_PARAMETER).withMostIterations(2));
        assertInstanceOf(Convergence.NotConverged.class, result.convergence());
    }

    private record Pass(int iteration, double logLikelihood, double change) {}

    @Test
    void whoeverListensHearsOfEachPassUntilItHasSettled() {
        var responses = SimulatedResponses.of(items(ITEMS), 500, 0, 1, 1, new Random(14));
        var heard = new ArrayList<Pass>();
        var result = Calibration.ofGroups(
                List.of(responses),
                CalibrationOptions.of(Model.TWO_PARAMETER),
                (iteration, logLikelihood, change) -> heard.add(new Pass(iteration, logLikelihood, change)));
        var last = heard.getLast();
        assertEquals(result.iterations(), last.iteration());
        assertEquals(result.logLikelihood(), last.logLikelihood());
        assertEquals(new Convergence.Converged(last.change()), result.convergence());
        for (int i = 1; i < heard.size(); i++) {
            assertTrue(heard.get(i).iteration() > heard.get(i - 1).iteration());
            assertTrue(heard.get(i).logLikelihood() > heard.get(i - 1).logLikelihood() - 1e-3, heard.toString());
        }
        assertTrue(last.change() < 1e-4 && heard.getFirst().change() > 0.01);
    }

    @Test
    void whatCannotBeCalibratedIsRefusedWithTheReason() {
        var responses = SimulatedResponses.of(items(3), 50, 0, 1, 1, new Random(15));
        var options = CalibrationOptions.of(Model.TWO_PARAMETER);
        var unknown = assertThrows(
                IllegalArgumentException.class,
                () -> Calibration.of(responses, options.withAnchors(Map.of("q9", new TwoParameter(1, 0)))));
        assertEquals("the anchor \"q9\" is none of the items", unknown.getMessage());
        var nobody = new ResponsesBuilder(List.of("x")).build();
        assertThrows(IllegalArgumentException.class, () -> Calibration.of(nobody, options));
        assertThrows(
                IllegalArgumentException.class, () -> Calibration.ofGroups(List.of(), options, IterationListener.NONE));
        assertThrows(
                IllegalArgumentException.class,
                () -> Calibration.ofGroups(List.of(responses, nobody), options, IterationListener.NONE));
        assertThrows(IllegalArgumentException.class, () -> options.withTolerance(Double.NaN));
        assertThrows(IllegalArgumentException.class, () -> options.withThreads(0));
        assertThrows(IllegalArgumentException.class, () -> options.withMostIterations(0));
    }
}
