package dev.assay.psychometrics.calibration;

import dev.assay.psychometrics.calibration.estep.Totals;
import dev.assay.psychometrics.model.Dichotomous;
import dev.assay.psychometrics.model.Rasch;
import dev.assay.psychometrics.model.ThreeParameter;
import dev.assay.psychometrics.model.TwoParameter;
import dev.assay.psychometrics.numeric.Logistic;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// What is to be estimated of the items and groups at hand, and where to begin.
final class Plan {
    final CalibrationOptions options;
    final List<String> items;
    final int groups;

    /// Whether responses to the item count.
    final boolean[] used;

    /// Whether the item can be guessed.
    final boolean[] guessed;

    /// Of each item, whether slope, intercept and guessing are estimated.
    final boolean[][] free;

    private final @Nullable String[] why;
    private final @Nullable Dichotomous[] anchors;
    private final Totals totals;

    Plan(List<String> items, List<Totals> groups, CalibrationOptions options) {
        this.options = options;
        this.items = items;
        this.groups = groups.size();
        this.totals = groups.stream().reduce(Totals::plus).orElseThrow();
        int size = items.size();
        this.used = new boolean[size];
        this.guessed = new boolean[size];
        this.free = new boolean[size][3];
        this.why = new String[size];
        this.anchors = new Dichotomous[size];
        for (int item = 0; item < size; item++) {
            var anchor = options.anchors().get(items.get(item));
            anchors[item] = anchor;
            why[item] = anchor == null ? problem(item) : null;
            used[item] = why[item] == null;
            guessed[item] = anchor == null ? options.model() == Model.THREE_PARAMETER : anchor.g() > 0;
            boolean estimated = anchor == null && used[item];
            free[item][0] = estimated && options.model() != Model.RASCH;
            free[item][1] = estimated;
            free[item][2] = estimated && options.model() == Model.THREE_PARAMETER;
        }
        requireSomething();
        requireErrorsThatFit();
    }

    private @Nullable String problem(int item) {
        long presented = totals.presented()[item];
        long right = totals.right()[item];
        if (presented == 0) {
            return "nobody was presented it";
        }
        if (right == 0 || right == presented) {
            return (right == 0 ? "nobody" : "everybody") + " answered it right: its difficulty has no bound";
        }
        return null;
    }

    private void requireSomething() {
        for (var anchor : options.anchors().keySet()) {
            if (!items.contains(anchor)) {
                throw new IllegalArgumentException("the anchor \"" + anchor + "\" is none of the items");
            }
        }
        for (boolean each : used) {
            if (each) {
                return;
            }
        }
        throw new IllegalArgumentException("no item can be estimated from " + totals.people() + " people: \""
                + items.getFirst() + "\": " + why[0]);
    }

    /// Their matrix is as wide and as high as there are parameters, and is inverted.
    private void requireErrorsThatFit() {
        int parameters = freePlaces().length;
        if (options.errors() != CalibrationOptions.Errors.NONE && parameters > CalibrationOptions.MOST_WITH_ERRORS) {
            throw new IllegalArgumentException("standard errors are for at most " + CalibrationOptions.MOST_WITH_ERRORS
                    + " parameters estimated together, not " + parameters + "; ask for none");
        }
    }

    boolean isEstimated(int item) {
        return free[item][1];
    }

    /// How many of an item's parameters are estimated.
    int freeCount(int item) {
        return (int) IntStream.range(0, 3).filter(i -> free[item][i]).count();
    }

    /// The mean is free where anchors set the scale, and of every group but the first.
    boolean isMeanFree(int group) {
        return group > 0 || isAnchored();
    }

    /// The deviation is also free where all slopes are 1.
    boolean isDeviationFree(int group) {
        return isMeanFree(group) || options.model() == Model.RASCH;
    }

    /// The places of what is estimated, among all parameters.
    int[] freePlaces() {
        return IntStream.range(0, 3 * items.size() + 2 * groups)
                .filter(place -> place < 3 * items.size()
                        ? free[place / 3][place % 3]
                        : (place - 3 * items.size()) % 2 == 0
                                ? isMeanFree((place - 3 * items.size()) / 2)
                                : isDeviationFree((place - 3 * items.size()) / 2))
                .toArray();
    }

    private boolean isAnchored() {
        return !options.anchors().isEmpty();
    }

    /// A first guess from the shares of right answers.
    Parameters start() {
        int size = items.size();
        var values = new double[3 * size + 2 * groups];
        for (int item = 0; item < size; item++) {
            var anchor = anchors[item];
            if (anchor != null) {
                values[3 * item] = anchor.a();
                values[3 * item + 1] = anchor.d();
                values[3 * item + 2] = anchor.g() > 0 ? Logistic.logit(anchor.g()) : 0;
            } else if (used[item]) {
                double g = guessed[item] ? 0.15 : 0;
                double facility = (double) totals.right()[item] / totals.presented()[item];
                double known = Math.min(Math.max((facility - g) / (1 - g), 0.02), 0.98);
                values[3 * item] = 1;
                values[3 * item + 1] = 1.15 * Logistic.logit(known);
                values[3 * item + 2] = guessed[item] ? Logistic.logit(g) : 0;
            }
        }
        return new Parameters(values, size);
    }

    List<ItemEstimate> estimates(Parameters found, List<ItemEstimate.StandardErrors> errors) {
        var estimates = new ArrayList<ItemEstimate>();
        for (int item = 0; item < items.size(); item++) {
            var name = items.get(item);
            var anchor = anchors[item];
            var problem = why[item];
            estimates.add(
                    anchor != null
                            ? new ItemEstimate.Anchored(name, anchor)
                            : problem != null
                                    ? new ItemEstimate.NotEstimable(name, problem)
                                    : new ItemEstimate.Estimated(name, curve(found, item), errors.get(item)));
        }
        return estimates;
    }

    private Dichotomous curve(Parameters found, int item) {
        return switch (options.model()) {
            case RASCH -> new Rasch(-found.d(item));
            case TWO_PARAMETER -> new TwoParameter(found.a(item), found.d(item));
            case THREE_PARAMETER ->
                new ThreeParameter(found.a(item), found.d(item), Logistic.probability(found.guessing(item)));
        };
    }
}
