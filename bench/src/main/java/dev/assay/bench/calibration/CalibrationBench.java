package dev.assay.bench.calibration;

import static dev.assay.bench.Figures.rounded;

import dev.assay.bench.Effort;
import dev.assay.bench.Figures;
import dev.assay.bench.machine.CpuTime;
import dev.assay.bench.machine.MachineFacts;
import dev.assay.bench.measure.Series;
import dev.assay.psychometrics.adaptive.AdaptivePool;
import dev.assay.psychometrics.adaptive.CatSimulation;
import dev.assay.psychometrics.adaptive.ItemSelection;
import dev.assay.psychometrics.adaptive.StoppingRule;
import dev.assay.psychometrics.calibration.Calibration;
import dev.assay.psychometrics.calibration.CalibrationOptions;
import dev.assay.psychometrics.calibration.Model;
import dev.assay.psychometrics.data.Responses;
import dev.assay.psychometrics.numeric.NormalNodes;
import dev.assay.psychometrics.scoring.BayesianScores;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.SplittableRandom;

/// Calibration with data in memory, on one thread, beside a plain EM in the same run and mirt's published figures.
public final class CalibrationBench {
    private static final int ROUNDS = 7;

    /// The plain EM is slow; its median of three is as good.
    private static final int PLAIN_ROUNDS = 3;

    /// What mirt 1.47 takes, in CPU seconds on one thread; the README of the reference data says how it was measured.
    private record Case(String name, int people, int items, int each, Model model, double mirtSeconds) {}

    private static final double MIRTCAT_PER_SECOND = 5.1;
    private static final double MIRT_EAP_PER_SECOND = 13_400;

    private CalibrationBench() {}

    public static Figures measure(Effort effort) throws IOException, InterruptedException {
        var figures = new Figures().add("machine", MachineFacts.read());
        int rounds = effort.roundsOr(ROUNDS);
        figures.add("rounds", rounds);
        CalibrationAccuracy.add(figures, effort.root());
        compare(figures, rounds, new Case("dense", 100_000, 50, 50, Model.TWO_PARAMETER, 12.4));
        compare(figures, rounds, new Case("sparse", 100_000, 300, 50, Model.TWO_PARAMETER, 68.2));
        compare(figures, rounds, new Case("threeParameter", 10_000, 50, 50, Model.THREE_PARAMETER, 24.8));
        scores(figures, rounds);
        adaptive(figures, rounds);
        ColdCalibration.add(figures, effort);
        return figures;
    }

    private static void compare(Figures figures, int rounds, Case given) {
        boolean guessed = given.model == Model.THREE_PARAMETER;
        var responses = SimulatedTest.of(
                        given.people, given.items, given.each, guessed ? 0.2 : 0, new SplittableRandom(7))
                .responses();
        var options = CalibrationOptions.of(given.model);
        var own = new ArrayList<Double>();
        for (int round = 0; round < rounds + 3; round++) {
            double seconds = CpuTime.of(() -> Calibration.of(responses, options));
            if (round >= 3) {
                own.add(seconds);
            }
        }
        var plain = new ArrayList<Double>();
        var peer = new PlainEm(responses, guessed);
        for (int round = 0; round <= PLAIN_ROUNDS; round++) {
            var next = new PlainEm(responses, guessed);
            double seconds = CpuTime.of(next::run);
            peer = next;
            if (round > 0) {
                plain.add(seconds);
            }
        }
        var result = Calibration.of(responses, options);
        double ours = Series.median(own);
        double theirs = Series.median(plain);
        var told = new LinkedHashMap<String, Object>();
        told.put("people", given.people);
        told.put("items", given.items);
        told.put("cpuSeconds", rounded(ours));
        told.put("eachCpuSeconds", own.stream().map(Figures::rounded).toList());
        told.put("iterations", result.iterations());
        told.put("logLik", result.logLikelihood());
        told.put("plainCpuSeconds", rounded(theirs));
        told.put("plainIterations", peer.iterations());
        told.put("plainLogLik", peer.logLikelihood());
        told.put("mirtCpuSeconds", given.mirtSeconds);
        figures.add(given.name, told);
        figures.value(given.name + "PerPlain", theirs / ours);
        figures.value(given.name + "PerMirt", given.mirtSeconds / ours);
        figures.value(given.name + "LogLikBelowPlain", peer.logLikelihood() - result.logLikelihood());
    }

    private static void scores(Figures figures, int rounds) {
        var test = SimulatedTest.of(100_000, 50, 50, 0, new SplittableRandom(8));
        Responses responses = test.responses();
        var nodes = NormalNodes.standard(61);
        var own = new ArrayList<Double>();
        for (int round = 0; round < rounds + 3; round++) {
            double seconds = CpuTime.of(() -> BayesianScores.of(responses, test.items(), nodes));
            if (round >= 3) {
                own.add(seconds);
            }
        }
        double perSecond = responses.people() / Series.median(own);
        figures.add("eapPerCpuSecond", perSecond).value("eapPerMirt", perSecond / MIRT_EAP_PER_SECOND);
    }

    /// Maximum information, 50 items of 500; mirtCAT 5.1 examinees per CPU second, catR 3.5.
    private static void adaptive(Figures figures, int rounds) {
        var random = new SplittableRandom(11);
        var pool = AdaptivePool.of(SimulatedTest.of(1, 500, 500, 0, random).items());
        var thetas = random.doubles(5_000, -2.5, 2.5).toArray();
        var own = new ArrayList<Double>();
        for (int round = 0; round < rounds + 3; round++) {
            double seconds = CpuTime.of(() -> CatSimulation.run(
                    pool,
                    new ItemSelection.MaximumInformation(),
                    StoppingRule.length(50),
                    thetas,
                    new SplittableRandom(12)));
            if (round >= 3) {
                own.add(seconds);
            }
        }
        double perSecond = thetas.length / Series.median(own);
        figures.add("catPerCpuSecond", perSecond).value("catPerMirtCat", perSecond / MIRTCAT_PER_SECOND);
    }
}
