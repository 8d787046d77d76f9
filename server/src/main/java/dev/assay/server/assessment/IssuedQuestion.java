package dev.assay.server.assessment;

import dev.assay.items.ItemModel;
import dev.assay.items.Key;
import dev.assay.items.ShownQuestion;

/// One question of a form as it was issued; `slot` counts from 1. Only `shown` may leave the server.
public record IssuedQuestion(int slot, ItemModel model, ShownQuestion shown, Key key) {
    @Override
    public String toString() {
        return "question " + slot;
    }
}
