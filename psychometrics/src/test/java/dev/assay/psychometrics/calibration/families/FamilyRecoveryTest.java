package dev.assay.psychometrics.calibration.families;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.psychometrics.calibration.families.FamilyEstimate.Estimated;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// How well slopes, intercepts and spreads of eight families are recovered; prints a row for each design.
class FamilyRecoveryTest {
    private static final int FAMILIES = 8;

    /// Sums over families and replications.
    private static final class Tally {
        private int families;
        private double offSlope;
        private double offIntercept;
        private int slopesHeld;
        private int interceptsHeld;
        private double squaredSpread;
        private int told;

        private void add(Estimated found, int family) {
            var truth = SimulatedFamilies.mean(family);
            double slope = found.family().mean().a() - truth.a();
            double intercept = found.family().mean().d() - truth.d();
            families++;
            offSlope += slope;
            offIntercept += intercept;
            slopesHeld += Math.abs(slope) < 1.96 * found.errors().a().orElseThrow() ? 1 : 0;
            interceptsHeld += Math.abs(intercept) < 1.96 * found.errors().d().orElseThrow() ? 1 : 0;
            if (found.spread() instanceof Spread.Estimated known) {
                squaredSpread += known.deviation() * known.deviation();
                told += known.pValue() < 0.05 ? 1 : 0;
            }
        }
    }

    /// @param each how many people answer each variant
    @ParameterizedTest
    @CsvSource({"10,20,0,2", "10,20,0.5,2", "25,20,0.5,1", "10,60,0.1,1"})
    void slopesInterceptsAndSpreadsAreRecovered(int variants, int each, double variance, int replications) {
        var tally = new Tally();
        for (int replication = 0; replication < replications; replication++) {
            var answers = new SimulatedFamilies(FAMILIES, variants, variants * each, Math.sqrt(variance))
                    .answers(7000 + replication);
            var result = FamilyCalibration.of(FamilyAnswers.of(answers), SimulatedFamilies.options());
            assertTrue(result.isConverged());
            for (int family = 0; family < FAMILIES; family++) {
                tally.add(assertInstanceOf(Estimated.class, result.families().get(family)), family);
            }
        }
        double n = tally.families;
        System.out.printf(
                Locale.ROOT,
                "%d variants, %d answers each, variance %.1f: estimated %.2f, told from 0 in %.0f%%; slope off by %.3f,"
                        + " intercept by %.3f; intervals hold %.0f%% and %.0f%%%n",
                variants,
                each,
                variance,
                tally.squaredSpread / n,
                100 * tally.told / n,
                tally.offSlope / n,
                tally.offIntercept / n,
                100 * tally.slopesHeld / n,
                100 * tally.interceptsHeld / n);
        assertEquals(variance, tally.squaredSpread / n, 0.06 + 0.4 * variance);
        assertEquals(0, tally.offSlope / n, 4 / Math.sqrt(variants * each));
        assertTrue(tally.slopesHeld / n >= 0.75 && tally.interceptsHeld / n >= 0.7);
        assertTrue(variance > 0 || tally.told / n < 0.2);
    }
}
