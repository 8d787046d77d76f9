package dev.assay.psychometrics.linking;

import dev.assay.psychometrics.model.Dichotomous;
import dev.assay.psychometrics.model.ItemResponseModel;
import dev.assay.psychometrics.model.Polytomous;
import dev.assay.psychometrics.scoring.AbilityEstimate;

/// What an ability on one scale is on another: `slope * theta + intercept`.
///
/// Two calibrations of the same model differ in nothing else (Lord, 1980, chapter 3): slopes of items are divided
/// by the slope, difficulties move as abilities do, and the chance of guessing stays.
///
/// @param slope above 0; 1 between Rasch scales
public record LinearLink(double slope, double intercept) {

    /// From a scale to itself.
    public static final LinearLink SAME = new LinearLink(1, 0);

    public LinearLink {
        ItemResponseModel.requireScale(slope, intercept);
    }

    /// An ability on the other scale.
    public double ability(double theta) {
        return slope * theta + intercept;
    }

    /// An estimate on the other scale; its error does not count that of the link, which [LinkEstimate#error] tells.
    public AbilityEstimate ability(AbilityEstimate estimate) {
        return new AbilityEstimate(ability(estimate.theta()), slope * estimate.error());
    }

    /// An item on the other scale.
    public ItemResponseModel item(ItemResponseModel model) {
        return model.onScale(slope, intercept);
    }

    /// A right-or-wrong item on the other scale; a Rasch item becomes one of two parameters where the slope is not
    /// 1.
    public Dichotomous item(Dichotomous model) {
        return model.onScale(slope, intercept);
    }

    /// An item with more than two scores on the other scale.
    public Polytomous item(Polytomous model) {
        return model.onScale(slope, intercept);
    }

    /// The way back.
    public LinearLink inverse() {
        return new LinearLink(1 / slope, -intercept / slope);
    }

    /// This link and then the next, as in a chain of forms.
    public LinearLink then(LinearLink next) {
        return new LinearLink(next.slope * slope, next.ability(intercept));
    }
}
