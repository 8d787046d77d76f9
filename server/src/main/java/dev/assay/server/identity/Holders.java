package dev.assay.server.identity;

import dev.assay.server.kernel.AccountId;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/// Looks accounts up for other contexts.
public interface Holders {
    Optional<Holder> holder(AccountId account);

    Map<AccountId, Holder> holders(Collection<AccountId> accounts);
}
