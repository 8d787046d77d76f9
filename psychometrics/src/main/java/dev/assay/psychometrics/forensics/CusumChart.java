package dev.assay.psychometrics.forensics;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/// Cumulative sums of how much better, and how much worse, an item is answered than foretold.
///
/// `C+ = max(0, C+ + e - k)` and `C- = max(0, C- - e - k)` with the standardised residual e of each answer: they
/// stay near 0 while the item is as calibrated and climb once it is not. Page (1954), Continuous inspection
/// schemes, Biometrika 41; for items Veerkamp & Glas (2000), Detection of known items in adaptive testing with a
/// statistical quality control method, Journal of Educational and Behavioral Statistics 25.
///
/// @param reference k: half of the change of the mean residual that matters, in standard deviations
/// @param easier    C+ after each answer
/// @param harder    C- after each answer
public record CusumChart(double reference, List<Double> easier, List<Double> harder) {
    public CusumChart {
        easier = List.copyOf(easier);
        harder = List.copyOf(harder);
    }

    public static CusumChart of(OrderedAnswers answers, double reference) {
        requireReference(reference);
        var easier = new ArrayList<Double>();
        var harder = new ArrayList<Double>();
        double up = 0;
        double down = 0;
        for (int i = 0; i < answers.size(); i++) {
            up = Math.max(0, up + answers.residual(i) - reference);
            down = Math.max(0, down - answers.residual(i) - reference);
            easier.add(up);
            harder.add(down);
        }
        return new CusumChart(reference, easier, harder);
    }

    /// The sums in a direction.
    public List<Double> sums(Drift direction) {
        return switch (direction) {
            case EASIER -> easier;
            case HARDER -> harder;
        };
    }

    /// The first answer (from 0) after which the sum is above a threshold; empty where it never is.
    public OptionalInt firstAbove(Drift direction, double threshold) {
        var sums = sums(direction);
        for (int i = 0; i < sums.size(); i++) {
            if (sums.get(i) > threshold) {
                return OptionalInt.of(i);
            }
        }
        return OptionalInt.empty();
    }

    static double highest(OrderedAnswers answers, double reference, Drift direction) {
        double sign = direction == Drift.EASIER ? 1 : -1;
        double sum = 0;
        double highest = 0;
        for (int i = 0; i < answers.size(); i++) {
            sum = Math.max(0, sum + sign * answers.residual(i) - reference);
            highest = Math.max(highest, sum);
        }
        return highest;
    }

    static void requireReference(double reference) {
        if (!(reference >= 0 && reference < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("the reference must be 0 or more, not " + reference);
        }
    }
}
