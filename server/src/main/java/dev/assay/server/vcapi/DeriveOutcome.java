package dev.assay.server.vcapi;

import dev.assay.openbadges.vc.Problem;
import jakarta.json.JsonObject;
import java.util.List;

/// What came of deriving a credential that shows parts of another.
public sealed interface DeriveOutcome {
    /// @param credential the parts to show, with their proof
    record Derived(JsonObject credential) implements DeriveOutcome {}

    /// @param problems at least one
    record Refused(List<Problem> problems) implements DeriveOutcome {
        public Refused {
            problems = List.copyOf(problems);
        }
    }
}
