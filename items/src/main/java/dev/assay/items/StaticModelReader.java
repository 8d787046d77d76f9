package dev.assay.items;

import dev.assay.items.source.YamlMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/// Reads `kind: static`.
final class StaticModelReader {
    private static final int CHOOSE_TWO_OPTIONS = 5;
    private static final int MOST_OPTIONS = 8;

    private final ItemYaml item;
    private final YamlMap map;

    StaticModelReader(ItemYaml item) {
        this.item = item;
        this.map = item.map();
    }

    Optional<StaticModel> read() {
        List<Parameter> params = new ParameterReader(item).read();
        Set<String> names = ParameterReader.names(params);
        ItemHead head = item.head(names, Format.SINGLE, Format.CHOOSE_TWO, Format.SEVERAL);
        List<Template> keys = new WrittenTexts(item, names).list(map, "keys");
        List<StaticModel.Distractor> distractors = distractors(names);
        int options = options(head.format());
        Shown shown = shown(head.format(), keys.size(), options);
        int fewestKeys = shown.fewest;
        if (keys.size() < shown.most) {
            map.wrong("keys", "at least " + shown.most + " keys are needed for this format");
        }
        int fewestDistractors = options - fewestKeys;
        if (distractors.size() < fewestDistractors) {
            map.wrong("distractors", "at least " + fewestDistractors + " distractors are needed for this format");
        }
        return Optional.of(new StaticModel(head, params, keys, distractors, options, shown.fewest, shown.most));
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

    /// How many keys a variant shows.
    private record Shown(int fewest, int most) {}

    private Shown shown(Format format, int keys, int options) {
        return switch (format) {
            case CHOOSE_TWO -> new Shown(2, 2);
            case SEVERAL -> {
                Optional<YamlMap> given = map.optionalMap("keys_shown");
                int least = given.flatMap(bounds -> optional(bounds.optionalInteger("min")))
                        .orElse(1);
                int most = given.flatMap(bounds -> optional(bounds.optionalInteger("max")))
                        .orElse(Math.min(keys, options - 1));
                given.ifPresent(bounds -> bounds.onlyFields("min", "max"));
                if (!(1 <= least && least <= most && most < options)) {
                    map.wrong("keys_shown", "from 1 to less than the options shown, 'min' at most 'max'");
                    yield new Shown(1, 1);
                }
                yield new Shown(least, most);
            }
            case SINGLE, ENTRY, TEXT, GAPS, ORDER, MATCH -> new Shown(1, 1);
        };
    }

    private static Optional<Integer> optional(OptionalInt value) {
        return value.isPresent() ? Optional.of(value.getAsInt()) : Optional.empty();
    }

    private int options(Format format) {
        if (format == Format.SEVERAL) {
            int several = map.optionalInteger("options").orElse(CHOOSE_TWO_OPTIONS);
            if (several < 3 || several > MOST_OPTIONS) {
                map.wrong("options", "'options' must be from 3 to " + MOST_OPTIONS);
            }
            return several;
        }
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
