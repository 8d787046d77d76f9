package dev.assay.psychometrics.assembly;

import java.util.Set;

/// What a candidate has met before.
///
/// @param seen      ids that are taken only where nothing unseen will do
/// @param forbidden ids that are never taken, such as variants that would be met a second time
public record CandidateHistory(Set<String> seen, Set<String> forbidden) {

    /// Of someone new.
    public static final CandidateHistory NONE = new CandidateHistory(Set.of(), Set.of());

    public CandidateHistory {
        seen = Set.copyOf(seen);
        forbidden = Set.copyOf(forbidden);
    }
}
