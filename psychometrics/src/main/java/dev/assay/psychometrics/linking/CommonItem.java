package dev.assay.psychometrics.linking;

import dev.assay.psychometrics.model.Dichotomous;
import dev.assay.psychometrics.model.GradedResponse;
import dev.assay.psychometrics.model.ItemResponseModel;
import dev.assay.psychometrics.model.PartialCredit;
import java.util.List;

/// One item on two scales.
///
/// @param from its parameters on the scale to leave, as of a new form
/// @param onto its parameters on the scale to reach, as of the old form
public record CommonItem(String name, ItemResponseModel from, ItemResponseModel onto) {

    public CommonItem {
        if (from.categories() != onto.categories()) {
            throw new IllegalArgumentException("item " + name + " has " + from.categories()
                    + " scores on one scale and " + onto.categories() + " on the other");
        }
        requireRising(name, from);
        requireRising(name, onto);
    }

    /// Slopes are compared by their logarithms; one that is not above 0 links nothing.
    private static void requireRising(String name, ItemResponseModel model) {
        if (!(model.a() > 0)) {
            throw new IllegalArgumentException(
                    "item " + name + " has the slope " + model.a() + ": leave it out of the common items");
        }
    }

    /// The abilities at which an item's curves are steepest or cross: one of a right-or-wrong item.
    static List<Double> locations(ItemResponseModel model) {
        return switch (model) {
            case Dichotomous item -> List.of(item.b());
            case GradedResponse item -> item.thresholds();
            case PartialCredit item -> item.steps();
        };
    }

    /// The mean of the locations.
    static double location(ItemResponseModel model) {
        return locations(model).stream().mapToDouble(at -> at).average().orElseThrow();
    }

    CommonItem swapped() {
        return new CommonItem(name, onto, from);
    }
}
