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

    /// Fills an entry for each person.
    public void summarise(Responses responses, double[] means, double[] deviations) {
        for (int from = 0; from < responses.people(); from += EStep.CHUNK) {
            int to = Math.min(responses.people(), from + EStep.CHUNK);
            table.summarise(new People(responses, from, to), means, deviations, from);
        }
    }
}
