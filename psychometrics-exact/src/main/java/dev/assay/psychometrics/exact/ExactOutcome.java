package dev.assay.psychometrics.exact;

import dev.assay.psychometrics.assembly.Form;
import dev.assay.psychometrics.assembly.Shortfall;
import java.util.List;

/// The best forms there are, or why there are none.
public sealed interface ExactOutcome {

    /// @param proven whether it is proven that there are none better by a ten-thousandth; else the effort was
    ///               used up before
    record Solved(List<Form> forms, boolean proven) implements ExactOutcome {
        public Solved {
            forms = List.copyOf(forms);
        }
    }

    /// It is proven that there are no such forms.
    record Infeasible(List<Shortfall> shortfalls) implements ExactOutcome {
        public Infeasible {
            shortfalls = List.copyOf(shortfalls);
        }
    }

    /// The effort was used up before anything was found or proven.
    record GaveUp() implements ExactOutcome {}
}
