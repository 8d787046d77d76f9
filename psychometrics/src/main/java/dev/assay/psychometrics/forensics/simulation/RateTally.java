package dev.assay.psychometrics.forensics.simulation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The p-values of statistics over many simulations.
final class RateTally {
    private static final double[] LEVELS = {0.05, 0.01};

    private final Map<String, List<Double>> pValues = new LinkedHashMap<>();

    void add(String statistic, double pValue) {
        pValues.computeIfAbsent(statistic, name -> new ArrayList<>()).add(pValue);
    }

    List<FalsePositiveRate> rates() {
        var rates = new ArrayList<FalsePositiveRate>();
        pValues.forEach((statistic, values) -> {
            for (double level : LEVELS) {
                int rejected = (int) values.stream().filter(p -> p <= level).count();
                rates.add(new FalsePositiveRate(statistic, level, rejected, values.size()));
            }
        });
        return List.copyOf(rates);
    }
}
