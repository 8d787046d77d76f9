package dev.assay.psychometrics.linking;

import dev.assay.psychometrics.model.ItemResponseModel;
import java.util.List;

/// Which curves are laid over each other.
enum Curves {
    /// The sum of all expected scores.
    TOGETHER,
    /// Every score of every item.
    APART;

    /// The heights of the curves at an ability.
    double[] heights(List<ItemResponseModel> items, double theta) {
        return switch (this) {
            case TOGETHER ->
                new double[] {
                    items.stream()
                            .mapToDouble(item -> item.expectedScore(theta))
                            .sum()
                };
            case APART -> {
                var heights = new double[scores(items)];
                int at = 0;
                for (var item : items) {
                    for (int score = 0; score < item.categories(); score++) {
                        heights[at++] = item.probability(score, theta);
                    }
                }
                yield heights;
            }
        };
    }

    /// The derivatives of the heights by ability.
    double[] slopes(List<ItemResponseModel> items, double theta) {
        return switch (this) {
            case TOGETHER -> {
                double sum = 0;
                for (var item : items) {
                    for (int score = 1; score < item.categories(); score++) {
                        sum += score * item.slope(score, theta);
                    }
                }
                yield new double[] {sum};
            }
            case APART -> {
                var slopes = new double[scores(items)];
                int at = 0;
                for (var item : items) {
                    for (int score = 0; score < item.categories(); score++) {
                        slopes[at++] = item.slope(score, theta);
                    }
                }
                yield slopes;
            }
        };
    }

    private static int scores(List<ItemResponseModel> items) {
        return items.stream().mapToInt(ItemResponseModel::categories).sum();
    }
}
