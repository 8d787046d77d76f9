package dev.assay.items;

import java.util.List;
import java.util.Optional;

/// Why the key is right and why the other options tempt, for authors and owners; it never prints.
///
/// `explanation` is Markdown; `misconceptions` has one entry per option, empty for keys and where none is named.
public record Rationale(String explanation, List<Optional<String>> misconceptions) {
    public Rationale {
        misconceptions = List.copyOf(misconceptions);
    }

    @Override
    public String toString() {
        return "a rationale that is not printed";
    }
}
