package dev.assay.items;

import dev.assay.items.source.YamlMap;
import dev.assay.items.source.YamlNode;
import dev.assay.items.source.YamlScalar;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Reads `params`: for each name a range `{min, max, step}` or a list `{values: [...]}`.
final class ParameterReader {
    private static final int MOST_VALUES = 10_000;

    private final ItemYaml item;

    ParameterReader(ItemYaml item) {
        this.item = item;
    }

    List<Parameter> read() {
        List<Parameter> parameters = new ArrayList<>();
        Set<String> names = new HashSet<>();
        YamlMap map = item.map();
        map.optionalMap("params").ifPresent(params -> {
            for (String name : params.fields().keySet()) {
                item.checkName(name, params.lineOf(name), names);
                names.add(name);
                List<ParameterValue> values = values(params.map(name));
                if (!values.isEmpty()) {
                    parameters.add(new Parameter(name, values));
                }
            }
        });
        if (Tuples.count(parameters) > Tuples.MOST) {
            map.wrong("params", "the parameters have more than " + Tuples.MOST + " combinations; use coarser steps");
        }
        return parameters;
    }

    private List<ParameterValue> values(YamlMap map) {
        if (map.has("values")) {
            map.onlyFields("values");
            return listed(map);
        }
        map.onlyFields("min", "max", "step");
        return range(map, map.decimal("min"), map.decimal("max"), map.decimal("step"));
    }

    // A value listed twice is drawn twice as often.
    private List<ParameterValue> listed(YamlMap map) {
        List<ParameterValue> values = new ArrayList<>();
        for (YamlNode node : map.list("values")) {
            if (node instanceof YamlScalar scalar) {
                values.add(value(scalar));
            } else {
                item.error(node.line(), "every entry of 'values' must be a number or words");
            }
        }
        return values;
    }

    private ParameterValue value(YamlScalar scalar) {
        return switch (scalar.type()) {
            case INTEGER, DECIMAL -> {
                try {
                    yield new ParameterValue(scalar.text(), Optional.of(new BigDecimal(scalar.text())));
                } catch (NumberFormatException e) {
                    item.error(scalar.line(), "'" + scalar.text() + "' is read as a number; put words in quotes");
                    yield ParameterValue.words(scalar.text());
                }
            }
            case TEXT, FLAG -> ParameterValue.words(scalar.text());
            case NULL -> {
                item.error(scalar.line(), "an entry of 'values' is empty");
                yield ParameterValue.words("");
            }
        };
    }

    private List<ParameterValue> range(YamlMap map, BigDecimal min, BigDecimal max, BigDecimal step) {
        if (step.signum() <= 0 || min.compareTo(max) > 0) {
            item.error(map.line(), "a range needs min <= max and a step above 0");
            return List.of();
        }
        if (max.subtract(min).compareTo(step.multiply(BigDecimal.valueOf(MOST_VALUES))) > 0) {
            item.error(map.line(), "a range has at most " + MOST_VALUES + " values; use a coarser step");
            return List.of();
        }
        List<ParameterValue> values = new ArrayList<>();
        for (BigDecimal value = min; value.compareTo(max) <= 0; value = value.add(step)) {
            values.add(ParameterValue.of(value));
        }
        return values;
    }

    static Set<String> names(List<Parameter> parameters) {
        Set<String> names = new HashSet<>();
        parameters.forEach(parameter -> names.add(parameter.name()));
        return names;
    }

    static Set<String> numbers(List<Parameter> parameters) {
        Set<String> names = new HashSet<>();
        for (Parameter parameter : parameters) {
            if (parameter.values().stream().allMatch(value -> value.number().isPresent())) {
                names.add(parameter.name());
            }
        }
        return names;
    }
}
