package dev.assay.psychometrics.forensics;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.random.RandomGenerator;

/// The moment at which an item most likely became easier or harder, and how sure it is that it did.
///
/// Twice the logarithm of the likelihood ratio of two levels against one, where the level is a shift of the logit
/// from what is foretold, at its highest over all moments that leave a tenth of the information on either side.
/// An item that has always been off its curve does not count as changed. A change may have many causes; see
/// [Drift].
///
/// @param first      the first answer (from 0) after the change
/// @param shift      by how many logits the item is easier after it, from -12 to 12
/// @param shiftError its standard error as if the moment had been known
/// @param statistic  the highest ratio
/// @param pValue     of the limit for many answers: [#limitPValue]; for fewer than about 200, [#simulatedPValue]
public record ChangePoint(int first, double shift, double shiftError, double statistic, double pValue) {

    /// The least number of answers.
    public static final int LEAST = 20;

    static final double TRIM = 0.1;

    /// Empty for fewer than [#LEAST] answers, or where all are right or all are wrong.
    public static Optional<ChangePoint> of(OrderedAnswers answers) {
        return new ChangeScan(answers).best();
    }

    /// How often answers without a change have so high a statistic, by simulation at the foretold chances with
    /// the item's overall level; empty where [#of] is.
    public static OptionalDouble simulatedPValue(OrderedAnswers answers, int replications, RandomGenerator random) {
        Tails.requireReplications(replications);
        var observed = of(answers);
        if (observed.isEmpty()) {
            return OptionalDouble.empty();
        }
        var steady = new ChangeScan(answers).steady();
        int asHigh = 0;
        for (int i = 0; i < replications; i++) {
            double drawn =
                    of(steady.simulated(random)).map(ChangePoint::statistic).orElse(0.0);
            asHigh += drawn >= observed.get().statistic() ? 1 : 0;
        }
        return OptionalDouble.of(Tails.simulated(asHigh, replications));
    }

    /// How likely the square of a Brownian bridge over its variance exceeds the statistic anywhere between a
    /// trimmed share and one minus it: `4 f(b) / b + f(b) (b - 1/b) log((1 - trim)^2 / trim^2)` with the normal
    /// density f at the root b.
    ///
    /// Miller & Siegmund (1982), Maximally selected chi square statistics, Biometrics 38. Close for p-values
    /// below 0.2.
    public static double limitPValue(double statistic, double trim) {
        if (!(trim > 0 && trim < 0.5)) {
            throw new IllegalArgumentException("the trimmed share must lie between 0 and 0.5, not be " + trim);
        }
        double b = Math.sqrt(statistic);
        if (!(b > 1)) {
            return 1;
        }
        double density = StrictMath.exp(-statistic / 2) / Math.sqrt(2 * Math.PI);
        double odds = (1 - trim) / trim;
        return Math.min(density * (4 / b + (b - 1 / b) * StrictMath.log(odds * odds)), 1);
    }
}
