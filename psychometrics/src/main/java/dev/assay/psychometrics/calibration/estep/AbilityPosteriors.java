package dev.assay.psychometrics.calibration.estep;

import dev.assay.psychometrics.data.Responses;
import dev.assay.psychometrics.model.Dichotomous;
import dev.assay.psychometrics.numeric.NormalNodes;
import java.util.List;

/// Means and standard deviations of the posteriors of ability, for many people at once.
public final class AbilityPosteriors {
    private final TableEStep table;

    /// @param items    in the order of columns
    /// @param complete whether everyone was presented every item, which is faster
    public AbilityPosteriors(List<? extends Dichotomous> items, NormalNodes population, boolean complete) {
        this.table = new TableEStep(ItemCurves.of(items), population, complete);
    }

    /// Fills the entries `from` to below `to` with those of the people at these places.
    public void summarise(Responses responses, int from, int to, double[] means, double[] deviations) {
        table.summarise(responses, from, to, means, deviations);
    }
}
