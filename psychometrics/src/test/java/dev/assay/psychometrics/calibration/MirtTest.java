package dev.assay.psychometrics.calibration;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.psychometrics.ReferenceData;
import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Against the log-likelihoods that the R package mirt 1.47 reached with the same quadrature points.
class MirtTest {

    @ParameterizedTest
    @CsvSource({
        "LSAT6, RASCH, -2466.937601",
        "LSAT7, RASCH, -2664.900891",
        "WIRS, RASCH, -3509.279220",
        "rasch_10000x50, RASCH, -281737.78745",
        "LSAT6, TWO_PARAMETER, -2466.653378",
        "LSAT7, TWO_PARAMETER, -2658.805114",
        "WIRS, TWO_PARAMETER, -3420.064386",
        "2pl_1000x50, TWO_PARAMETER, -28409.73445",
        "2pl_10000x50, TWO_PARAMETER, -273201.32473",
        "2pl_sparse_10000x300_50, TWO_PARAMETER, -277272.20128",
        "3pl_10000x50, THREE_PARAMETER, -295287.74427",
    })
    void theLikelihoodIsNotLower(String data, Model model, double reference) throws IOException {
        var responses = ReferenceData.responses(data);
        long start = System.nanoTime();
        var result = Calibration.of(responses, CalibrationOptions.of(model));
        System.err.println(
                data + " " + model + " " + result.logLikelihood() + " " + (result.logLikelihood() - reference) + " it "
                        + result.iterations() + " " + result.convergence() + " " + (System.nanoTime() - start) / 1e6);
        assertTrue(result.isConverged(), result.convergence().toString());
        assertTrue(result.logLikelihood() > reference - 0.01, result.logLikelihood() + " against " + reference);
    }
}
