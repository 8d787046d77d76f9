package dev.assay.items;

import java.util.List;
import java.util.Set;

/// What a candidate answered.
public sealed interface Response {
    /// Positions of the chosen options, from 0.
    record Chosen(Set<Integer> positions) implements Response {
        public Chosen {
            positions = Set.copyOf(positions);
        }
    }

    /// A number or a text as it was typed.
    record Entered(String text) implements Response {}

    /// For each place of an order, each gap or each thing, the position of the option put there, from 0; or
    /// [#NOTHING].
    record Placed(List<Integer> positions) implements Response {
        public static final int NOTHING = -1;

        public Placed {
            positions = List.copyOf(positions);
        }
    }

    record None() implements Response {}
}
