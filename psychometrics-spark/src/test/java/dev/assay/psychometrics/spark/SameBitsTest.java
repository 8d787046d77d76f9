package dev.assay.psychometrics.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.psychometrics.calibration.Calibration;
import dev.assay.psychometrics.calibration.CalibrationOptions;
import dev.assay.psychometrics.calibration.CalibrationOptions.Errors;
import dev.assay.psychometrics.calibration.CalibrationResult;
import dev.assay.psychometrics.calibration.ItemEstimate;
import dev.assay.psychometrics.calibration.IterationListener;
import dev.assay.psychometrics.calibration.Model;
import dev.assay.psychometrics.calibration.Priors;
import dev.assay.psychometrics.calibration.ResponseSource;
import dev.assay.psychometrics.data.Responses;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.apache.spark.SparkEnv;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Over two executor processes a calibration has the very bits that it has in one process.
@ExtendWith(TwoExecutors.class)
class SameBitsTest {
    private final SparkSession session;

    SameBitsTest(SparkSession session) {
        this.session = session;
    }

    private static CalibrationResult calibrated(CalibrationOptions options, SparkResponses... groups) {
        return Calibration.ofSources(List.<ResponseSource>of(groups), options, IterationListener.NONE);
    }

    /// Every number of a result, as its bits.
    private static List<String> bits(CalibrationResult result) {
        var bits = new ArrayList<String>();
        bits.add("logLik " + hex(result.logLikelihood()) + " after " + result.iterations());
        bits.add(result.convergence().toString());
        for (var group : result.groups()) {
            bits.add(hex(group.mean()) + " " + hex(group.deviation()));
        }
        for (var item : result.items()) {
            bits.add(
                    switch (item) {
                        case ItemEstimate.Estimated(var name, var curve, var errors) ->
                            String.join(
                                    " ",
                                    name,
                                    hex(curve.a()),
                                    hex(curve.d()),
                                    hex(curve.g()),
                                    hex(errors.a()),
                                    hex(errors.b()),
                                    hex(errors.d()),
                                    hex(errors.g()));
                        case ItemEstimate.Anchored known -> known.toString();
                        case ItemEstimate.NotEstimable unknown -> unknown.toString();
                    });
        }
        return bits;
    }

    private static String hex(double value) {
        return Long.toHexString(Double.doubleToLongBits(value));
    }

    private static String hex(OptionalDouble value) {
        return value.isPresent() ? hex(value.getAsDouble()) : "none";
    }

    private void assertSameBits(Responses responses, CalibrationOptions options, int partitions) {
        var here = Calibration.of(responses, options);
        var table = Tables.wide(session, responses).repartition(partitions);
        try (var there = SparkResponses.ofWide(table)) {
            assertEquals(partitions, there.partitions());
            assertEquals(responses.people(), there.totals().people());
            assertEquals(bits(here), bits(calibrated(options, there)));
            assertTrue(here.isConverged());
        }
    }

    @Test
    void ofTwoParametersWhereEverybodyAnsweredEverything() {
        var options = CalibrationOptions.of(Model.TWO_PARAMETER).withErrors(Errors.OBSERVED);
        assertSameBits(Tables.simulated(3000, 5, 1, 0, 11), options, 2);
    }

    @Test
    void ofTwoParametersWithMissingAnswersInAnyNumberOfPartitions() {
        var options = CalibrationOptions.of(Model.TWO_PARAMETER).withTolerance(0.01);
        var responses = Tables.simulated(2000, 70, 0.3, 0, 12);
        assertSameBits(responses, options, 2);
        assertSameBits(responses, options, 5);
    }

    @Test
    void ofThreeParametersWithAPrior() {
        var options = CalibrationOptions.of(Model.THREE_PARAMETER)
                .withPriors(Priors.ofOptions(4))
                .withTolerance(0.01);
        assertSameBits(Tables.simulated(1500, 9, 1, 0.2, 13), options, 3);
        assertSameBits(Tables.simulated(1500, 9, 0.8, 0.2, 14), options, 2);
    }

    @Test
    void ofRowsOfOneResponseEach() {
        var responses = Tables.simulated(1500, 9, 0.6, 0, 15);
        var options = CalibrationOptions.of(Model.TWO_PARAMETER).withTolerance(0.01);
        var expected = bits(Calibration.of(responses, options));
        var table = Tables.longRows(session, responses);
        try (var there = SparkResponses.ofLong(table);
                var turned = SparkResponses.ofLong(table, responses.items().reversed())) {
            assertEquals(responses.items(), there.items());
            assertEquals(3, there.partitions());
            assertEquals(expected, bits(calibrated(options, there)));
            // the order of items changes that of the estimates alone
            assertEquals(sorted(expected), sorted(bits(calibrated(options, turned))));
        }
    }

    private static List<String> sorted(List<String> lines) {
        return lines.stream().sorted().toList();
    }

    @Test
    void ofTwoGroupsOfPeople() {
        var first = Tables.simulated(800, 8, 1, 0, 16);
        var second = Tables.simulated(900, 8, 0.7, 0, 17);
        var options = CalibrationOptions.of(Model.RASCH);
        try (var one = SparkResponses.ofWide(Tables.wide(session, first));
                var other = SparkResponses.ofWide(Tables.wide(session, second))) {
            assertEquals(
                    bits(Calibration.ofGroups(List.of(first, second), options, IterationListener.NONE)),
                    bits(calibrated(options, one, other)));
        }
    }

    @Test
    void oneSourceServesOneModelAfterAnother() {
        var responses = Tables.simulated(1000, 10, 1, 0.2, 18);
        var plain = CalibrationOptions.of(Model.TWO_PARAMETER);
        var guessed = CalibrationOptions.of(Model.THREE_PARAMETER)
                .withPriors(Priors.ofOptions(4))
                .withTolerance(0.05);
        try (var there = SparkResponses.ofWide(Tables.wide(session, responses))) {
            assertEquals(bits(Calibration.of(responses, plain)), bits(calibrated(plain, there)));
            assertEquals(bits(Calibration.of(responses, guessed)), bits(calibrated(guessed, there)));
            assertEquals(bits(Calibration.of(responses, plain)), bits(calibrated(plain, there)));
        }
    }

    @Test
    void whatExecutorsLoseIsReadAgain() {
        var responses = Tables.simulated(600, 6, 0.7, 0, 22);
        var options = CalibrationOptions.of(Model.RASCH);
        try (var there = SparkResponses.ofWide(Tables.wide(session, responses))) {
            assertEquals(bits(Calibration.of(responses, options)), bits(calibrated(options, there)));
            var kept = JavaSparkContext.fromSparkContext(session.sparkContext()).getPersistentRDDs();
            assertEquals(2, kept.size());
            kept.values().forEach(each -> each.unpersist(true));
            assertEquals(bits(Calibration.of(responses, options)), bits(calibrated(options, there)));
        }
        assertEquals(
                0,
                JavaSparkContext.fromSparkContext(session.sparkContext())
                        .getPersistentRDDs()
                        .size());
    }

    @Test
    void theWorkIsDoneInTwoOtherProcesses() {
        var places = Tables.wide(session, Tables.simulated(200, 3, 1, 0, 19))
                .repartition(8)
                .javaRDD()
                .mapPartitions(_ -> {
                    Thread.sleep(300);
                    return List.of(SparkEnv.get().executorId() + " "
                                    + ProcessHandle.current().pid())
                            .iterator();
                })
                .distinct()
                .collect();
        assertEquals(2, places.size(), places::toString);
        assertTrue(places.stream()
                .noneMatch(place -> place.endsWith(" " + ProcessHandle.current().pid())));
    }
}
