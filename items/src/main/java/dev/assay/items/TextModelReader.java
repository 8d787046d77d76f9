package dev.assay.items;

import dev.assay.items.source.YamlMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Reads `kind: text`.
final class TextModelReader {
    private final ItemYaml item;
    private final YamlMap map;

    TextModelReader(ItemYaml item) {
        this.item = item;
        this.map = item.map();
    }

    Optional<TextModel> read() {
        List<Parameter> params = new ParameterReader(item).read();
        Set<String> names = ParameterReader.names(params);
        List<Template> accepted = new WrittenTexts(item, names).list(map, "accepted");
        if (accepted.stream().anyMatch(text -> text.text().isBlank())) {
            map.wrong("accepted", "an accepted text is empty");
        }
        return Optional.of(
                new TextModel(item.head(names, Format.TEXT), params, accepted, map.flag("exact_case", false)));
    }
}
