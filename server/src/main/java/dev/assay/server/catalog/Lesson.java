package dev.assay.server.catalog;

import dev.assay.server.kernel.Slug;
import java.net.URI;
import java.util.List;

/// One lesson: `id` as in `L3.1`, `minutes` of reading and work, `html` already rendered and sanitised, empty where the
/// text is not written
/// yet; then `reading` is all there is.
public record Lesson(
        Slug slug, String id, String title, Objective objective, int minutes, String text, List<Reading> reading) {

    public boolean isWritten() {
        return !text.isEmpty();
    }

    /// A page of documentation worth reading.
    public record Reading(String title, URI address) {}
}
