package dev.assay.psychometrics.calibration.polytomous;

import dev.assay.psychometrics.data.OrderedResponses;
import dev.assay.psychometrics.model.GradedResponse;
import dev.assay.psychometrics.model.PartialCredit;
import dev.assay.psychometrics.model.Polytomous;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// What is to be estimated, and where it stands among all parameters: of each item the slope and the intercept of
/// each step, then mean and logarithm of the deviation of the population.
final class OrderedPlan {
    final OrderedOptions options;
    final OrderedResponses responses;

    /// Whether scores on the item count.
    final boolean[] used;

    final boolean[] estimated;
    final StepCurve[] curves;
    private final int[] first;
    private final @Nullable String[] why;
    private final @Nullable Polytomous[] anchors;

    OrderedPlan(OrderedResponses responses, OrderedOptions options) {
        this.options = options;
        this.responses = responses;
        int size = responses.items().size();
        this.used = new boolean[size];
        this.estimated = new boolean[size];
        this.curves = new StepCurve[size];
        this.first = new int[size + 1];
        this.why = new String[size];
        this.anchors = new Polytomous[size];
        for (int item = 0; item < size; item++) {
            var anchor = options.anchors().get(responses.items().get(item));
            anchors[item] = anchor;
            why[item] = anchor == null ? problem(item) : null;
            used[item] = why[item] == null;
            estimated[item] = anchor == null && used[item];
            curves[item] = anchor == null ? options.model().curve : curve(anchor);
            int scores = anchor == null ? responses.categories(item) : anchor.categories();
            if (scores < responses.categories(item)) {
                throw new IllegalArgumentException(
                        "the anchor " + responses.items().get(item) + " has " + scores
                                + " scores, but somebody has the score " + (responses.categories(item) - 1));
            }
            first[item + 1] = first[item] + scores;
        }
        requireSomething();
    }

    private static StepCurve curve(Polytomous anchor) {
        return switch (anchor) {
            case GradedResponse _ -> StepCurve.GRADED;
            case PartialCredit _ -> StepCurve.PARTIAL;
        };
    }

    private @Nullable String problem(int item) {
        var counts = responses.counts(item);
        var inUse = responses.scoresInUse(item);
        if (inUse.length == 0) {
            return "nobody was presented it";
        }
        if (inUse.length == 1) {
            return "everybody has the score " + inUse[0] + ": its steps have no bound";
        }
        for (int score = 0; score < counts.length; score++) {
            if (counts[score] == 0) {
                return "nobody has the score " + score + " of 0 to " + (counts.length - 1)
                        + ": its steps have no bound; number the scores without it";
            }
        }
        return null;
    }

    private void requireSomething() {
        for (var anchor : options.anchors().keySet()) {
            if (!responses.items().contains(anchor)) {
                throw new IllegalArgumentException("the anchor \"" + anchor + "\" is none of the items");
            }
        }
        if (IntStream.range(0, used.length).noneMatch(item -> used[item])) {
            throw new IllegalArgumentException("no item can be estimated from " + responses.people() + " people: \""
                    + responses.items().getFirst() + "\": " + why[0]);
        }
    }

    int steps(int item) {
        return first[item + 1] - first[item] - 1;
    }

    /// Where the slope of an item stands; its intercepts follow.
    int first(int item) {
        return first[item];
    }

    /// Where the mean of the population stands; the logarithm of its deviation follows.
    int population() {
        return first[first.length - 1];
    }

    boolean isSlopeFree(int item) {
        return estimated[item] && options.model().hasSlopes;
    }

    /// The mean is free where anchors set the scale.
    boolean isMeanFree() {
        return !options.anchors().isEmpty();
    }

    /// The deviation is also free where all slopes are 1.
    boolean isDeviationFree() {
        return isMeanFree() || !options.model().hasSlopes;
    }

    /// The places of what is estimated.
    int[] freePlaces() {
        var places = IntStream.builder();
        for (int item = 0; item < used.length; item++) {
            for (int i = 0; estimated[item] && i <= steps(item); i++) {
                if (i > 0 || isSlopeFree(item)) {
                    places.add(first[item] + i);
                }
            }
        }
        if (isMeanFree()) {
            places.add(population());
        }
        if (isDeviationFree()) {
            places.add(population() + 1);
        }
        return places.build().toArray();
    }

    double[] start() {
        var values = new double[population() + 2];
        for (int item = 0; item < used.length; item++) {
            var anchor = anchors[item];
            if (anchor != null) {
                values[first[item]] = anchor.a();
                for (int k = 1; k <= steps(item); k++) {
                    values[first[item] + k] = -anchor.a() * locations(anchor).get(k - 1);
                }
            } else if (used[item]) {
                values[first[item]] = 1;
                System.arraycopy(
                        Starts.of(curves[item], responses.counts(item)), 0, values, first[item] + 1, steps(item));
            }
        }
        return values;
    }

    private static List<Double> locations(Polytomous model) {
        return switch (model) {
            case GradedResponse graded -> graded.thresholds();
            case PartialCredit partial -> partial.steps();
        };
    }

    /// @param errors one an item
    List<OrderedEstimate> estimates(double[] found, List<OrderedEstimate.StepErrors> errors) {
        var estimates = new ArrayList<OrderedEstimate>();
        for (int item = 0; item < used.length; item++) {
            var name = responses.items().get(item);
            var anchor = anchors[item];
            var problem = why[item];
            estimates.add(
                    anchor != null
                            ? new OrderedEstimate.Anchored(name, anchor)
                            : problem != null
                                    ? new OrderedEstimate.NotEstimable(name, problem)
                                    : estimate(name, found, item, errors.get(item)));
        }
        return estimates;
    }

    /// Graded scores that fall with ability have chances, but no thresholds that rise.
    private OrderedEstimate estimate(String name, double[] found, int item, OrderedEstimate.StepErrors errors) {
        double a = found[first[item]];
        var locations = IntStream.rangeClosed(1, steps(item))
                .mapToObj(k -> -found[first[item] + k] / a)
                .toList();
        if (!locations.stream().allMatch(Double::isFinite) || (a <= 0 && curves[item] == StepCurve.GRADED)) {
            return new OrderedEstimate.NotEstimable(
                    name, "the able do not have the higher scores (its slope is " + a + "): check how it is scored");
        }
        return new OrderedEstimate.Estimated(name, curves[item].model(a, locations), errors);
    }
}
