package dev.assay.server.assessment;

import java.util.Set;
import java.util.UUID;

/// What an account was shown in its last attempts, and must not meet again: `tuples` as in [DrawnQuestion#tuple()];
/// `models` should be avoided where there is a choice.
public record ShownBefore(Set<String> models, Set<UUID> tuples) {
    /// How many attempts back nothing is shown twice.
    public static final int ATTEMPTS = 5;

    public static final ShownBefore NOTHING = new ShownBefore(Set.of(), Set.of());

    public ShownBefore {
        models = Set.copyOf(models);
        tuples = Set.copyOf(tuples);
    }

    public boolean isNothing() {
        return models.isEmpty() && tuples.isEmpty();
    }
}
