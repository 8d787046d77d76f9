package dev.assay.cli.measure.report;

import dev.assay.psychometrics.calibration.ItemEstimate;
import dev.assay.psychometrics.calibration.ItemEstimate.StandardErrors;
import dev.assay.psychometrics.classical.DistractorTable;
import dev.assay.psychometrics.classical.Facility;
import dev.assay.psychometrics.classical.ItemStatistics;
import dev.assay.psychometrics.fit.MeanSquare;
import dev.assay.psychometrics.fit.SX2;
import dev.assay.psychometrics.model.Dichotomous;
import dev.assay.psychometrics.model.Rasch;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// All that is known of one item.
///
/// @param number      its column, from 1
/// @param estimate    empty where no model could be estimated at all
/// @param fit         S-X2
/// @param isFitMarked whether S-X2 speaks against the curve also when all items' tests count
/// @param observed    shares of right answers by ability, the least able first
/// @param distractors empty where choices were not given
/// @param labels      of the options
record ItemFigures(
        int number,
        ItemStatistics classical,
        Optional<ItemEstimate> estimate,
        Optional<SX2> fit,
        boolean isFitMarked,
        Optional<MeanSquare> meanSquare,
        List<AbilityGroup> observed,
        Optional<DistractorTable> distractors,
        List<String> labels) {

    String name() {
        return classical.item();
    }

    /// Where the page has its card.
    String id() {
        return "item-" + number;
    }

    int answers() {
        return classical.facility().map(Facility::presented).orElse(0);
    }

    /// The share right; 0 where nobody was presented it.
    double share() {
        return classical.facility().map(Facility::share).orElse(0.0);
    }

    Optional<Dichotomous> curve() {
        return estimate.flatMap(found -> switch (found) {
            case ItemEstimate.Estimated(var _, var model, var _) -> Optional.of(model);
            case ItemEstimate.Anchored(var _, var model) -> Optional.of(model);
            case ItemEstimate.NotEstimable _ -> Optional.empty();
        });
    }

    StandardErrors errors() {
        return estimate.map(found -> switch (found) {
                    case ItemEstimate.Estimated(var _, var _, var errors) -> errors;
                    case ItemEstimate.Anchored _, ItemEstimate.NotEstimable _ -> StandardErrors.NONE;
                })
                .orElse(StandardErrors.NONE);
    }

    Optional<String> whyNotEstimated() {
        return estimate.flatMap(found -> switch (found) {
            case ItemEstimate.NotEstimable(var _, var why) -> Optional.of(why);
            case ItemEstimate.Estimated _, ItemEstimate.Anchored _ -> Optional.empty();
        });
    }

    /// Empty for Rasch items, whose slope is 1 by the model.
    OptionalDouble estimatedSlope() {
        return curve().filter(model -> !(model instanceof Rasch)).stream()
                .mapToDouble(Dichotomous::a)
                .findFirst();
    }

    /// Empty where the slope is as good as 0, which puts the difficulty anywhere.
    OptionalDouble difficulty() {
        return curve().stream()
                .mapToDouble(Dichotomous::b)
                .filter(Double::isFinite)
                .findFirst();
    }
}
