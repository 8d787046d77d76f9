package dev.assay.psychometrics.linking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.psychometrics.Simulated;
import dev.assay.psychometrics.calibration.Calibration;
import dev.assay.psychometrics.calibration.CalibrationOptions;
import dev.assay.psychometrics.calibration.CalibrationResult;
import dev.assay.psychometrics.calibration.IterationListener;
import dev.assay.psychometrics.calibration.Model;
import dev.assay.psychometrics.data.Responses;
import dev.assay.psychometrics.data.ResponsesBuilder;
import dev.assay.psychometrics.model.Dichotomous;
import dev.assay.psychometrics.model.TwoParameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/// Two forms of 25 items, 15 of them in common, taken by 3000 people each of different ability.
class SeparateCalibrationsTest {
    private static final int ITEMS = 35;
    private static final double MEAN = 0.6;
    private static final double DEVIATION = 1.3;

    private static List<Dichotomous> truth() {
        var random = Simulated.random(11);
        var items = new ArrayList<Dichotomous>();
        for (int i = 0; i < ITEMS; i++) {
            items.add(TwoParameter.ofDifficulty(random.nextDouble(0.7, 1.8), random.nextDouble(-1.8, 1.8)));
        }
        return items;
    }

    /// Items `first` to below `first + 25` of a table of all.
    private static Responses form(int first, double mean, double deviation, boolean all, long seed) {
        var random = Simulated.random(seed);
        var truth = truth();
        var builder = new ResponsesBuilder(
                all ? Simulated.names(ITEMS) : Simulated.names(ITEMS).subList(first, first + 25));
        for (int person = 0; person < 3000; person++) {
            double theta = mean + deviation * random.nextGaussian();
            var row = new byte[all ? ITEMS : 25];
            Arrays.fill(row, Responses.MISSING);
            for (int i = first; i < first + 25; i++) {
                row[all ? i : i - first] = Simulated.answer(truth.get(i), theta, random);
            }
            builder.add(row);
        }
        return builder.build();
    }

    private static Map<String, Dichotomous> curves(CalibrationResult result) {
        var curves = new LinkedHashMap<String, Dichotomous>();
        for (var item : result.items()) {
            curves.put(item.name(), result.model(item.name()).orElseThrow());
        }
        return curves;
    }

    @Test
    void linkedFormsRecoverTheTruthAndAgreeWithOneCalibrationOfBoth() {
        var options = CalibrationOptions.of(Model.TWO_PARAMETER);
        var old = curves(Calibration.of(form(0, 0, 1, false, 12), options));
        var fresh = curves(Calibration.of(form(10, MEAN, DEVIATION, false, 13), options));
        var together = Calibration.ofGroups(
                List.of(form(0, 0, 1, true, 12), form(10, MEAN, DEVIATION, true, 13)), options, IterationListener.NONE);
        var common = CommonItems.of(fresh, old);
        assertEquals(15, common.items().size());
        var truth = truth();
        for (var method : List.of(StockingLord.standard(), Haebara.standard(), new MeanMean(), new MeanSigma())) {
            var found = method.estimate(common).orElseThrow();
            // the people of the new form have mean 0 and deviation 1 on their own scale
            assertEquals(DEVIATION, found.link().slope(), 4 * found.slopeError(), found.toString());
            assertEquals(MEAN, found.link().intercept(), 4 * found.interceptError() + 0.05, found.toString());
            assertTrue(found.slopeError() < 0.08 && found.interceptError() < 0.08, found.toString());
            assertEquals(together.groups().get(1).deviation(), found.link().slope(), 0.1);
            assertEquals(together.groups().get(1).mean(), found.link().intercept(), 0.1);
            double squares = 0;
            for (int i = 25; i < ITEMS; i++) {
                var item = found.link().item(Objects.requireNonNull(fresh.get("i" + (i + 1))));
                double off = item.b() - truth.get(i).b();
                squares += off * off / 10;
                assertEquals(together.model("i" + (i + 1)).orElseThrow().b(), item.b(), 0.15, found.toString());
            }
            assertTrue(Math.sqrt(squares) < 0.12, method + " " + Math.sqrt(squares));
        }
    }
}
