package dev.assay.psychometrics.linking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.psychometrics.Simulated;
import dev.assay.psychometrics.model.Rasch;
import dev.assay.psychometrics.model.TwoParameter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class AnchorDriftTest {

    @Test
    void robustZIsTheDifferenceLessTheMedianOverTheQuartiles() {
        var items = new ArrayList<CommonItem>();
        double[] harder = {0.1, 0.2, 0.3, 0.4, 1.5};
        for (int i = 0; i < harder.length; i++) {
            items.add(new CommonItem("q" + i, new Rasch(0), new Rasch(harder[i])));
        }
        // median 0.3, quartiles 0.2 and 0.4
        var drift = AnchorDrift.of(new CommonItems(items));
        assertEquals(1.2 / (0.74 * 0.2), drift.get(4).difficultyZ().orElseThrow(), 1e-9);
        assertEquals(-0.2 / (0.74 * 0.2), drift.get(0).difficultyZ().orElseThrow(), 1e-9);
        assertEquals(1.2, drift.get(4).difference(), 1e-12);
        assertTrue(drift.get(4).slopeZ().isEmpty());
    }

    @Test
    void anItemThatHasMovedIsFoundAndLeavingItOutRepairsTheLink() {
        var random = Simulated.random(7);
        var truth = new LinearLink(1.3, 0.4);
        var items = new ArrayList<CommonItem>();
        for (int i = 0; i < 15; i++) {
            double a = random.nextDouble(0.7, 2);
            double b = random.nextDouble(-2, 2);
            double moved = i == 3 ? b - 1.2 : b;
            double steeper = i == 9 ? 2.2 : 1;
            items.add(new CommonItem(
                    "q" + i,
                    TwoParameter.ofDifficulty(
                            a * steeper * Math.exp(random.nextGaussian(0, 0.05)), moved + random.nextGaussian(0, 0.05)),
                    truth.item(TwoParameter.ofDifficulty(a, b))));
        }
        var common = new CommonItems(items);
        var found = AnchorDrift.of(common).stream()
                .filter(drift -> drift.isBeyond(3))
                .map(AnchorDrift::item)
                .collect(Collectors.toSet());
        assertTrue(found.contains("q3") && found.contains("q9") && found.size() <= 3, found.toString());
        assertTrue(
                AnchorDrift.of(common).stream().anyMatch(drift -> drift.item().equals("q3") && drift.difference() > 1));
        var before = new MeanMean().link(common).orElseThrow();
        var after = new MeanMean().link(common.without(found)).orElseThrow();
        assertTrue(Math.abs(before.slope() - 1.3) > 0.06);
        assertEquals(1.3, after.slope(), 0.05);
        assertEquals(0.4, after.intercept(), 0.08);
    }

    @Test
    void whereItemsAgreeThereIsNothingToMeasureBy() {
        var same = new TwoParameter(1.2, 0.3);
        var drift = AnchorDrift.of(new CommonItems(List.of(new CommonItem("a", same, same))));
        assertTrue(drift.getFirst().difficultyZ().isEmpty()
                && drift.getFirst().slopeZ().isEmpty());
        assertEquals(0, drift.getFirst().difference());
        assertTrue(!drift.getFirst().isBeyond(0));
    }
}
