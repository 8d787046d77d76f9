package dev.assay.psychometrics.standards;

import java.util.OptionalDouble;

/// What ratings differ by: items, judges, and the rest, which is where judges see items differently, and chance.
///
/// From the mean squares of judges crossed with items; a negative estimate is 0. Brennan (2001), Generalizability
/// Theory, chapter 2.
///
/// @param ofItems   variance of the mean ratings of items
/// @param ofJudges  variance of the judges' severity
/// @param remainder of a single rating
public record RatingVariance(int judges, int items, double ofItems, double ofJudges, double remainder) {

    public static RatingVariance of(Ratings ratings) {
        int judges = ratings.judges();
        int items = ratings.items();
        double grand = 0;
        for (int item = 0; item < items; item++) {
            grand += ratings.mean(item, -1) / items;
        }
        double total = 0;
        double betweenItems = 0;
        double betweenJudges = 0;
        for (int item = 0; item < items; item++) {
            betweenItems += judges * square(ratings.mean(item, -1) - grand);
        }
        for (int judge = 0; judge < judges; judge++) {
            betweenJudges += items * square(ratings.cut(judge) / items - grand);
            for (int item = 0; item < items; item++) {
                total += square(ratings.get(judge, item) - grand);
            }
        }
        double rest = Math.max(total - betweenItems - betweenJudges, 0) / ((judges - 1.0) * (items - 1.0));
        return new RatingVariance(
                judges,
                items,
                Math.max((betweenItems / (items - 1) - rest) / judges, 0),
                Math.max((betweenJudges / (judges - 1) - rest) / items, 0),
                rest);
    }

    private static double square(double value) {
        return value * value;
    }

    /// The standard error of the cut in points where other judges might have sat and the items are these:
    /// `items sqrt(ofJudges / judges + remainder / (judges items))`.
    public double errorOverJudges() {
        return items * Math.sqrt(ofJudges / judges + remainder / judges / items);
    }

    /// The same where the items, too, might have been others of their kind, and no equating makes up for it.
    public double errorOverJudgesAndItems() {
        return items * Math.sqrt(ofJudges / judges + ofItems / items + remainder / judges / items);
    }

    /// How much of the differences of mean ratings between items another panel of as many judges would find
    /// again, in their order: the intraclass correlation (3, k). Shrout & Fleiss (1979), Intraclass correlations:
    /// uses in assessing rater reliability, Psychological Bulletin 86. Empty where all ratings are equal.
    public OptionalDouble consistency() {
        return ratio(ofItems, remainder / judges);
    }

    /// The same counting the judges' severity as error: the intraclass correlation (2, k).
    public OptionalDouble agreement() {
        return ratio(ofItems, (ofJudges + remainder) / judges);
    }

    /// Of one judge against another: the intraclass correlation (3, 1).
    public OptionalDouble consistencyOfOne() {
        return ratio(ofItems, remainder);
    }

    /// The same counting severity as error: the intraclass correlation (2, 1).
    public OptionalDouble agreementOfOne() {
        return ratio(ofItems, ofJudges + remainder);
    }

    private static OptionalDouble ratio(double signal, double noise) {
        return signal + noise > 0 ? OptionalDouble.of(signal / (signal + noise)) : OptionalDouble.empty();
    }
}
