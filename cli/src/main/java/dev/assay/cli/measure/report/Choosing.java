package dev.assay.cli.measure.report;

import dev.assay.psychometrics.data.Choices;
import java.util.List;
import java.util.Map;

/// Which options people chose, with the options' own labels.
///
/// @param labels     of each item by name, in the order of options
/// @param otherwise  how many answers the key scores otherwise than the table of responses has them
public record Choosing(Choices choices, Map<String, List<String>> labels, long otherwise) {
    public Choosing {
        labels = Map.copyOf(labels);
    }
}
