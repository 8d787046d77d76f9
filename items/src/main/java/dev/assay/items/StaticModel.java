package dev.assay.items;

import java.util.List;

/// A question with written options: each variant draws its keys and distractors from two pools.
///
/// `options` is how many are shown, the keys included, which are from `fewestKeys` to `mostKeys`.
public record StaticModel(
        ItemHead head,
        List<Parameter> params,
        List<Template> keys,
        List<Distractor> distractors,
        int options,
        int fewestKeys,
        int mostKeys)
        implements ItemModel {
    /// A wrong answer and why it tempts.
    public record Distractor(Template text, String misconception) {}

    public StaticModel {
        params = List.copyOf(params);
        keys = List.copyOf(keys);
        distractors = List.copyOf(distractors);
    }

    @Override
    public String toString() {
        return head.toString();
    }
}
