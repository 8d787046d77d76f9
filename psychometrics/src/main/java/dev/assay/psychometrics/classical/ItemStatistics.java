package dev.assay.psychometrics.classical;

import dev.assay.psychometrics.data.PairCounts;
import dev.assay.psychometrics.data.Responses;
import dev.assay.psychometrics.data.ScoreGrid;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// How hard an item is, how well it separates, and how much it weighs.
///
/// @param facility            the share right; empty where nobody was presented the item
/// @param itemRestCorrelation the corrected item-total correlation (the point-biserial without the item): with
///                            the share right among the other items that the person was presented, which is the
///                            usual figure where everyone was presented all. It takes forms for equally hard.
///                            Empty where the item or the share is the same for all. Henrysson (1963),
///                            Correction of item-total correlations in item analysis, Psychometrika 28
/// @param effectiveWeight     the covariance of the item with the total over the variance of the total; where
///                            everyone was presented all, weights sum to 1. Else of a form of average length
///                            which holds the item, from covariances among people who saw both items of a pair.
///                            Empty where no two items were seen together, or the total does not vary.
///                            Wang & Stanley (1970), Differential weighting: a review of methods and empirical
///                            studies, Review of Educational Research 40
public record ItemStatistics(
        String item, Optional<Facility> facility, OptionalDouble itemRestCorrelation, OptionalDouble effectiveWeight) {

    /// Of each item, in the order of columns.
    public static List<ItemStatistics> of(Responses responses) {
        var grid = ScoreGrid.of(responses);
        var means = MeanCovariances.of(responses, PairCounts.of(responses));
        var all = new ArrayList<ItemStatistics>();
        for (int item = 0; item < responses.itemCount(); item++) {
            var cells = new RestCells(grid);
            for (int person = 0; person < responses.people(); person++) {
                if (responses.isPresented(person, item)) {
                    boolean right = responses.isRight(person, item);
                    cells.add(person, right, right);
                }
            }
            all.add(new ItemStatistics(
                    responses.items().get(item), cells.facility(), cells.correlation(), means.effectiveWeight(item)));
        }
        return List.copyOf(all);
    }
}
