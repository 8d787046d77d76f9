package dev.assay.psychometrics.calibration;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.assay.psychometrics.calibration.CalibrationOptions.Errors;
import dev.assay.psychometrics.data.Responses;
import dev.assay.psychometrics.data.ResponsesBuilder;
import dev.assay.psychometrics.model.ThreeParameter;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// One calibration of each kind has the bits that were recorded: another machine, JVM or flag has them too.
class RecordedBitsTest {

    /// Uniform numbers, sums and the models' own exponential alone.
    private static Responses answers(double share) {
        var random = new SplittableRandom(2024);
        var names = IntStream.range(0, 10).mapToObj(i -> "q" + i).toList();
        var builder = new ResponsesBuilder(names);
        for (int person = 0; person < 1200; person++) {
            double theta = -6;
            for (int i = 0; i < 12; i++) {
                theta += random.nextDouble();
            }
            var row = new byte[10];
            for (int item = 0; item < 10; item++) {
                var curve = ThreeParameter.ofDifficulty(0.75 + 0.125 * item, 0.5 * (item - 5), 0.125);
                boolean right = random.nextDouble() < curve.probability(theta);
                row[item] = random.nextDouble() >= share ? Responses.MISSING : (byte) (right ? 1 : 0);
            }
            builder.add(row);
        }
        return builder.build();
    }

    @ParameterizedTest
    @CsvSource({
        "RASCH, 1, -0x1.912150a23db74p12, 0x1.0p0, -0x1.d960fb5a19705p-3, 0x1.19cf8e486d797p-4",
        "TWO_PARAMETER, 1, -0x1.8fd1a89dad0a8p12, 0x1.3396f7fd68823p0, -0x1.fbe831fd3d10dp-3, 0x1.339b3d9a8438dp-4",
        "TWO_PARAMETER, 0.7, -0x1.17e6be9cafcp12, 0x1.35c403d8906d8p0, -0x1.ac6569f62e31ep-3, 0x1.6e79b880e2299p-4",
        "THREE_PARAMETER, 0.7, -0x1.17a30e97248p12, 0x1.fa67a8064252ap0, -0x1.439d27c2206ccp0, 0x1.3f8a9402c004ep-1",
    })
    void aCalibrationHasTheRecordedBits(Model model, double share, String logLik, String a, String d, String error) {
        var options = CalibrationOptions.of(model)
                .withPriors(model == Model.THREE_PARAMETER ? Priors.ofOptions(4) : Priors.NONE)
                .withErrors(Errors.OBSERVED);
        var result = Calibration.of(answers(share), options);
        var found = new ArrayList<>(List.of(Double.toHexString(result.logLikelihood())));
        if (result.items().get(6) instanceof ItemEstimate.Estimated item) {
            found.add(Double.toHexString(item.model().a()));
            found.add(Double.toHexString(item.model().d()));
            found.add(Double.toHexString(item.errors().d().orElseThrow()));
        }
        assertEquals(List.of(logLik, a, d, error), found);
    }
}
