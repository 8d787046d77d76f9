package dev.assay.items;

import dev.assay.items.expression.ExpressionFailure;
import dev.assay.items.source.Problems;
import java.math.BigInteger;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/// Checks item models that could be read, by trying every value they can take.
///
/// Errors: double ids, enemies that do not exist, expressions that fail, options that collide, stems that do not end in
/// a
/// question, "Choose TWO." missing, negative stems, "all of the above". Warnings: fewer than [#FEW_VARIANTS] variants,
/// a key
/// whose place or length gives it away.
public final class ItemLint {
    /// Below this a model is soon seen in whole by a few candidates.
    public static final int FEW_VARIANTS = 8;

    private ItemLint() {}

    /// Everything; trying every tuple of 58 numeric models takes some seconds.
    public static Problems check(Collection<? extends ItemModel> models) {
        Problems problems = checkReferences(models);
        for (ItemModel model : models) {
            WordingLint.check(model, problems);
            check(model, problems);
            warnIfFew(model, problems);
        }
        return problems;
    }

    private static void check(ItemModel model, Problems problems) {
        switch (model) {
            case NumericModel numeric -> NumericLint.check(numeric, problems);
            case DecisionModel decision -> DecisionLint.check(decision, problems);
            case StaticModel written -> StaticLint.check(written, problems);
            case OrderingModel ordering -> PlacedLint.check(ordering, problems);
            case MatchingModel matching -> PlacedLint.check(matching, problems);
            case GapsModel gaps -> PlacedLint.check(gaps, problems);
            case TextModel _ -> {}
            case CaseModel cases -> cases.cases().forEach(each -> check(each.model(), problems));
        }
    }

    /// Only what lies between models: double ids and enemies that do not exist. Quick enough for every start of a
    /// server.
    public static Problems checkReferences(Collection<? extends ItemModel> models) {
        Problems problems = new Problems();
        Map<String, ItemModel> byId = new HashMap<>();
        for (ItemModel model : models) {
            ItemModel first = byId.putIfAbsent(model.id(), model);
            if (first != null) {
                error(
                        model,
                        problems,
                        "the id " + model.id() + " is already taken by "
                                + first.head().file());
            }
        }
        for (ItemModel model : models) {
            for (String enemy : model.enemies()) {
                if (!byId.containsKey(enemy) || enemy.equals(model.id())) {
                    error(model, problems, "the enemy " + enemy + " is not another item of this bank");
                }
            }
        }
        return problems;
    }

    static void error(ItemModel model, Problems problems, String message) {
        problems.error(model.head().file(), model.head().line(), message);
    }

    static void warning(ItemModel model, Problems problems, String message) {
        problems.warning(model.head().file(), model.head().line(), message);
    }

    private static void warnIfFew(ItemModel model, Problems problems) {
        if (model instanceof DecisionModel) {
            // how many situations it must have is a rule of its own
            return;
        }
        BigInteger variants;
        try {
            variants = VariantSpace.of(model).variants();
        } catch (ExpressionFailure told) {
            return;
        }
        if (variants.signum() > 0 && variants.compareTo(BigInteger.valueOf(FEW_VARIANTS)) < 0) {
            warning(model, problems, "only " + variants + " variants; give it more values, keys or distractors");
        }
    }
}
