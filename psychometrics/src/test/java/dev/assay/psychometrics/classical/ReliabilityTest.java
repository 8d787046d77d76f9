package dev.assay.psychometrics.classical;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class ReliabilityTest {

    @Test
    void twoHalvesThatCorrelateBySixTenthsMakeATestOfThreeQuarters() {
        assertEquals(0.75, Reliability.spearmanBrown(0.6, 2), 1e-15);
        assertEquals(2, Reliability.factorFor(0.6, 0.75), 1e-15);
    }

    @Test
    void lengtheningStepByStepIsLengtheningAtOnce() {
        double once = Reliability.spearmanBrown(0.37, 6);
        assertEquals(once, Reliability.spearmanBrown(Reliability.spearmanBrown(0.37, 2), 3), 1e-15);
        assertEquals(0.37, Reliability.spearmanBrown(once, 1.0 / 6), 1e-15);
        assertEquals(6, Reliability.factorFor(0.37, once), 1e-12);
        assertEquals(0, Reliability.spearmanBrown(0, 5));
        assertEquals(1, Reliability.spearmanBrown(1, 0.2), 1e-15);
    }

    @Test
    void aReliabilityOfThreeQuartersHalvesTheDeviation() {
        assertEquals(5, Reliability.standardErrorOfMeasurement(10, 0.75));
        assertEquals(0, Reliability.standardErrorOfMeasurement(10, 1));
    }

    @Test
    void whatIsNoReliabilityOrNoFactorIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> Reliability.spearmanBrown(-0.1, 2));
        assertThrows(IllegalArgumentException.class, () -> Reliability.spearmanBrown(Double.NaN, 2));
        assertThrows(IllegalArgumentException.class, () -> Reliability.spearmanBrown(0.5, 0));
        assertThrows(IllegalArgumentException.class, () -> Reliability.factorFor(0, 0.5));
        assertThrows(IllegalArgumentException.class, () -> Reliability.factorFor(0.5, 1));
        assertThrows(IllegalArgumentException.class, () -> Reliability.standardErrorOfMeasurement(-1, 0.5));
        assertThrows(IllegalArgumentException.class, () -> Reliability.standardErrorOfMeasurement(1, 1.5));
    }
}
