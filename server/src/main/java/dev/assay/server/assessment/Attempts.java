package dev.assay.server.assessment;

import dev.assay.server.kernel.AccountId;
import dev.assay.server.kernel.AttemptId;
import dev.assay.server.kernel.Slug;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Attempts as other contexts may list them.
public interface Attempts {
    Optional<Attempt> attempt(AttemptId id);

    /// An account's attempts at one plan, the first first.
    List<Attempt> of(AccountId account, Slug plan);

    /// The attempts of each account at all plans, newest first; accounts without any are left out.
    Map<AccountId, List<Attempt>> of(Collection<AccountId> accounts);

    /// At most `limit` attempts of anybody, newest first, older than `before` where one is given.
    List<Attempt> recent(Optional<AttemptId> before, int limit);

    /// All attempts of everybody, counted by plan, state and score.
    List<AttemptCount> counts();
}
