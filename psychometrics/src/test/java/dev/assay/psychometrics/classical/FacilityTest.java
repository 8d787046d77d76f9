package dev.assay.psychometrics.classical;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FacilityTest {

    /// Newcombe (1998), Two-sided confidence intervals for the single proportion, Statistics in Medicine 17,
    /// table I.
    @ParameterizedTest
    @CsvSource({"81, 263, 0.2553, 0.3662", "15, 148, 0.0624, 0.1605", "0, 20, 0, 0.1611", "1, 29, 0.0061, 0.1718"})
    void intervalIsWilsons(int right, int presented, double low, double high) {
        var interval = new Facility(presented, right).interval(0.95);
        assertEquals(low, interval.low(), 5e-5);
        assertEquals(high, interval.high(), 5e-5);
        // right and wrong are mirror images
        var mirrored = new Facility(presented, presented - right).interval(0.95);
        assertEquals(1 - low, mirrored.high(), 5e-5);
        assertEquals(1 - high, mirrored.low(), 5e-5);
    }

    @Test
    void standardErrorIsThatOfAShare() {
        var facility = new Facility(400, 80);
        assertEquals(0.2, facility.share());
        assertEquals(0.02, facility.standardError(), 1e-15);
        assertEquals(0, new Facility(1, 1).standardError());
    }

    @Test
    void wrongCountsAndConfidencesAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> new Facility(0, 0));
        assertThrows(IllegalArgumentException.class, () -> new Facility(3, 4));
        assertThrows(IllegalArgumentException.class, () -> new Facility(3, -1));
        var facility = new Facility(3, 1);
        assertThrows(IllegalArgumentException.class, () -> facility.interval(Double.NaN));
        assertThrows(IllegalArgumentException.class, () -> facility.interval(95));
    }
}
