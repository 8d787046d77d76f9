package dev.assay.psychometrics.standards;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/// The cut of one round of the modified Angoff method, in points.
///
/// Judges say of each item which share of just qualified candidates would answer it right; a judge's cut is the
/// sum, and the cut the mean over judges. Angoff (1971), Scales, norms, and equivalent scores, in Thorndike,
/// Educational Measurement; Hambleton & Plake (1995), Applied Measurement in Education 8. The cut on the scale of
/// ability is [dev.assay.psychometrics.scoring.NumberCorrect#thetaAt] of it.
///
/// @param cut       the number right, not rounded
/// @param deviation the standard deviation of the judges' cuts
/// @param error     the standard error of the cut over judges, `deviation / sqrt(judges)`
/// @param variance  of ratings, by items and judges, with other errors and reliabilities
/// @param judges    how each rates beside the others
public record Angoff(double cut, double deviation, double error, RatingVariance variance, List<JudgeView> judges) {
    public Angoff {
        judges = List.copyOf(judges);
    }

    public static Angoff of(Ratings ratings) {
        var cuts = ratings.cuts();
        double mean = Spread.mean(cuts);
        double deviation = Spread.deviation(cuts);
        return new Angoff(
                mean,
                deviation,
                deviation / Math.sqrt(cuts.length),
                RatingVariance.of(ratings),
                IntStream.range(0, cuts.length)
                        .mapToObj(judge -> view(ratings, cuts, judge))
                        .toList());
    }

    /// One a round, in order; after each, judges have seen what others said or how items went, and rated anew.
    ///
    /// @param rounds of the same judges and items
    public static List<Angoff> ofRounds(List<Ratings> rounds) {
        for (var round : rounds) {
            if (round.judges() != rounds.getFirst().judges()
                    || round.items() != rounds.getFirst().items()) {
                throw new IllegalArgumentException("all rounds must be of the same judges and items");
            }
        }
        return rounds.stream().map(Angoff::of).toList();
    }

    private static JudgeView view(Ratings ratings, double[] cuts, int judge) {
        double median = Spread.median(cuts);
        double scale = 1.4826
                * Spread.median(IntStream.range(0, cuts.length)
                        .mapToDouble(other -> Math.abs(cuts[other] - median))
                        .toArray());
        var own = IntStream.range(0, ratings.items())
                .mapToDouble(item -> ratings.get(judge, item))
                .toArray();
        var others = IntStream.range(0, ratings.items())
                .mapToDouble(item -> ratings.mean(item, judge))
                .toArray();
        // sums of equal ratings may differ by rounding
        boolean spread = scale > 1e-9;
        return new JudgeView(
                judge,
                cuts[judge],
                spread ? OptionalDouble.of((cuts[judge] - median) / scale) : OptionalDouble.empty(),
                Spread.correlation(own, others));
    }
}
