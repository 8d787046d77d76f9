package dev.assay.psychometrics.fit;

import dev.assay.psychometrics.data.Responses;
import dev.assay.psychometrics.model.Dichotomous;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;

/// Whether two items share more than the ability: the correlation of what is left of their answers when it is
/// taken out.
///
/// Pearson's correlation of `x - P(theta)` over the people who were presented both. Yen (1984), Effects of
/// local item dependence on the fit and equating performance of the three-parameter logistic model, Applied
/// Psychological Measurement 8.
///
/// As abilities come from the same answers the values lie about `-1 / (k - 1)` and not about 0, so each is
/// judged by how far it is above the mean of all: from about 0.2 a pair is worth a look. Christensen, Makransky
/// & Horton (2017), Critical values for Yen's Q3, Applied Psychological Measurement 41, whose Q3* is the
/// largest of these. Items that nobody saw together have no value; variants of one family never have.
public final class Q3 {
    private final int items;
    private final ResidualSums sums;
    private final int leastPeople;
    private final OptionalDouble mean;

    private Q3(int items, ResidualSums sums, int leastPeople) {
        this.items = items;
        this.sums = sums;
        this.leastPeople = leastPeople;
        this.mean = pairs(0).stream().mapToDouble(Pair::q3).average();
    }

    /// @param adjusted q3 less the mean of all pairs
    public record Pair(int first, int second, int people, double q3, double adjusted) {}

    /// @param theta       one a person, on the scale of the items; NaN where there is none, who then does not
    ///                    count
    /// @param leastPeople pairs that fewer people saw together have no value, 3 or more; with 100 people a
    ///                    correlation still has an error of 0.1
    public static Q3 of(Responses responses, List<? extends Dichotomous> items, double[] theta, int leastPeople) {
        Calibrated.requireAbilities(responses, theta);
        if (!(leastPeople >= 3)) {
            throw new IllegalArgumentException("3 people at least are needed for a correlation, not " + leastPeople);
        }
        var sums = ResidualSums.of(responses, new Calibrated(responses, items), theta);
        return new Q3(items.size(), sums, leastPeople);
    }

    /// Empty where too few saw both items, or the residuals of one do not vary.
    public OptionalDouble value(int first, int second) {
        return sums.people(first, second) >= leastPeople ? sums.correlation(first, second) : OptionalDouble.empty();
    }

    /// The mean over all pairs that have a value; empty where none has.
    public OptionalDouble mean() {
        return mean;
    }

    /// Pairs whose value is at least so much above the mean, the highest first.
    ///
    /// @param size such as 0.2
    public List<Pair> above(double size) {
        return pairs(mean.orElse(0)).stream()
                .filter(pair -> pair.adjusted() >= size)
                .toList();
    }

    /// Q3*: the largest value less the mean of all; empty where there are no values.
    public OptionalDouble largest() {
        return pairs(mean.orElse(0)).stream().mapToDouble(Pair::adjusted).max();
    }

    private List<Pair> pairs(double average) {
        var pairs = new ArrayList<Pair>();
        for (int first = 0; first < items; first++) {
            for (int second = first + 1; second < items; second++) {
                var value = value(first, second);
                if (value.isPresent()) {
                    double q3 = value.getAsDouble();
                    pairs.add(new Pair(first, second, sums.people(first, second), q3, q3 - average));
                }
            }
        }
        pairs.sort(Comparator.comparingDouble(Pair::q3).reversed());
        return pairs;
    }
}
