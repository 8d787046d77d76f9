package dev.assay.server.vcapi;

import dev.assay.openbadges.vc.Problem;
import jakarta.json.JsonObject;
import java.util.List;

/// What came of asking a test issuer for a credential.
public sealed interface IssueOutcome {
    /// @param credential with its proof
    record Issued(JsonObject credential) implements IssueOutcome {}

    /// @param problems at least one
    record Refused(List<Problem> problems) implements IssueOutcome {
        public Refused {
            problems = List.copyOf(problems);
        }
    }
}
