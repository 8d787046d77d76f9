package dev.assay.psychometrics.forensics.simulation;

import dev.assay.psychometrics.forensics.ChangePoint;
import dev.assay.psychometrics.forensics.CusumTest;
import dev.assay.psychometrics.forensics.Drift;
import dev.assay.psychometrics.forensics.OrderedAnswers;
import java.util.List;
import java.util.random.RandomGenerator;

/// Items that do not drift.
final class DriftTrials {
    private static final int ITEMS = 20;

    private DriftTrials() {}

    static void run(int tests, RandomGenerator random, RateTally tally) {
        for (int done = 0; done < tests; done += ITEMS) {
            for (var answers : answers(300, random)) {
                for (var drift : Drift.values()) {
                    double pValue =
                            CusumTest.of(answers, 0.25, drift, 199, random).pValue();
                    tally.add("CUSUM, " + drift + ", 300 answers", pValue);
                }
                ChangePoint.of(answers).ifPresent(found -> tally.add("change point, 300 answers", found.pValue()));
            }
            if (done % (2 * ITEMS) == 0) {
                simulated(random, tally);
            }
        }
    }

    private static void simulated(RandomGenerator random, RateTally tally) {
        for (var answers : answers(40, random)) {
            ChangePoint.simulatedPValue(answers, 99, random)
                    .ifPresent(pValue -> tally.add("change point, simulated, 40 answers", pValue));
        }
    }

    private static List<OrderedAnswers> answers(int people, RandomGenerator random) {
        var sample = HonestPeople.of(people, ITEMS, random);
        return OrderedAnswers.ofItems(sample.responses(), sample.items(), HonestPeople.POPULATION, sample.everyone());
    }
}
