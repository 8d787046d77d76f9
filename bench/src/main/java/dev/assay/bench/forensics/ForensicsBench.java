package dev.assay.bench.forensics;

import dev.assay.bench.Effort;
import dev.assay.bench.Figures;
import dev.assay.bench.machine.MachineFacts;
import dev.assay.psychometrics.forensics.simulation.FalsePositiveRate;
import dev.assay.psychometrics.forensics.simulation.FalsePositives;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;

/// How often each statistic of leak detection points at somebody with whom nothing is wrong, and how often at somebody
/// who knew items before.
public final class ForensicsBench {
    private static final int ROUNDS = 20;
    private static final int TESTS_A_ROUND = 100;
    private static final long SEED = 2026;

    private ForensicsBench() {}

    public static Figures measure(Effort effort) throws IOException {
        var figures = new Figures().add("machine", MachineFacts.read());
        int rounds = effort.roundsOr(ROUNDS);
        var rates = FalsePositives.simulate(TESTS_A_ROUND * rounds, new SplittableRandom(SEED));
        for (var rate : rates) {
            figures.add(rate.statistic() + ", at " + rate.level(), told(rate));
        }
        figures.add("ratesCompared", rates.size());
        figures.value(
                "errorsAboveNominal",
                rates.stream().mapToDouble(FalsePositiveRate::excess).max().orElse(Double.NaN));
        var power = Power.simulate(rounds, new SplittableRandom(SEED));
        figures.add("powerFor", LeakedTest.told());
        power.told().forEach((statistic, told) -> figures.add("power: " + statistic, told));
        figures.value("falseDiscoveries", power.falseDiscoveries());
        return figures;
    }

    private static Map<String, Object> told(FalsePositiveRate rate) {
        var told = new LinkedHashMap<String, Object>();
        told.put("observed", Figures.rounded(rate.observed()));
        told.put("error", Figures.rounded(rate.error()));
        told.put("errorsAbove", Figures.rounded(rate.excess()));
        told.put("tests", rate.tests());
        return told;
    }
}
