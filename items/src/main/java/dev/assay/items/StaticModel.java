package dev.assay.items;

import java.util.List;

/// A question with written options: each variant draws its keys and distractors from two pools.
///
/// `options` is how many are shown, the keys included.
public record StaticModel(
        ItemHead head, List<Parameter> params, List<Template> keys, List<Distractor> distractors, int options)
        implements ItemModel {
    /// A wrong answer and why it tempts.
    public record Distractor(Template text, String misconception) {}

    public StaticModel {
        params = List.copyOf(params);
        keys = List.copyOf(keys);
        distractors = List.copyOf(distractors);
    }

    /// One, or two where the candidate chooses two.
    int keysShown() {
        return head.format() == Format.CHOOSE_TWO ? 2 : 1;
    }

    @Override
    public String toString() {
        return head.toString();
    }
}
