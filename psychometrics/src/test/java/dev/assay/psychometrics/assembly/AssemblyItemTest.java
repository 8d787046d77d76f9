package dev.assay.psychometrics.assembly;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.psychometrics.model.ItemFamily;
import dev.assay.psychometrics.model.ThreeParameter;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AssemblyItemTest {
    private static final ThreeParameter MEAN = ThreeParameter.ofDifficulty(1.4, 0.3, 0.2);

    private static AssemblyItem family(double variance) {
        return new AssemblyItem("i", "f", Map.of(), new ItemFamily(MEAN, variance));
    }

    @Test
    void aFamilyWithoutVarianceIsItsMean() {
        for (double theta = -3; theta <= 3; theta += 0.5) {
            assertEquals(MEAN.probability(theta), family(0).expectedScore(theta));
            assertEquals(MEAN.information(theta), family(0).information(theta));
            assertEquals(MEAN.information(theta), family(1e-10).information(theta), 1e-8);
        }
    }

    @Test
    void informationOfAFamilyIsThatOfItsAveragedCurveByFiniteDifferences() {
        var item = family(0.25);
        for (double theta = -3; theta <= 3; theta += 0.5) {
            double slope = (item.expectedScore(theta + 1e-5) - item.expectedScore(theta - 1e-5)) / 2e-5;
            double p = item.expectedScore(theta);
            assertEquals(slope * slope / (p * (1 - p)), item.information(theta), 1e-8);
        }
    }

    @Test
    void notToKnowTheVariantCostsInformationAndNothingIsEverNaN() {
        assertTrue(family(0.5).information(0.3) < family(0).information(0.3));
        for (double theta : new double[] {-1e6, -800, 800, 1e6}) {
            assertTrue(family(0.5).information(theta) >= 0);
            assertTrue(family(0.5).information(theta) < 1e-6);
        }
    }
}
