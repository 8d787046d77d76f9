package dev.assay.cli.measure.report;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class FalseDiscoveriesTest {

    /// Benjamini & Hochberg (1995), section 4: of these fifteen the four smallest are marked.
    @Test
    void theExampleOfThePaperMarksFour() {
        var p = new ArrayList<OptionalDouble>();
        for (double value : new double[] {
            0.4262, 0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.3240, 0.5719, 0.6528,
            0.7590, 1
        }) {
            p.add(OptionalDouble.of(value));
        }
        var marked = FalseDiscoveries.marked(p, 0.05);
        for (int i = 0; i < marked.length; i++) {
            assertEquals(i >= 1 && i <= 4, marked[i], "place " + i);
        }
    }

    @Test
    void testsThatWereNotMadeDoNotCount() {
        assertArrayEquals(
                new boolean[] {false, true},
                FalseDiscoveries.marked(List.of(OptionalDouble.empty(), OptionalDouble.of(0.05)), 0.05));
        assertArrayEquals(new boolean[] {false}, FalseDiscoveries.marked(List.of(OptionalDouble.empty()), 0.05));
    }
}
