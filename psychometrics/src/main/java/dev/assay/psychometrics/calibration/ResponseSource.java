package dev.assay.psychometrics.calibration;

import dev.assay.psychometrics.calibration.estep.Summation;
import dev.assay.psychometrics.calibration.estep.Tally;
import dev.assay.psychometrics.calibration.estep.Totals;
import java.util.List;

/// The responses of one group of people, wherever they are: in memory, or spread over machines.
public interface ResponseSource {

    /// The names of the items, in the order of columns.
    List<String> items();

    /// Counts over all people.
    Totals totals();

    /// The tally of a summation over all people.
    Tally tally(Summation summation);
}
