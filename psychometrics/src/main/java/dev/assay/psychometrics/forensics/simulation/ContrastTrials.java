package dev.assay.psychometrics.forensics.simulation;

import dev.assay.psychometrics.forensics.AbilityContrast;
import dev.assay.psychometrics.forensics.BankContrast;
import dev.assay.psychometrics.forensics.ConditionalContrast;
import dev.assay.psychometrics.forensics.PredictedContrast;
import dev.assay.psychometrics.model.Dichotomous;
import dev.assay.psychometrics.model.Rasch;
import dev.assay.psychometrics.model.TwoParameter;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/// People and banks for whom old items are as fresh ones.
final class ContrastTrials {
    private static final int PEOPLE = 100;

    private ContrastTrials() {}

    private static boolean isOld(int item) {
        return item % 2 == 0;
    }

    static void run(int tests, RandomGenerator random, RateTally tally) {
        for (int done = 0; done < tests; done += PEOPLE) {
            people(random, tally);
        }
        for (int done = 0; done < tests; done++) {
            banks(random, tally);
        }
    }

    private static void people(RandomGenerator random, RateTally tally) {
        var sample = HonestPeople.of(PEOPLE, 40, random);
        var rasch = IntStream.range(0, 40)
                .<Dichotomous>mapToObj(i -> new Rasch(random.nextGaussian(-0.3, 1)))
                .toList();
        var other = HonestPeople.of(PEOPLE, rasch, random);
        for (int person = 0; person < PEOPLE; person++) {
            AbilityContrast.of(sample.responses(), person, sample.items(), ContrastTrials::isOld)
                    .ifPresent(found -> tally.add("abilities on 20 old and 20 fresh items", found.pValue()));
            ConditionalContrast.of(other.responses(), person, rasch, ContrastTrials::isOld)
                    .ifPresent(found -> tally.add("right on old of all right, Rasch", found.pValue()));
            ConditionalContrast.of(sample.responses(), person, sample.items(), ContrastTrials::isOld)
                    .ifPresent(found -> tally.add("right on old of all right, slopes", found.pValue()));
            PredictedContrast.of(
                            sample.responses(), person, sample.items(), HonestPeople.POPULATION, ContrastTrials::isOld)
                    .ifPresent(found -> tally.add("right on old after fresh", found.pValue()));
        }
    }

    private static void banks(RandomGenerator random, RateTally tally) {
        var sample = HonestPeople.of(200, 24, random);
        bank(sample, sample.items(), "bank, old against fresh, known curves", tally);
        var calibrated =
                sample.items().stream().map(item -> withError(item, random)).toList();
        bank(sample, calibrated, "bank, old against fresh, curves with errors", tally);
    }

    private static void bank(HonestPeople sample, List<Dichotomous> items, String name, RateTally tally) {
        BankContrast.of(sample.responses(), items, HonestPeople.POPULATION, ContrastTrials::isOld)
                .ifPresent(found -> tally.add(name, found.pValue()));
    }

    /// As from a calibration on some 500 people.
    private static Dichotomous withError(Dichotomous item, RandomGenerator random) {
        return TwoParameter.ofDifficulty(
                item.a() * StrictMath.exp(random.nextGaussian(0, 0.1)), item.b() + random.nextGaussian(0, 0.12));
    }
}
