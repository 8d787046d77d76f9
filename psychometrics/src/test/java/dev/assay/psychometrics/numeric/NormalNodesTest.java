package dev.assay.psychometrics.numeric;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

class NormalNodesTest {

    private static double mean(NormalNodes nodes, DoubleUnaryOperator of) {
        double sum = 0;
        for (int i = 0; i < nodes.size(); i++) {
            sum += nodes.weight(i) * of.applyAsDouble(nodes.node(i));
        }
        return sum;
    }

    @Test
    void theFirstMomentsAreThoseOfTheDistribution() {
        for (var parameters : new double[][] {{0, 1}, {0.7, 0.6}, {-1, 0.8}}) {
            double mean = parameters[0];
            double deviation = parameters[1];
            var nodes = NormalNodes.of(121, 8, mean, deviation);
            assertEquals(1, mean(nodes, _ -> 1), 1e-14);
            assertEquals(mean, mean(nodes, x -> x), 1e-13);
            assertEquals(deviation * deviation, mean(nodes, x -> (x - mean) * (x - mean)), 1e-12);
            assertEquals(3 * Math.pow(deviation, 4), mean(nodes, x -> Math.pow(x - mean, 4)), 1e-10);
            assertEquals(Math.exp(mean + deviation * deviation / 2), mean(nodes, Math::exp), 1e-10);
        }
    }

    @Test
    void sixtyOneStandardPointsMissAMillionthOfTheVariance() {
        var nodes = NormalNodes.standard(61);
        assertEquals(1, Arrays.stream(nodes.weights()).sum(), 1e-15);
        assertEquals(1, mean(nodes, x -> x * x), 1e-6);
    }

    @Test
    void pointsAndWeightsAreMirrorImagesBitByBit() {
        for (int count : new int[] {3, 20, 21, 61, 100}) {
            var nodes = NormalNodes.standard(count);
            for (int i = 0; i < count; i++) {
                assertEquals(-nodes.node(i) + 0.0, nodes.node(count - 1 - i) + 0.0);
                assertEquals(nodes.weight(i), nodes.weight(count - 1 - i));
            }
            assertEquals(6, nodes.node(count - 1));
        }
    }

    @Test
    void otherWeightsStandAtTheSamePoints() {
        var nodes = NormalNodes.standard(61);
        var moved = nodes.weighted(0.4, 1.2);
        assertArrayEquals(nodes.nodes(), moved.nodes());
        assertArrayEquals(NormalNodes.of(61, 6, 0.4, 1.2).weights(), moved.weights());
    }

    @Test
    void copiesChangeNothing() {
        var nodes = NormalNodes.standard(5);
        nodes.nodes()[0] = 99;
        nodes.weights()[0] = 99;
        assertEquals(-6, nodes.node(0));
        assertTrue(nodes.weight(0) < 1);
    }

    @Test
    void whatIsNoDistributionIsRefused() {
        var far = assertThrows(IllegalArgumentException.class, () -> NormalNodes.of(61, 6, 1000, 1));
        assertTrue(String.valueOf(far.getMessage()).contains("mean 1000.0 lies too far"), far.toString());
        assertThrows(IllegalArgumentException.class, () -> NormalNodes.of(61, 6, Double.NaN, 1));
        assertThrows(IllegalArgumentException.class, () -> NormalNodes.of(2, 6, 0, 1));
        assertThrows(IllegalArgumentException.class, () -> NormalNodes.of(61, 0, 0, 1));
        assertThrows(IllegalArgumentException.class, () -> NormalNodes.of(61, Double.NaN, 0, 1));
        assertThrows(IllegalArgumentException.class, () -> NormalNodes.of(61, 6, 0, 0));
        assertThrows(
                IllegalArgumentException.class, () -> NormalNodes.standard(61).weighted(0, Double.NaN));
        assertThrows(
                IllegalArgumentException.class, () -> NormalNodes.standard(61).weighted(0, -1));
        assertThrows(IllegalArgumentException.class, () -> NormalNodes.of(61, Double.POSITIVE_INFINITY, 0, 1));
    }
}
