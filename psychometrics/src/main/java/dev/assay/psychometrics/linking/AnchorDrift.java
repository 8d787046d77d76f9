package dev.assay.psychometrics.linking;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/// How far a common item has moved against the other common items, by the robust z: the difference less the median,
/// over 0.74 times the distance of the quartiles.
///
/// Huynh & Meyer (2010), Use of robust z in detecting unstable items in item response theory models, Practical
/// Assessment, Research & Evaluation 15(2). Slopes are compared by the difference of their logarithms, difficulties
/// after the median ratio of slopes, so that no item decides what the others are measured by. An item beyond 1.645
/// is worth a look, which in a set without any drift one in ten is: it may have been printed otherwise, taught, or
/// seen.
///
/// @param difference  by how much it is easier on the scale to leave than on that to reach, in the units of the
///                    latter, less the median of all
/// @param difficultyZ of the difficulty, for several scores of their mean; empty where half of the differences are
/// alike
/// @param slopeZ      of the slope; empty between Rasch scales too
public record AnchorDrift(String item, double difference, OptionalDouble difficultyZ, OptionalDouble slopeZ) {

    /// Of a normal distribution the standard deviation is this much of the distance of its quartiles.
    private static final double PER_QUARTILES = 0.74;

    /// Of every common item, by name.
    public static List<AnchorDrift> of(CommonItems items) {
        var common = items.items();
        var ratios = common.stream()
                .mapToDouble(item -> StrictMath.log(item.from().a())
                        - StrictMath.log(item.onto().a()))
                .toArray();
        double slope = StrictMath.exp(quantile(ratios, 0.5));
        var differences = common.stream()
                .mapToDouble(item -> CommonItem.location(item.onto()) - slope * CommonItem.location(item.from()))
                .toArray();
        double median = quantile(differences, 0.5);
        return IntStream.range(0, common.size())
                .mapToObj(i -> new AnchorDrift(
                        common.get(i).name(), differences[i] - median, robustZ(differences, i), robustZ(ratios, i)))
                .toList();
    }

    /// Whether slope or difficulty is further out than a limit.
    public boolean isBeyond(double limit) {
        return difficultyZ.stream().anyMatch(z -> Math.abs(z) > limit)
                || slopeZ.stream().anyMatch(z -> Math.abs(z) > limit);
    }

    private static OptionalDouble robustZ(double[] values, int at) {
        double quartiles = quantile(values, 0.75) - quantile(values, 0.25);
        double z = (values[at] - quantile(values, 0.5)) / (PER_QUARTILES * quartiles);
        return quartiles > 0 && Double.isFinite(z) ? OptionalDouble.of(z) : OptionalDouble.empty();
    }

    /// With straight lines between the sorted values.
    private static double quantile(double[] values, double share) {
        var sorted = values.clone();
        Arrays.sort(sorted);
        double at = share * (sorted.length - 1);
        int below = (int) at;
        double rest = at - below;
        return rest == 0 ? sorted[below] : sorted[below] + rest * (sorted[below + 1] - sorted[below]);
    }
}
