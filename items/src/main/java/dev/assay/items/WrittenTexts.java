package dev.assay.items;

import dev.assay.items.source.YamlMap;
import dev.assay.items.source.YamlNode;
import dev.assay.items.source.YamlScalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Reads lists of texts with parameters in them.
final class WrittenTexts {
    private final ItemYaml item;
    private final Set<String> names;

    WrittenTexts(ItemYaml item, Set<String> names) {
        this.item = item;
        this.names = names;
    }

    /// At least one.
    List<Template> list(YamlMap map, String field) {
        return templates(map.list(field), field);
    }

    List<Template> optionalList(YamlMap map, String field) {
        return templates(map.optionalList(field).orElse(List.of()), field);
    }

    private List<Template> templates(List<YamlNode> nodes, String field) {
        List<Template> texts = new ArrayList<>();
        for (YamlNode node : nodes) {
            if (node instanceof YamlScalar scalar) {
                texts.add(item.template(scalar.text().strip(), scalar.line(), names));
            } else {
                item.error(
                        node.line(),
                        "every entry of '" + field + "' must be one text; put it in quotes if it holds a colon");
            }
        }
        return texts;
    }
}
