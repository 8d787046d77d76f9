package dev.assay.items;

import java.util.List;

/// A question that comes in several structures: other scenarios, the question turned round, another fault in the same
/// configuration. Each variant draws one.
///
/// Knowing one of them helps little with another, as renaming and new numbers alone do not achieve.
public record CaseModel(ItemHead head, List<Case> cases) implements ItemModel {
    /// One structure, which is drawn `weight` times as often as one of weight 1.
    public record Case(String name, ItemModel model, int weight) {}

    public CaseModel {
        cases = List.copyOf(cases);
    }

    int weights() {
        return cases.stream().mapToInt(Case::weight).sum();
    }

    @Override
    public String toString() {
        return head.toString();
    }
}
