package dev.assay.items;

import java.util.List;

/// A question that asks to put things in order: each variant draws some of a longer order.
///
/// `order` is from first to last; `shown` of them are asked for.
public record OrderingModel(ItemHead head, List<Parameter> params, List<Template> order, int shown)
        implements ItemModel {
    public OrderingModel {
        params = List.copyOf(params);
        order = List.copyOf(order);
    }

    @Override
    public String toString() {
        return head.toString();
    }
}
