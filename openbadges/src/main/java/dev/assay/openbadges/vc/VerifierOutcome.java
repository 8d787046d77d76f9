package dev.assay.openbadges.vc;

import java.util.List;

/// What came of verifying a credential or presentation.
public sealed interface VerifierOutcome {

    /// It conforms, every proof holds, it is valid at the time asked about, and its status allows it.
    record Accepted() implements VerifierOutcome {}

    /// Something speaks against it, or could not be checked here, which is no acceptance either.
    ///
    /// @param problems at least one
    record Refused(List<Problem> problems) implements VerifierOutcome {
        public Refused {
            if (problems.isEmpty()) {
                throw new IllegalArgumentException("a refusal has a reason");
            }
            problems = List.copyOf(problems);
        }
    }

    /// Accepted where there are no problems.
    static VerifierOutcome of(List<Problem> problems) {
        return problems.isEmpty() ? new Accepted() : new Refused(problems);
    }
}
