package dev.assay.openbadges.vc;

import java.util.List;

/// Whether a document follows the data model.
public sealed interface Conformance {

    /// It does.
    record Conforming(DataModelVersion version) implements Conformance {}

    /// It does not.
    ///
    /// @param problems at least one
    record Violating(List<Problem> problems) implements Conformance {
        public Violating {
            problems = List.copyOf(problems);
        }
    }
}
