package dev.assay.bench.forensics;

import dev.assay.bench.Figures;
import dev.assay.psychometrics.forensics.AbilityContrast;
import dev.assay.psychometrics.forensics.AdjustedPValues;
import dev.assay.psychometrics.forensics.ConditionalContrast;
import dev.assay.psychometrics.forensics.FastAndRight;
import dev.assay.psychometrics.forensics.PredictedContrast;
import dev.assay.psychometrics.forensics.Preknowledge;
import dev.assay.psychometrics.forensics.SpeedContrast;
import dev.assay.psychometrics.numeric.NormalNodes;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.random.RandomGenerator;

/// How many of those who knew leaked items each statistic sees, alone and among a thousand people.
///
/// The leaked items are named to the statistics, as they are where a list was found; curves and time models are the
/// true
/// ones.
final class Power {
    private static final double LEVEL = 0.01;
    private static final double FALSE_DISCOVERIES = 0.05;
    private static final NormalNodes POPULATION = NormalNodes.standard(41);

    /// The p-value of one person.
    @FunctionalInterface
    private interface Statistic {
        OptionalDouble pValue(LeakedTest test, int person);
    }

    /// What one statistic has seen.
    private static final class Seen {
        private int tests;
        private int alone;
        private int among;
        private int marked;
        private int honestMarked;
        private double falseShares;

        private void add(double[] pValues) {
            var adjusted = AdjustedPValues.benjaminiHochberg(pValues);
            int here = 0;
            int honestHere = 0;
            for (int person = 0; person < pValues.length; person++) {
                boolean found = adjusted[person] <= FALSE_DISCOVERIES;
                here += found ? 1 : 0;
                if (LeakedTest.knows(person)) {
                    tests++;
                    alone += pValues[person] <= LEVEL ? 1 : 0;
                    among += found ? 1 : 0;
                } else {
                    honestHere += found ? 1 : 0;
                }
            }
            marked += here;
            honestMarked += honestHere;
            falseShares += here == 0 ? 0 : (double) honestHere / here;
        }
    }

    private final Map<String, Seen> seen = new LinkedHashMap<>();
    private final int tests;

    private Power(int tests) {
        this.tests = tests;
    }

    static Power simulate(int tests, RandomGenerator random) {
        var power = new Power(tests);
        for (int i = 0; i < tests; i++) {
            var test = LeakedTest.of(random);
            statistics().forEach((name, statistic) -> power.add(name, statistic, test));
        }
        return power;
    }

    private void add(String name, Statistic statistic, LeakedTest test) {
        var pValues = new double[LeakedTest.PEOPLE];
        for (int person = 0; person < pValues.length; person++) {
            // who has no such p-value is not marked
            pValues[person] = statistic.pValue(test, person).orElse(1);
        }
        seen.computeIfAbsent(name, _ -> new Seen()).add(pValues);
    }

    private static Map<String, Statistic> statistics() {
        var all = new LinkedHashMap<String, Statistic>();
        all.put("preknowledge", Power::preknowledge);
        all.put(
                "abilities on leaked and other items",
                (test, person) ->
                        AbilityContrast.of(test.responses(), person, test.items(), LeakedTest::isLeaked).stream()
                                .mapToDouble(AbilityContrast::pValue)
                                .findFirst());
        all.put(
                "right on leaked of all right",
                (test, person) ->
                        ConditionalContrast.of(test.responses(), person, test.items(), LeakedTest::isLeaked).stream()
                                .mapToDouble(ConditionalContrast::pValue)
                                .findFirst());
        all.put(
                "right on leaked after the others",
                (test, person) ->
                        PredictedContrast.of(test.responses(), person, test.items(), POPULATION, LeakedTest::isLeaked)
                                .stream()
                                .mapToDouble(PredictedContrast::pValue)
                                .findFirst());
        all.put(
                "speed",
                (test, person) -> SpeedContrast.of(
                                test.times(),
                                person,
                                test.timeModels(),
                                LeakedTest::isLeaked,
                                item -> !LeakedTest.isLeaked(item))
                        .stream()
                        .mapToDouble(SpeedContrast::pValue)
                        .findFirst());
        all.put("fast and right", Power::fastAndRight);
        return all;
    }

    private static OptionalDouble preknowledge(LeakedTest test, int person) {
        return Preknowledge.of(
                        test.responses(), person, test.items(), POPULATION, LeakedTest::isLeaked, Preknowledge.KNOWN)
                .stream()
                .mapToDouble(Preknowledge::pValue)
                .findFirst();
    }

    private static OptionalDouble fastAndRight(LeakedTest test, int person) {
        return FastAndRight.of(
                        test.responses(),
                        test.times(),
                        person,
                        test.items(),
                        test.timeModels(),
                        POPULATION,
                        LeakedTest::isLeaked)
                .stream()
                .mapToDouble(FastAndRight::pValue)
                .findFirst();
    }

    /// Of each statistic.
    Map<String, Object> told() {
        var told = new LinkedHashMap<String, Object>();
        seen.forEach((name, figures) -> {
            var each = new LinkedHashMap<String, Object>();
            each.put("seenAtLevel" + LEVEL, Figures.rounded((double) figures.alone / figures.tests));
            each.put("seenAmongAll", Figures.rounded((double) figures.among / figures.tests));
            each.put("marked", figures.marked);
            each.put("ofThemHonest", figures.honestMarked);
            each.put("falseShare", Figures.rounded(figures.falseShares / tests));
            told.put(name, each);
        });
        return told;
    }

    /// The share of honest people among those marked, on average over tests, of the statistic where it is highest.
    double falseDiscoveries() {
        return seen.values().stream()
                .mapToDouble(figures -> figures.falseShares / tests)
                .max()
                .orElse(Double.NaN);
    }
}
