package dev.assay.openbadges.rdfc;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Gives out labels in order: RDFC-1.0's identifier issuer.
final class BlankLabels {

    private final String prefix;
    private final Map<String, String> issued;

    BlankLabels(String prefix) {
        this(prefix, Map.of());
    }

    private BlankLabels(String prefix, Map<String, String> issued) {
        this.prefix = prefix;
        this.issued = new LinkedHashMap<>(issued);
    }

    BlankLabels copy() {
        return new BlankLabels(prefix, issued);
    }

    String issue(String existing) {
        return issued.computeIfAbsent(existing, ignored -> prefix + issued.size());
    }

    @Nullable
    String of(String existing) {
        return issued.get(existing);
    }

    boolean has(String existing) {
        return issued.containsKey(existing);
    }

    /// The new labels by the old ones.
    Map<String, String> all() {
        return Map.copyOf(issued);
    }

    /// The labels given a new one, in the order of issue.
    Set<String> inOrder() {
        return issued.keySet();
    }
}
