package dev.assay.psychometrics.assembly;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Why no form can obey a blueprint.
public sealed interface Shortfall {

    /// In words, with the cell and its numbers.
    String describe();

    /// A cell, or the form as a whole, has not enough items.
    ///
    /// @param cell     such as `domain storage`, or `the form`
    /// @param left     how many can stand in one form at most
    /// @param excluded how many more the pool has that are forbidden to this candidate or at the exposure ceiling
    /// @param within   what lets no more of them stand in one form, such as `at most 1 of each objective`
    record TooFew(String cell, int needed, int left, int excluded, Optional<String> within) implements Shortfall {
        @Override
        public String describe() {
            return cell + ": " + needed + " needed, " + left + " left"
                    + within.map(rule -> " with " + rule).orElse("")
                    + (excluded > 0 ? " after exclusions" : "");
        }
    }

    /// What lies within a cell needs more than the cell may have.
    ///
    /// @param parts the classifications of the parts
    record TooMany(String cell, int allowed, int needed, String parts) implements Shortfall {
        @Override
        public String describe() {
            return cell + ": " + allowed + " allowed, but the counts by " + parts + " need " + needed;
        }
    }

    /// A sum over the form cannot get to where it must.
    ///
    /// @param quantity such as `expected score at the cut`
    /// @param needed   the nearest value that would do
    /// @param reach    the nearest value that can be had
    record OutOfReach(String quantity, double needed, double reach) implements Shortfall {
        @Override
        public String describe() {
            return String.format(
                    Locale.ROOT,
                    "%s: %s %.3f needed, %.3f can be had",
                    quantity,
                    reach < needed ? "at least" : "at most",
                    needed,
                    reach);
        }
    }

    /// Rules of which each can be met, but not all together; without any one of them the rest can, or that was
    /// not found out in the time allowed.
    record Conflict(List<String> rules) implements Shortfall {
        public Conflict {
            rules = List.copyOf(rules);
        }

        @Override
        public String describe() {
            return "cannot be met together: " + String.join(", ", rules);
        }
    }
}
