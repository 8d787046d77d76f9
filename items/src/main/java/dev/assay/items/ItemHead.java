package dev.assay.items;

import java.util.List;
import java.util.OptionalInt;

/// What every item model has, whatever its kind; `title` is for authors and owners and never shown to candidates.
///
/// `source` is the YAML text it was read from, `file` and `line` where that stood; `version` is the SHA-256, in hex, of
/// the
/// content and of the engines that make variants of it (see [ItemVersion]).
///
/// @param borderline of 100 candidates who only just pass, how many the authors expect to answer right, from 1 to 99;
///                   the rating of Angoff (1971), which stands for a measured difficulty until there are answers
public record ItemHead(
        String id,
        String version,
        Format format,
        String domain,
        String course,
        String objective,
        String title,
        Level level,
        OptionalInt borderline,
        ScoringRule scoring,
        List<String> facts,
        List<String> sources,
        String asOf,
        List<String> enemies,
        Template stem,
        Template explanation,
        String source,
        String file,
        int line) {
    public ItemHead {
        facts = List.copyOf(facts);
        sources = List.copyOf(sources);
        enemies = List.copyOf(enemies);
    }

    /// The explanation and the source hold the key, so they stay out of logs.
    @Override
    public String toString() {
        return "item model " + id;
    }
}
