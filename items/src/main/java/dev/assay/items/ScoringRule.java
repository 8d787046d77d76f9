package dev.assay.items;

import java.util.Locale;

/// What an answer earns that is right in part. It belongs to the model's version, so an attempt keeps the rule under
/// which it was sat.
public enum ScoringRule {
    /// Nothing.
    ALL_OR_NOTHING,
    /// Of options: those rightly chosen less those wrongly chosen, of all that are right; never below nothing. Of
    /// places: the share that is right.
    NET_CORRECT,
    /// The share of options rightly chosen or rightly left, or of places that are right.
    EACH_ANSWER;

    /// The word in item files.
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
