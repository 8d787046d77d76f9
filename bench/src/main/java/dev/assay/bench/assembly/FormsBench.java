package dev.assay.bench.assembly;

import dev.assay.bench.Effort;
import dev.assay.bench.Figures;
import dev.assay.bench.machine.CpuTime;
import dev.assay.bench.machine.MachineFacts;
import dev.assay.bench.measure.Series;
import dev.assay.psychometrics.assembly.AssemblyOutcome;
import dev.assay.psychometrics.assembly.BlueprintCheck;
import dev.assay.psychometrics.assembly.CandidateHistory;
import dev.assay.psychometrics.assembly.Exposure;
import dev.assay.psychometrics.assembly.FastAssembler;
import dev.assay.psychometrics.assembly.Form;
import dev.assay.psychometrics.assembly.ItemPool;
import dev.assay.psychometrics.assembly.LargeBank;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;

/// Forms of 50 items from a bank of 5,000, under a blueprint with rules of every kind, by the fast assembler.
public final class FormsBench {
    private static final int ROUNDS = 7;
    private static final int FORMS = 10_000;
    private static final int BANK = 5_000;
    private static final double TARGET = 40;

    private FormsBench() {}

    private record Round(List<Form> forms, Exposure exposure, double cpuSeconds, double[] milliseconds) {}

    public static Figures measure(Effort effort) throws IOException {
        var figures = new Figures().add("machine", MachineFacts.read());
        int rounds = effort.roundsOr(ROUNDS);
        var pool = LargeBank.pool(BANK, 1);
        var blueprint = LargeBank.blueprint(BANK, 2).build();
        var assembler = FastAssembler.of(blueprint, pool);
        var all = new ArrayList<Round>();
        for (int round = 0; round <= rounds; round++) {
            var next = round(assembler, pool, round);
            // the first warms up
            if (round > 0) {
                all.add(next);
            }
        }
        figures.add("rounds", rounds).add("formsARound", FORMS);
        figures.value(
                "formsPerCpuSecond",
                FORMS / Series.median(all.stream().map(Round::cpuSeconds).toList()));
        long violations = all.stream()
                .flatMap(one -> one.forms.stream())
                .mapToLong(form -> BlueprintCheck.violations(blueprint, pool, form.items(), Set.of())
                        .size())
                .sum();
        long overexposed = all.stream()
                .mapToLong(one -> BlueprintCheck.overexposed(
                                blueprint, one.forms.stream().map(Form::items).toList())
                        .size())
                .sum();
        figures.value("violations", (double) (violations + overexposed));
        long made = all.stream().mapToLong(one -> one.forms.size()).sum();
        figures.value("notAssembled", 1 - (double) made / ((double) rounds * FORMS));
        scores(figures, all);
        exposure(figures, all.getLast());
        return figures;
    }

    private static Round round(FastAssembler assembler, ItemPool pool, int seed) {
        var exposure = Exposure.none(pool);
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

    private static void scores(Figures figures, List<Round> all) {
        var scores = all.stream()
                .flatMap(one -> one.forms.stream())
                .mapToDouble(Form::expectedScore)
                .toArray();
        double mean = Arrays.stream(scores).average().orElse(Double.NaN);
        double variance = Arrays.stream(scores)
                .map(score -> (score - mean) * (score - mean))
                .average()
                .orElse(Double.NaN);
        figures.add("expectedScoreMean", mean).value("expectedScoreSd", Math.sqrt(variance));
        figures.value(
                "furthestFromTarget",
                Arrays.stream(scores)
                        .map(score -> Math.abs(score - TARGET))
                        .max()
                        .orElse(Double.NaN));
        var times = all.stream()
                .flatMapToDouble(one -> Arrays.stream(one.milliseconds))
                .sorted()
                .toArray();
        figures.add("p50Milliseconds", times[times.length / 2]);
        figures.value("p99Milliseconds", times[(int) (times.length * 0.99)]);
    }

    /// Two forms share an item with the chance that both have it.
    private static void exposure(Figures figures, Round round) {
        var shares = Arrays.stream(round.exposure.shares()).sorted().toArray();
        var told = new LinkedHashMap<String, Object>();
        told.put("neverUsed", Arrays.stream(shares).filter(share -> share == 0).count());
        told.put("median", Figures.rounded(shares[shares.length / 2]));
        told.put("p99", Figures.rounded(shares[(int) (shares.length * 0.99)]));
        told.put("largest", Figures.rounded(shares[shares.length - 1]));
        figures.add("exposure", told);
        double common = Arrays.stream(shares).map(share -> share * share).sum();
        figures.value("verbatimOverlap", common / Arrays.stream(shares).sum());
    }
}
