package dev.assay.psychometrics.calibration.estep;

import dev.assay.psychometrics.numeric.NormalNodes;

/// The expectation step of marginal maximum likelihood (Bock & Aitkin, 1981, Psychometrika 46), under given parameters.
public sealed interface EStep extends Summation permits ScoreEStep, TableEStep {

    /// How many people are summed in doubles before they go into a tally.
    int CHUNK = 8192;

    /// The step for given parameters.
    ///
    /// @param totals of all people, also of those whom other machines sum
    static EStep of(ItemCurves items, NormalNodes population, Totals totals) {
        return totals.isComplete() && !items.isGuessed()
                ? new ScoreEStep(items, population, totals)
                : new TableEStep(items, population, totals.isComplete());
    }

    /// What the tally of all people says.
    Expectations expectations(Tally tally);
}
