package dev.assay.server.bank;

import dev.assay.items.ItemModel;
import dev.assay.psychometrics.model.ItemFamily;
import dev.assay.psychometrics.model.Rasch;

/// How hard a model is taken to be before anybody has answered it: as its authors rated it, on a scale on which ability
/// 0 is the candidate who only just passes.
///
/// A rating is the chance of that candidate, averaged over variants; Angoff (1971), Scales, norms, and equivalent
/// scores. Ratings tell hard from easy and little more, so all models are taken to discriminate alike.
public final class RatedDifficulty {
    private RatedDifficulty() {}

    public static ItemFamily of(ItemModel model) {
        double chance = model.head().borderline().orElseGet(() -> unrated(model)) / 100.0;
        return new ItemFamily(new Rasch(-Math.log(chance / (1 - chance))), 0);
    }

    /// What models of the same format are rated on average.
    private static int unrated(ItemModel model) {
        return switch (model.format()) {
            case SINGLE, ENTRY, TEXT, GAPS, ORDER, MATCH -> 82;
            case CHOOSE_TWO, SEVERAL -> 72;
        };
    }
}
