package dev.assay.server.site;

import java.util.Collection;

/// How often the item model that was shown most often was on a form.
///
/// @param ceiling the share of forms that the blueprint allows a model
public record MostShown(long uses, long forms, double ceiling) {

    /// @param uses of each model
    public static MostShown of(Collection<Long> uses, long forms, double ceiling) {
        return new MostShown(uses.stream().mapToLong(count -> count).max().orElse(0), forms, ceiling);
    }

    /// `on 41 of 120 forms, 34%; the blueprint allows 50%`.
    public String inWords() {
        return forms == 0
                ? "no form was given out yet"
                : "on %d of %d forms, %d%%; the blueprint allows %d%%"
                        .formatted(uses, forms, Math.round(100.0 * uses / forms), Math.round(100 * ceiling));
    }
}
