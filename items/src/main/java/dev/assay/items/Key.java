package dev.assay.items;

import java.math.BigDecimal;
import java.util.Set;

/// The right answer of a variant; it never prints.
public sealed interface Key {
    /// Positions of the right options, from 0; all of them and no other must be chosen.
    record Options(Set<Integer> positions) implements Key {
        public Options {
            positions = Set.copyOf(positions);
        }

        @Override
        public String toString() {
            return "a key that is not printed";
        }
    }

    /// The number to enter, rounded as the question says; answers are compared by value, so 1,200.0 is 1200.
    record Amount(BigDecimal value, String unit) implements Key {
        @Override
        public String toString() {
            return "a key that is not printed";
        }
    }
}
