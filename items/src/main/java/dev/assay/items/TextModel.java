package dev.assay.items;

import java.util.List;

/// A question whose answer is a word or a line, typed.
public record TextModel(ItemHead head, List<Parameter> params, List<Template> accepted, boolean exactCase)
        implements ItemModel {
    public TextModel {
        params = List.copyOf(params);
        accepted = List.copyOf(accepted);
    }

    @Override
    public String toString() {
        return head.toString();
    }
}
