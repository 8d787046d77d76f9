package dev.assay.psychometrics.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class ItemFamilyTest {

    /// Simpson's rule over ten deviations to either side.
    private static double integral(Dichotomous mean, double deviation, double theta) {
        int steps = 20_000;
        double sum = 0;
        for (int i = 0; i <= steps; i++) {
            double z = -10 + 20.0 * i / steps;
            double weight = i == 0 || i == steps ? 1 : i % 2 == 1 ? 4 : 2;
            double harder = z * deviation;
            double density = Math.exp(-z * z / 2) / Math.sqrt(2 * Math.PI);
            sum += weight
                    * density
                    * (mean.g() + (1 - mean.g()) / (1 + Math.exp(-mean.a() * (theta - harder) - mean.d())));
        }
        return sum * 20.0 / steps / 3;
    }

    @Test
    void aVariantDrawnAtRandomIsTheMeanOverAllVariants() {
        for (var mean : List.of(new Rasch(0.3), new TwoParameter(2.5, -1), new ThreeParameter(1.4, 0.5, 0.25))) {
            for (double deviation : new double[] {0.1, 0.5, 1, 2}) {
                var family = new ItemFamily(mean, deviation * deviation);
                for (double theta = -4; theta <= 4; theta += 0.37) {
                    assertEquals(
                            integral(mean, deviation, theta), family.probability(theta), 1e-7, family + " " + theta);
                }
            }
        }
    }

    @Test
    void withoutVarianceEveryVariantIsTheMean() {
        var mean = new ThreeParameter(1.4, 0.5, 0.25);
        var family = new ItemFamily(mean, 0);
        for (double theta = -40; theta <= 40; theta += 0.7) {
            assertEquals(mean.probability(theta), family.probability(theta), 1e-15);
        }
        assertEquals(mean, family.variant(3));
    }

    @Test
    void aVariantIsHarderBySoManyDeviations() {
        var family = new ItemFamily(TwoParameter.ofDifficulty(1.5, 0.2), 0.16);
        assertEquals(0.2 + 2 * 0.4, family.variant(2).b(), 1e-14);
        assertEquals(1.5, family.variant(2).a());
    }
}
