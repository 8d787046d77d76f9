package dev.assay.items;

import dev.assay.items.source.YamlMap;
import dev.assay.items.source.YamlNode;
import dev.assay.items.source.YamlScalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Reads `kind: static`.
final class StaticModelReader {
    private static final int CHOOSE_TWO_OPTIONS = 5;

    private final ItemYaml item;
    private final YamlMap map;

    StaticModelReader(ItemYaml item) {
        this.item = item;
        this.map = item.map();
    }

    Optional<StaticModel> read() {
        item.onlyCommonFieldsAnd("params", "keys", "distractors", "options");
        List<Parameter> params = new ParameterReader(item).read();
        Set<String> names = ParameterReader.names(params);
        ItemHead head = item.head(names, Format.SINGLE, Format.CHOOSE_TWO);
        List<Template> keys = keys(names);
        List<StaticModel.Distractor> distractors = distractors(names);
        int fewestKeys = head.format() == Format.CHOOSE_TWO ? 2 : 1;
        if (keys.size() < fewestKeys) {
            map.wrong("keys", "at least " + fewestKeys + " keys are needed for this format");
        }
        int options = options(head.format());
        int fewestDistractors = options - fewestKeys;
        if (distractors.size() < fewestDistractors) {
            map.wrong("distractors", "at least " + fewestDistractors + " distractors are needed for this format");
        }
        return Optional.of(new StaticModel(head, params, keys, distractors, options));
    }

    private List<Template> keys(Set<String> names) {
        List<Template> keys = new ArrayList<>();
        for (YamlNode node : map.list("keys")) {
            if (node instanceof YamlScalar scalar) {
                keys.add(item.template(scalar.text().strip(), scalar.line(), names));
            } else {
                item.error(node.line(), "a key must be one text; put it in quotes if it holds a colon");
            }
        }
        return keys;
    }

    private List<StaticModel.Distractor> distractors(Set<String> names) {
        List<StaticModel.Distractor> distractors = new ArrayList<>();
        for (YamlMap entry : map.maps("distractors")) {
            entry.onlyFields("text", "misconception");
            distractors.add(
                    new StaticModel.Distractor(item.template(entry, "text", names), entry.text("misconception")));
        }
        return distractors;
    }

    private int options(Format format) {
        if (format == Format.CHOOSE_TWO) {
            return CHOOSE_TWO_OPTIONS;
        }
        int options = map.optionalInteger("options").orElse(4);
        if (options != 3 && options != 4) {
            map.wrong("options", "'options' must be 3 or 4");
        }
        return options;
    }
}
