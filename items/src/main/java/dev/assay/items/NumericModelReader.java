package dev.assay.items;

import dev.assay.items.expression.CompiledExpression;
import dev.assay.items.source.YamlMap;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Reads `kind: numeric`.
final class NumericModelReader {
    private static final Map<String, Show> SHOWS =
            Arrays.stream(Show.values()).collect(Collectors.toMap(Show::word, show -> show));

    private final ItemYaml item;
    private final YamlMap map;

    NumericModelReader(ItemYaml item) {
        this.item = item;
        this.map = item.map();
    }

    Optional<NumericModel> read() {
        List<Parameter> params = new ParameterReader(item).read();
        if (params.isEmpty()) {
            map.wrong("params", "a numeric item needs at least one parameter");
        }
        Set<String> numbers = ParameterReader.numbers(params);
        Map<String, CompiledExpression> let = let(numbers, ParameterReader.names(params));
        Set<String> variables = new HashSet<>(numbers);
        variables.addAll(let.keySet());
        Set<String> shown = new HashSet<>(ParameterReader.names(params));
        shown.addAll(let.keySet());
        ItemHead head = item.head(shown, Format.SINGLE, Format.ENTRY);
        List<NumericModel.Distractor> distractors = distractors(head.format(), variables);
        return Optional.of(new NumericModel(
                head,
                params,
                let,
                item.expressions("guards", variables),
                item.expression(map.text("key"), map.lineOf("key"), variables),
                units(head.format()),
                tolerance(head.format()),
                map.choice("show", SHOWS).orElse(Show.INT),
                distractors,
                options()));
    }

    private Units units(Format format) {
        Map<String, BigDecimal> others = new LinkedHashMap<>();
        map.optionalMap("units").ifPresent(sizes -> {
            for (String name : sizes.fields().keySet()) {
                BigDecimal size = sizes.decimal(name);
                if (size.signum() > 0 && !name.isBlank()) {
                    others.put(name, size);
                } else {
                    sizes.wrong(name, "a unit has a name and a size above 0: how many of 'unit' it is");
                }
            }
            onlyTyped("units", format);
        });
        return new Units(map.optionalText("unit").orElse(""), others);
    }

    private Tolerance tolerance(Format format) {
        Optional<YamlMap> given = map.optionalMap("tolerance");
        if (given.isEmpty()) {
            return Tolerance.NONE;
        }
        given.get().onlyFields("absolute", "percent");
        onlyTyped("tolerance", format);
        BigDecimal absolute = given.get().optionalDecimal("absolute").orElse(BigDecimal.ZERO);
        BigDecimal percent = given.get().optionalDecimal("percent").orElse(BigDecimal.ZERO);
        if (absolute.signum() < 0 || percent.signum() < 0) {
            map.wrong("tolerance", "a tolerance is at least 0");
            return Tolerance.NONE;
        }
        return new Tolerance(absolute, percent);
    }

    private void onlyTyped(String field, Format format) {
        if (format != Format.ENTRY) {
            map.wrong(field, "'" + field + "' is for 'format: entry', where a number is typed");
        }
    }

    private Map<String, CompiledExpression> let(Set<String> numbers, Set<String> taken) {
        Map<String, CompiledExpression> let = new LinkedHashMap<>();
        Set<String> known = new HashSet<>(numbers);
        Set<String> names = new HashSet<>(taken);
        map.optionalMap("let").ifPresent(steps -> {
            for (String name : steps.fields().keySet()) {
                item.checkName(name, steps.lineOf(name), names);
                let.put(name, item.expression(steps.text(name), steps.lineOf(name), known));
                known.add(name);
                names.add(name);
            }
        });
        return let;
    }

    private List<NumericModel.Distractor> distractors(Format format, Set<String> variables) {
        List<NumericModel.Distractor> distractors = new ArrayList<>();
        List<YamlMap> entries = format == Format.ENTRY ? map.optionalMaps("distractors") : map.maps("distractors");
        for (YamlMap entry : entries) {
            entry.onlyFields("value", "misconception");
            CompiledExpression value = item.expression(entry.text("value"), entry.lineOf("value"), variables);
            distractors.add(new NumericModel.Distractor(value, entry.text("misconception")));
        }
        if (format != Format.ENTRY && distractors.size() < NumericCase.FEWEST_DISTRACTORS) {
            map.wrong("distractors", "at least two distractors are needed");
        }
        return distractors;
    }

    private int options() {
        int options = map.optionalInteger("options").orElse(4);
        if (options != 3 && options != 4) {
            map.wrong("options", "'options' must be 3 or 4");
        }
        return options;
    }
}
