package dev.assay.items;

import java.util.List;

/// A question with gaps in its stem, `[[name]]`, each filled with one of its own options.
public record GapsModel(ItemHead head, List<Parameter> params, List<Gap> gaps) implements ItemModel {
    /// `options` is how many are shown at most, the key included.
    public record Gap(String name, Template key, List<Template> others, int options) {
        public Gap {
            others = List.copyOf(others);
        }
    }

    public GapsModel {
        params = List.copyOf(params);
        gaps = List.copyOf(gaps);
    }

    @Override
    public String toString() {
        return head.toString();
    }
}
