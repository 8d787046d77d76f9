package dev.assay.psychometrics.calibration.estep;

import dev.assay.psychometrics.numeric.NormalNodes;
import java.io.Serializable;

/// The expectation step of marginal maximum likelihood (Bock & Aitkin, 1981, Psychometrika 46), under given parameters.
///
/// Threads and machines may each sum over some of the people with the same step, and the tallies are added. What
/// travels between machines is what a step is made of; its tables are made again where it arrives.
public sealed interface EStep extends Serializable permits ScoreEStep, TableEStep {

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

    /// An empty tally.
    Tally tally();

    /// Makes beforehand what passes read of people, where they are kept between passes and their size is counted.
    void prepare(People people);

    /// Adds some people.
    void add(People people, Tally tally);

    /// What the tally of all people says.
    Expectations expectations(Tally tally);
}
