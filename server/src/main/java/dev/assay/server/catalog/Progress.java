package dev.assay.server.catalog;

import dev.assay.server.kernel.AccountId;
import dev.assay.server.kernel.Slug;
import java.util.Collection;
import java.util.Map;
import java.util.Set;

/// Which lessons an account has finished, by the lessons' ids (`L3.1`).
public interface Progress {
    Set<String> finished(AccountId account, Slug plan);

    /// The same for several plans at once; a plan without a finished lesson may be absent.
    Map<Slug, Set<String>> finished(AccountId account, Collection<Slug> plans);
}
