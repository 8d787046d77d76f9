package dev.assay.psychometrics.calibration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.psychometrics.ReferenceData;
import dev.assay.psychometrics.Simulated;
import dev.assay.psychometrics.calibration.CalibrationOptions.Errors;
import dev.assay.psychometrics.data.Responses;
import dev.assay.psychometrics.data.ResponsesBuilder;
import dev.assay.psychometrics.model.Dichotomous;
import dev.assay.psychometrics.model.Rasch;
import dev.assay.psychometrics.model.ThreeParameter;
import dev.assay.psychometrics.model.TwoParameter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InformationTest {
    private static final int ITEMS = 7;

    private static List<Dichotomous> truth(double g) {
        return IntStream.range(0, ITEMS)
                .<Dichotomous>mapToObj(i -> ThreeParameter.ofDifficulty(0.7 + 0.2 * i, 0.5 * (i - 3), g))
                .toList();
    }

    private static Responses answers(int people, double g, double mean, double share, long seed) {
        return SimulatedResponses.of(truth(g), people, mean, 1.2, share, Simulated.random(seed));
    }

    /// A point near the summit, but not on it, so that nothing vanishes there.
    private static Parameters point(Plan plan) {
        var values = plan.start().values.clone();
        for (int place : plan.freePlaces()) {
            values[place] += 0.1 * StrictMath.sin(place);
        }
        return new Parameters(values, plan.items.size());
    }

    private static void isAsDifferencesSay(List<Responses> responses, CalibrationOptions options, double tolerance) {
        var groups = responses.stream()
                .<ResponseSource>map(each -> new InMemory(each, 1))
                .toList();
        var totals = groups.stream().map(ResponseSource::totals).toList();
        var plan = new Plan(groups.getFirst().items(), totals, options);
        var at = point(plan);
        var expected = new DifferencedInformation(plan, groups, totals).at(at);
        var found = new Information(plan, groups, totals, at).observed();
        assertEquals(expected.length, found.length);
        for (int row = 0; row < found.length; row++) {
            for (int column = 0; column < found.length; column++) {
                double scale = Math.sqrt(Math.abs(found[row][row] * found[column][column]));
                assertEquals(expected[row][column], found[row][column], tolerance * scale, row + ", " + column);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "RASCH, 0.7, 1e-7",
        "TWO_PARAMETER, 0.7, 1e-7",
        "THREE_PARAMETER, 0.7, 1e-7",
        "THREE_PARAMETER, 1, 1e-7",
        // where the gradient is interpolated
        "RASCH, 1, 1e-5",
        "TWO_PARAMETER, 1, 1e-5"
    })
    void theObservedInformationIsWhatDifferencesOfTheGradientSay(Model model, double share, double tolerance) {
        var responses = answers(500, model == Model.THREE_PARAMETER ? 0.2 : 0, 0, share, 1);
        isAsDifferencesSay(List.of(responses), CalibrationOptions.of(model), tolerance);
    }

    @ParameterizedTest
    @CsvSource({"RASCH", "TWO_PARAMETER", "THREE_PARAMETER"})
    void priorsAnchorsAndGroupsCount(Model model) {
        var groups = List.of(answers(300, 0.1, 0, 0.8, 2), answers(200, 0.1, 0.5, 0.9, 3));
        var priors =
                Priors.ofOptions(4).withSlope(new Prior.LogNormal(0.1, 0.4)).withIntercept(new Prior.Normal(0, 1.5));
        var options = CalibrationOptions.of(model).withPriors(priors);
        isAsDifferencesSay(groups, options, 1e-7);
        var known = Map.<String, Dichotomous>of("q1", new Rasch(0.4), "q4", new ThreeParameter(1.2, 0.1, 0.2));
        isAsDifferencesSay(groups, options.withAnchors(known), 1e-7);
    }

    @Test
    void itemsOfWhichNothingCanBeSaidAreLeftOut() {
        var builder = new ResponsesBuilder(List.of("all", "x", "unseen", "y", "z"));
        var random = Simulated.random(4);
        for (int person = 0; person < 200; person++) {
            double theta = random.nextGaussian();
            var row = new byte[] {1, 0, Responses.MISSING, 0, 0};
            for (int item : new int[] {1, 3, 4}) {
                row[item] = (byte) (random.nextGaussian() < theta ? 1 : 0);
            }
            builder.add(person == 9 ? new byte[] {-1, -1, -1, -1, -1} : row);
        }
        isAsDifferencesSay(List.of(builder.build()), CalibrationOptions.of(Model.TWO_PARAMETER), 1e-7);
    }

    @Test
    void somebodyWhoWasPresentedNothingAddsNothing() {
        var complete = answers(400, 0, 0, 1, 5);
        var more = new ResponsesBuilder(complete.items());
        for (int person = 0; person < complete.people(); person++) {
            var row = new byte[ITEMS];
            for (int item = 0; item < ITEMS; item++) {
                row[item] = (byte) complete.get(person, item);
            }
            more.add(row);
        }
        var nothing = new byte[ITEMS];
        Arrays.fill(nothing, Responses.MISSING);
        more.add(nothing);
        for (var errors : List.of(Errors.OBSERVED, Errors.CROSS_PRODUCT)) {
            var options = CalibrationOptions.of(Model.TWO_PARAMETER)
                    .withTolerance(1e-8)
                    .withErrors(errors);
            var one = Calibration.of(complete, options);
            var other = Calibration.of(more.build(), options);
            for (int i = 0; i < ITEMS; i++) {
                assertEquals(error(one, i), error(other, i), 1e-6);
            }
        }
    }

    private static double error(CalibrationResult result, int item) {
        var estimate =
                assertInstanceOf(ItemEstimate.Estimated.class, result.items().get(item));
        return estimate.errors().a().orElseThrow();
    }

    @Test
    void productsOfDerivativesAreThoseOfEachPersonsLikelihood() {
        var responses = answers(60, 0.2, 0, 0.8, 6);
        var source = new InMemory(responses, 1);
        var plan = new Plan(source.items(), List.of(source.totals()), CalibrationOptions.of(Model.THREE_PARAMETER));
        var at = point(plan);
        var places = plan.freePlaces();
        var expected = new double[places.length][places.length];
        for (int person = 0; person < responses.people(); person++) {
            var slopes = new double[places.length];
            for (int i = 0; i < places.length; i++) {
                slopes[i] =
                        (ofOne(responses, person, at, places[i], 1e-4) - ofOne(responses, person, at, places[i], -1e-4))
                                / 2e-4;
            }
            for (int i = 0; i < places.length; i++) {
                for (int k = 0; k < places.length; k++) {
                    expected[i][k] += slopes[i] * slopes[k];
                }
            }
        }
        var found = new Information(plan, List.of(source), List.of(source.totals()), at).empirical();
        for (int row = 0; row < places.length; row++) {
            for (int column = 0; column < places.length; column++) {
                assertEquals(expected[row][column], found[row][column], 1e-5);
            }
        }
    }

    private static double ofOne(Responses responses, int person, Parameters at, int place, double by) {
        var values = at.values.clone();
        values[place] += by;
        var moved = new Parameters(values, ITEMS);
        var curves = moved.curves(ones(), ones());
        var items = IntStream.range(0, ITEMS)
                .mapToObj(i -> new ThreeParameter(curves.a()[i], curves.d()[i], curves.g()[i]))
                .toList();
        var row = new ResponsesBuilder(responses.items());
        var answers = new byte[ITEMS];
        for (int item = 0; item < ITEMS; item++) {
            answers[item] = (byte) responses.get(person, item);
        }
        return MarginalLikelihood.of(
                row.add(answers).build(),
                items,
                CalibrationOptions.of(Model.RASCH).nodes());
    }

    private static boolean[] ones() {
        var ones = new boolean[ITEMS];
        Arrays.fill(ones, true);
        return ones;
    }

    @Test
    void withManyPeopleAndAModelThatHoldsBothKindsOfErrorsAgree() {
        var responses = answers(8000, 0, 0, 0.9, 7);
        var options = CalibrationOptions.of(Model.TWO_PARAMETER).withTolerance(1e-7);
        var observed = Calibration.of(responses, options.withErrors(Errors.OBSERVED));
        var empirical = Calibration.of(responses, options.withErrors(Errors.CROSS_PRODUCT));
        for (int i = 0; i < ITEMS; i++) {
            assertEquals(error(observed, i), error(empirical, i), 0.05 * error(observed, i));
        }
    }

    @Test
    void noOrderOfPeopleAndNoNumberOfThreadsChangesABitOfAnError() {
        for (double share : new double[] {1, 0.7}) {
            var responses = answers(3000, 0, 0, share, 8);
            var order = new ArrayList<>(
                    IntStream.range(0, responses.people()).boxed().toList());
            Collections.shuffle(order, new Random(9));
            var other = new ResponsesBuilder(responses.items());
            for (int person : order) {
                var row = new byte[ITEMS];
                for (int item = 0; item < ITEMS; item++) {
                    row[item] = (byte) responses.get(person, item);
                }
                other.add(row);
            }
            for (var errors : List.of(Errors.OBSERVED, Errors.CROSS_PRODUCT)) {
                var options = CalibrationOptions.of(Model.TWO_PARAMETER).withErrors(errors);
                var result = Calibration.of(responses, options);
                assertEquals(result, Calibration.of(responses, options.withThreads(3)));
                assertEquals(result, Calibration.of(other.build(), options));
            }
        }
    }

    @Test
    void moreParametersThanAMatrixShouldHoldAreRefusedBeforeTheWork() {
        var items = Collections.nCopies(2600, new TwoParameter(1, 0));
        var responses = Simulated.answers(items, new double[] {-1, 0, 1, 2, -2, 0.5, -0.5, 0}, Simulated.random(10));
        var options = CalibrationOptions.of(Model.TWO_PARAMETER).withErrors(Errors.OBSERVED);
        var refusal = assertThrows(IllegalArgumentException.class, () -> Calibration.of(responses, options));
        assertTrue(refusal.toString().contains("5000 parameters"), refusal.toString());
    }

    @Test
    void theReferenceDataHaveErrorsInSeconds() throws IOException {
        var responses = ReferenceData.responses("2pl_sparse_10000x300_50");
        var options = CalibrationOptions.of(Model.TWO_PARAMETER).withErrors(Errors.OBSERVED);
        var result = Calibration.of(responses, options);
        // measured by two differences of the gradient for each of the 600 parameters
        assertEquals(0.0922781719, error(result, 0), 1e-7);
        assertEquals(0.0694493615, error(result, 1), 1e-7);
    }
}
