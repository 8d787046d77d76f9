package dev.assay.psychometrics.forensics.simulation;

import dev.assay.psychometrics.forensics.FastAndRight;
import dev.assay.psychometrics.forensics.Preknowledge;
import dev.assay.psychometrics.forensics.SpeedContrast;
import dev.assay.psychometrics.times.TimeCalibration;
import dev.assay.psychometrics.times.TimeResiduals;
import java.util.random.RandomGenerator;
import org.apache.commons.statistics.distribution.NormalDistribution;

/// People who know none of the items that are said to be public.
final class PreknowledgeTrials {
    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);
    private static final int PEOPLE = 100;

    private PreknowledgeTrials() {}

    private static boolean isPublic(int item) {
        return item % 2 == 0;
    }

    private static boolean isFresh(int item) {
        return item % 2 != 0;
    }

    static void run(int tests, RandomGenerator random, RateTally tally) {
        for (int done = 0; done < tests; done += PEOPLE) {
            var sample = HonestPeople.of(PEOPLE, 40, random);
            for (int person = 0; person < PEOPLE; person++) {
                answers(sample, person, tally);
                times(sample, person, tally);
            }
            simulated(sample, random, tally);
            residuals(sample, tally);
        }
    }

    private static void answers(HonestPeople sample, int person, RateTally tally) {
        var found = Preknowledge.of(
                        sample.responses(),
                        person,
                        sample.items(),
                        HonestPeople.POPULATION,
                        PreknowledgeTrials::isPublic,
                        Preknowledge.KNOWN)
                .orElseThrow();
        tally.add("preknowledge, 20 items", found.pValue());
        tally.add("preknowledge, 1 / evidence", Math.min(1 / found.evidence(), 1));
    }

    private static void simulated(HonestPeople sample, RandomGenerator random, RateTally tally) {
        for (int person = 0; person < PEOPLE / 2; person++) {
            double pValue = Preknowledge.simulatedPValue(
                            sample.responses(),
                            person,
                            sample.items(),
                            HonestPeople.POPULATION,
                            item -> item < 6,
                            Preknowledge.KNOWN,
                            99,
                            random)
                    .orElseThrow();
            tally.add("preknowledge, simulated, 6 items", pValue);
        }
    }

    private static void times(HonestPeople sample, int person, RateTally tally) {
        SpeedContrast.of(
                        sample.times(),
                        person,
                        sample.timeModels(),
                        PreknowledgeTrials::isPublic,
                        PreknowledgeTrials::isFresh)
                .ifPresent(found -> tally.add("speed on 20 old and 20 fresh items", found.pValue()));
        FastAndRight.of(
                        sample.responses(),
                        sample.times(),
                        person,
                        sample.items(),
                        sample.timeModels(),
                        HonestPeople.POPULATION,
                        PreknowledgeTrials::isPublic)
                .ifPresent(found -> tally.add("fast and right on old items", found.pValue()));
    }

    /// With time models from the same 100 people, one time of each person.
    private static void residuals(HonestPeople sample, RateTally tally) {
        var models = TimeCalibration.of(sample.times()).models();
        var residuals = TimeResiduals.of(sample.times(), models);
        for (int person = 0; person < PEOPLE; person++) {
            double z = residuals.get(person, person % models.size()).orElseThrow();
            tally.add("residual of one time, calibrated on 100", 2 * NORMAL.survivalProbability(Math.abs(z)));
        }
    }
}
