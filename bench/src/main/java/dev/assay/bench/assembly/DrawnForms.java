package dev.assay.bench.assembly;

import dev.assay.bench.Figures;
import dev.assay.bench.machine.CpuTime;
import dev.assay.bench.measure.Series;
import dev.assay.psychometrics.assembly.AssemblyOutcome;
import dev.assay.psychometrics.assembly.BlueprintCheck;
import dev.assay.psychometrics.assembly.CandidateHistory;
import dev.assay.psychometrics.assembly.Exposure;
import dev.assay.psychometrics.assembly.FastAssembler;
import dev.assay.psychometrics.assembly.Form;
import dev.assay.psychometrics.assembly.LargeBank;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;

/// Rounds of forms that one assembler drew, and what they are like.
final class DrawnForms {
    static final int FORMS = 10_000;
    private static final double TARGET = 40;

    private final FastAssembler assembler;
    private final List<Round> rounds = new ArrayList<>();

    private record Round(List<Form> forms, Exposure exposure, double cpuSeconds, double[] milliseconds) {}

    /// Draws so many rounds, after one that warms up.
    DrawnForms(FastAssembler assembler, int rounds) {
        this.assembler = assembler;
        round(0);
        for (int i = 1; i <= rounds; i++) {
            this.rounds.add(round(i));
        }
    }

    private Round round(int seed) {
        var exposure = Exposure.none(assembler.pool());
        var chance = LargeBank.chance(seed);
        var forms = new ArrayList<Form>();
        var milliseconds = new double[FORMS];
        double cpu = CpuTime.of(() -> {
            for (int i = 0; i < FORMS; i++) {
                long started = System.nanoTime();
                if (assembler.assemble(CandidateHistory.NONE, exposure, chance)
                        instanceof AssemblyOutcome.Assembled(var form)) {
                    forms.add(form);
                    exposure.add(form);
                }
                milliseconds[i] = (System.nanoTime() - started) / 1e6;
            }
        });
        return new Round(forms, exposure, cpu, milliseconds);
    }

    /// @param bank what the names of the figures begin with
    void report(Figures figures, String bank) {
        figures.value(
                bank + "FormsPerCpuSecond",
                FORMS / Series.median(rounds.stream().map(Round::cpuSeconds).toList()));
        figures.value(bank + "Violations", violations());
        long made = rounds.stream().mapToLong(one -> one.forms.size()).sum();
        figures.value(bank + "NotAssembled", 1 - (double) made / ((double) rounds.size() * FORMS));
        reportScores(figures, bank);
        reportTimes(figures, bank);
        reportExposure(figures, bank);
    }

    private double violations() {
        var blueprint = assembler.blueprint();
        long broken = rounds.stream()
                .flatMap(one -> one.forms.stream())
                .mapToLong(form -> BlueprintCheck.violations(blueprint, assembler.pool(), form.items(), Set.of())
                        .size())
                .sum();
        long overexposed = rounds.stream()
                .mapToLong(one -> BlueprintCheck.overexposed(
                                blueprint, one.forms.stream().map(Form::items).toList())
                        .size())
                .sum();
        return broken + overexposed;
    }

    private void reportScores(Figures figures, String bank) {
        var scores = rounds.stream()
                .flatMap(one -> one.forms.stream())
                .mapToDouble(Form::expectedScore)
                .toArray();
        double mean = Arrays.stream(scores).average().orElse(Double.NaN);
        double variance = Arrays.stream(scores)
                .map(score -> (score - mean) * (score - mean))
                .average()
                .orElse(Double.NaN);
        figures.add(bank + "ExpectedScoreMean", mean).value(bank + "ExpectedScoreSd", Math.sqrt(variance));
        figures.value(
                bank + "FurthestFromTarget",
                Arrays.stream(scores)
                        .map(score -> Math.abs(score - TARGET))
                        .max()
                        .orElse(Double.NaN));
    }

    private void reportTimes(Figures figures, String bank) {
        var times = rounds.stream()
                .flatMapToDouble(one -> Arrays.stream(one.milliseconds))
                .sorted()
                .toArray();
        figures.add(bank + "P50Milliseconds", times[times.length / 2]);
        figures.value(bank + "P99Milliseconds", times[(int) (times.length * 0.99)]);
    }

    /// Two forms share an item with the chance that both have it.
    private void reportExposure(Figures figures, String bank) {
        var shares = Arrays.stream(rounds.getLast().exposure.shares()).sorted().toArray();
        var told = new LinkedHashMap<String, Object>();
        told.put("neverUsed", Arrays.stream(shares).filter(share -> share == 0).count());
        told.put("median", Figures.rounded(shares[shares.length / 2]));
        told.put("p99", Figures.rounded(shares[(int) (shares.length * 0.99)]));
        told.put("largest", Figures.rounded(shares[shares.length - 1]));
        figures.add(bank + "Exposure", told);
        double common = Arrays.stream(shares).map(share -> share * share).sum();
        figures.value(bank + "Overlap", common / Arrays.stream(shares).sum());
    }
}
