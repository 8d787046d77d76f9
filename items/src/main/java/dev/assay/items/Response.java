package dev.assay.items;

import java.util.Set;

/// What a candidate answered.
public sealed interface Response {
    /// Positions of the chosen options, from 0.
    record Chosen(Set<Integer> positions) implements Response {
        public Chosen {
            positions = Set.copyOf(positions);
        }
    }

    /// A number as it was typed.
    record Entered(String text) implements Response {}

    record None() implements Response {}
}
