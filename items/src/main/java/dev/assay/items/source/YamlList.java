package dev.assay.items.source;

import java.util.List;

/// A list in the order of the file.
public record YamlList(String file, int line, List<YamlNode> items) implements YamlNode {
    public YamlList {
        items = List.copyOf(items);
    }

    @Override
    public String kind() {
        return "a list";
    }
}
