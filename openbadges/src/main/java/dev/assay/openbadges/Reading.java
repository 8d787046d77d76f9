package dev.assay.openbadges;

import java.util.List;

/// What came of reading JSON as a part of the model.
public sealed interface Reading<T> {

    /// The JSON is sound.
    record Read<T>(T value) implements Reading<T> {}

    /// The JSON breaks the specification.
    ///
    /// @param problems every problem in the order of the reading, but no more than 1,000; never empty
    record Refused<T>(List<Problem> problems) implements Reading<T> {
        public Refused {
            problems = List.copyOf(problems);
        }
    }
}
