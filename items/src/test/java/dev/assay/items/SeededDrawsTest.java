package dev.assay.items;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.junit.jupiter.api.Test;

class SeededDrawsTest {
    @Test
    void drawsAreThoseOfTheDescribedStream() {
        int compared = 0;
        for (String line : Golden.lines("/golden-draws.txt")) {
            int colon = line.indexOf(": ");
            String[] head = line.substring(0, colon).split(" ", -1);
            SeededDraws draws = new SeededDraws(Samples.seed(Integer.parseInt(head[1])), head[0]);
            StringJoiner drawn = new StringJoiner(" ");
            for (int i = 0; i < 12; i++) {
                drawn.add(String.valueOf(draws.below(Integer.parseInt(head[2]))));
            }
            assertEquals(line.substring(colon + 2), drawn.toString(), line);
            compared++;
        }
        assertEquals(5, compared);
    }

    @Test
    void drawsAreUniform() {
        int[] counts = new int[7];
        SeededDraws draws = new SeededDraws(Samples.seed(1), "uniform");
        for (int i = 0; i < 70_000; i++) {
            counts[draws.below(7)]++;
        }
        double chiSquare = 0;
        for (int count : counts) {
            chiSquare += (count - 10_000.0) * (count - 10_000.0) / 10_000.0;
        }
        // The 99.9th percentile of chi-square with 6 degrees of freedom; the seed is fixed, so this does not flicker.
        assertTrue(chiSquare < 22.46, "chi-square " + chiSquare);
    }

    @Test
    void everyOrderIsEquallyLikely() {
        Map<List<Integer>, Integer> orders = new HashMap<>();
        SeededDraws draws = new SeededDraws(Samples.seed(2), "orders");
        for (int i = 0; i < 24_000; i++) {
            orders.merge(draws.shuffled(List.of(1, 2, 3, 4)), 1, Integer::sum);
        }
        assertEquals(24, orders.size());
        orders.values().forEach(count -> assertTrue(count > 850 && count < 1150, "count " + count));
    }

    @Test
    void samplesHoldDifferentThings() {
        SeededDraws draws = new SeededDraws(Samples.seed(3), "samples");
        for (int size = 1; size < 30; size++) {
            List<Integer> positions = draws.positions(size, size / 2 + 1);
            assertEquals(positions.size(), new HashSet<>(positions).size());
        }
    }

    @Test
    void purposesDoNotShareDraws() {
        assertNotEquals(
                new SeededDraws(Samples.seed(1), "a").below(Integer.MAX_VALUE),
                new SeededDraws(Samples.seed(1), "b").below(Integer.MAX_VALUE));
    }

    @Test
    void aBoundIsPositive() {
        SeededDraws draws = new SeededDraws(Samples.seed(1), "a");
        assertThrows(IllegalArgumentException.class, () -> draws.below(0));
    }
}
