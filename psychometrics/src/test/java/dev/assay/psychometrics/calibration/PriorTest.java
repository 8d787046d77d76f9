package dev.assay.psychometrics.calibration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.apache.commons.statistics.distribution.BetaDistribution;
import org.apache.commons.statistics.distribution.ContinuousDistribution;
import org.apache.commons.statistics.distribution.LogNormalDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.junit.jupiter.api.Test;

class PriorTest {
    private static final double STEP = 1e-5;
    private static final List<Prior> PRIORS =
            List.of(new Prior.Normal(0.3, 1.4), new Prior.LogNormal(0.2, 0.5), new Prior.Beta(5, 17));

    @Test
    void slopeAndCurvatureAreThoseOfTheLogarithmOfTheDensity() {
        for (var prior : PRIORS) {
            for (double at = 0.03; at < 1; at += 0.07) {
                double slope = (prior.logDensity(at + STEP) - prior.logDensity(at - STEP)) / (2 * STEP);
                double curvature = (prior.slope(at + STEP) - prior.slope(at - STEP)) / (2 * STEP);
                assertEquals(slope, prior.slope(at), 1e-5 * (1 + Math.abs(slope)), prior + " at " + at);
                assertEquals(curvature, prior.curvature(at), 1e-5 * (1 + Math.abs(curvature)), prior + " at " + at);
            }
        }
    }

    private static void isThatOf(ContinuousDistribution known, Prior prior) {
        for (double at = 0.05; at < 1; at += 0.1) {
            double expected = known.logDensity(at) - known.logDensity(0.4);
            assertEquals(expected, prior.logDensity(at) - prior.logDensity(0.4), 1e-11);
        }
    }

    @Test
    void densitiesAreThoseOfTheirDistributions() {
        isThatOf(NormalDistribution.of(0.3, 1.4), PRIORS.get(0));
        isThatOf(LogNormalDistribution.of(0.2, 0.5), PRIORS.get(1));
        isThatOf(BetaDistribution.of(5, 17), PRIORS.get(2));
    }

    @Test
    void aLogNormalParameterIsAboveZero() {
        for (double value : new double[] {0, -1, Double.NEGATIVE_INFINITY}) {
            assertEquals(Double.NEGATIVE_INFINITY, PRIORS.get(1).logDensity(value));
        }
    }

    private static void refuses(String words, Runnable building) {
        var refusal = assertThrows(IllegalArgumentException.class, building::run);
        assertTrue(String.valueOf(refusal.getMessage()).contains(words), refusal.toString());
    }

    @Test
    void whatIsNoDistributionIsRefused() {
        for (double deviation : new double[] {0, -1, Double.NaN, Double.POSITIVE_INFINITY}) {
            refuses("the deviation of a prior must be above 0, not " + deviation, () -> new Prior.Normal(0, deviation));
            refuses("the deviation of a prior must be above 0", () -> new Prior.LogNormal(0, deviation));
        }
        refuses("the mean of a prior must be a finite number", () -> new Prior.Normal(Double.NaN, 1));
        refuses("the mean of a prior must be a finite number", () -> new Prior.LogNormal(Double.NaN, 1));
        refuses("a beta prior needs two numbers from 1, not 0.5 and 2.0", () -> new Prior.Beta(0.5, 2));
        refuses("a beta prior needs", () -> new Prior.Beta(2, Double.NaN));
        refuses("a beta prior needs", () -> new Prior.Beta(2, Double.POSITIVE_INFINITY));
    }

    @Test
    void aPriorWithoutDensityWhereTheParameterMayBeIsRefused() {
        refuses("the prior of a slope is normal or log-normal", () -> Priors.NONE.withSlope(new Prior.Beta(2, 2)));
        refuses("the prior of an intercept is normal", () -> Priors.NONE.withIntercept(new Prior.Beta(2, 2)));
        refuses("the prior of an intercept is normal", () -> Priors.NONE.withIntercept(new Prior.LogNormal(0, 1)));
    }

    @Test
    void thePriorOfSoManyOptionsHasItsModeAtTheirShare() {
        for (int options : new int[] {2, 4, 5}) {
            var prior = Priors.ofOptions(options).guessing().orElseThrow();
            assertEquals(0, prior.slope(1.0 / options), 1e-9);
            assertTrue(prior.curvature(1.0 / options) < 0);
        }
        refuses("two options at least, not 1", () -> Priors.ofOptions(1));
    }
}
