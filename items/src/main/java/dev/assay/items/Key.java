package dev.assay.items;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;

/// The right answer of a variant; it never prints.
public sealed interface Key {
    /// Positions of the right options, from 0, among `shown` options.
    record Options(Set<Integer> positions, int shown) implements Key {
        public Options {
            positions = Set.copyOf(positions);
        }

        @Override
        public String toString() {
            return HIDDEN;
        }
    }

    /// The number to enter, rounded as the question says; answers are compared by value, so 1,200.0 is 1200.
    ///
    /// @param tolerance how far from it an answer may lie, 0 where it must be met
    record Amount(BigDecimal value, Units units, BigDecimal tolerance) implements Key {
        public Amount {
            if (tolerance.signum() < 0) {
                throw new IllegalArgumentException("a tolerance is at least 0, not " + tolerance);
            }
        }

        @Override
        public String toString() {
            return HIDDEN;
        }
    }

    /// The texts that are right. Spaces around and runs of them never count; capitals do where `exactCase` says so.
    record Texts(List<String> accepted, boolean exactCase) implements Key {
        public Texts {
            accepted = List.copyOf(accepted);
        }

        @Override
        public String toString() {
            return HIDDEN;
        }
    }

    /// For each place of an order, each gap or each thing, the position of the option that belongs there.
    record Places(List<Integer> positions) implements Key {
        public Places {
            positions = List.copyOf(positions);
        }

        @Override
        public String toString() {
            return HIDDEN;
        }
    }

    String HIDDEN = "a key that is not printed";
}
