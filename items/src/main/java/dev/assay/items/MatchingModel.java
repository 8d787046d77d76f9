package dev.assay.items;

import java.util.List;

/// A question that asks which option belongs to each of several things; two things may share an option.
///
/// `shown` of the pairs are asked for, and `extrasShown` options that belong to nothing stand beside.
public record MatchingModel(
        ItemHead head, List<Parameter> params, List<Pair> pairs, List<Template> extras, int shown, int extrasShown)
        implements ItemModel {
    /// A thing and what belongs to it.
    public record Pair(Template thing, Template match) {}

    public MatchingModel {
        params = List.copyOf(params);
        pairs = List.copyOf(pairs);
        extras = List.copyOf(extras);
    }

    @Override
    public String toString() {
        return head.toString();
    }
}
