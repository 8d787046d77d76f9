package dev.assay.psychometrics.numeric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class LogisticTest {

    private static void close(double expected, double found) {
        assertEquals(expected, found, 1e-14 * Math.abs(expected));
    }

    @Test
    void theTailsKeepTheirDigits() {
        for (double logit = -700; logit <= -40; logit += 3.3) {
            // 1 + exp(logit) is 1 there
            close(StrictMath.exp(logit), Logistic.probability(logit));
            close(StrictMath.exp(logit), Logistic.softplus(logit));
            close(-logit, Logistic.softplus(-logit));
            assertEquals(1, Logistic.probability(-logit));
        }
    }

    @Test
    void rightAndWrongSumToOne() {
        for (double logit = -60; logit <= 60; logit += 0.37) {
            assertEquals(1, Logistic.probability(logit) + Logistic.probability(-logit), 4e-16);
        }
    }

    @Test
    void softplusIsMinusTheLogarithmOfAWrongAnswersChance() {
        for (double logit = -2; logit <= 600; logit += 0.37) {
            close(-StrictMath.log(Logistic.probability(-logit)), Logistic.softplus(logit));
        }
    }

    @Test
    void theLogitUndoesTheProbability() {
        for (double logit = -600; logit <= 15; logit += 0.37) {
            assertEquals(logit, Logistic.logit(Logistic.probability(logit)), 1e-9 * (1 + Math.abs(logit)));
        }
    }

    @Test
    void aDifferenceKeepsItsDigitsWhereBothAreNearOne() {
        for (double low = -300; low <= 300; low += 7.3) {
            for (double more : new double[] {1e-12, 0.1, 1, 50}) {
                double high = low + more;
                // P(h) - P(l) is also (e^-l - e^-h) / ((1 + e^-h)(1 + e^-l))
                double expected = -StrictMath.exp(-low)
                        * StrictMath.expm1(low - high)
                        / ((1 + StrictMath.exp(-high)) * (1 + StrictMath.exp(-low)));
                assertEquals(expected, Logistic.difference(high, low), 1e-13 * expected);
            }
        }
    }

    @Test
    void noLogitIsTooFar() {
        for (double logit : new double[] {1e4, 1e308, Double.POSITIVE_INFINITY}) {
            assertEquals(1, Logistic.probability(logit));
            assertTrue(Logistic.probability(-logit) > 0 && Logistic.probability(-logit) < 1e-300);
            assertEquals(1, Logistic.difference(logit, -logit));
            assertEquals(0, Logistic.difference(logit, logit));
            assertEquals(0, Logistic.difference(-logit, -logit));
        }
    }
}
