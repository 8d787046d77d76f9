package dev.assay.psychometrics.calibration.estep;

import java.io.Serializable;

/// What can be summed over people in one pass over the data, under given parameters.
///
/// Threads and machines may each sum over some of the people with the same summation, and the tallies are added: the
/// bits are the same however people were divided. What travels between machines is what a summation is made of; tables
/// are made again where it arrives.
public sealed interface Summation extends Serializable permits EStep, PairStep, ScoreProducts {

    /// An empty tally.
    Tally tally();

    /// Whether passes read people's answers as rows of a table, which is made once, rather than as they are. All
    /// summations over the same people that do read the same rows.
    boolean readsRows();

    /// Makes beforehand what passes read of people, where they are kept between passes and their size is counted.
    void prepare(People people);

    /// Adds some people.
    void add(People people, Tally tally);
}
