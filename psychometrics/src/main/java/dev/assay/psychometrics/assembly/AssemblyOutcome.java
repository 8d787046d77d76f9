package dev.assay.psychometrics.assembly;

import java.util.List;
import java.util.stream.Collectors;

/// A form, or why there is none.
public sealed interface AssemblyOutcome {

    /// The form obeys the blueprint in all.
    record Assembled(Form form) implements AssemblyOutcome {}

    /// No form can obey the blueprint, which is proven; what stands in the way, at least one entry.
    record Infeasible(List<Shortfall> shortfalls) implements AssemblyOutcome {
        public Infeasible {
            shortfalls = List.copyOf(shortfalls);
        }

        /// One sentence part a shortfall, such as `domain storage: 4 needed, 3 left after exclusions`.
        public String describe() {
            return shortfalls.stream().map(Shortfall::describe).collect(Collectors.joining("; "));
        }
    }

    /// Neither was a form found nor was it proven that there is none.
    ///
    /// @param tries how many forms were begun
    record GaveUp(int tries) implements AssemblyOutcome {}
}
