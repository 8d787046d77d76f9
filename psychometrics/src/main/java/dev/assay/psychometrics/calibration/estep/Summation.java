package dev.assay.psychometrics.calibration.estep;

/// What can be summed over people in one pass over the data, under given parameters.
///
/// Threads and machines may each sum over some of the people with the same summation, and the tallies are added: the
/// bits are the same however people were divided.
public sealed interface Summation permits EStep, PairStep, ScoreProducts {

    /// An empty tally.
    Tally tally();

    /// Adds some people.
    void add(People people, Tally tally);
}
