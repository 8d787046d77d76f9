package dev.assay.items;

import dev.assay.items.source.YamlMap;
import dev.assay.items.source.YamlNode;
import dev.assay.items.source.YamlScalar;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Reads `params`: for each name a range `{min, max, step}`, a list `{values: [...], weights: [...]}`, or lists by the
/// value of an earlier one `{by: name, values: {a: [...], b: [...]}}`.
final class ParameterReader {
    private static final int MOST_VALUES = 10_000;

    private static final Pattern WEIGHT = Pattern.compile("[1-9][0-9]?");

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
                parameter(name, params.map(name), parameters).ifPresent(parameters::add);
            }
        });
        if (Tuples.count(parameters) > Tuples.MOST) {
            map.wrong("params", "the parameters have more than " + Tuples.MOST + " combinations; use coarser steps");
        }
        return parameters;
    }

    private Optional<Parameter> parameter(String name, YamlMap map, List<Parameter> earlier) {
        if (map.has("by")) {
            return dependent(name, map, earlier);
        }
        List<ParameterValue> values = values(map);
        return values.isEmpty() ? Optional.empty() : Optional.of(new Parameter(name, values));
    }

    private Optional<Parameter> dependent(String name, YamlMap map, List<Parameter> earlier) {
        map.onlyFields("by", "values");
        Optional<Parameter> on = earlier.stream()
                .filter(parameter -> parameter.name().equals(map.text("by")))
                .findFirst();
        if (on.isEmpty()) {
            map.wrong("by", "'by' must name a parameter that stands above '" + name + "'");
            return Optional.empty();
        }
        YamlMap lists = map.map("values");
        Map<String, List<ParameterValue>> values = new LinkedHashMap<>();
        for (String of : lists.fields().keySet()) {
            values.put(canonical(of), listed(lists, of));
        }
        for (ParameterValue value : on.get().values()) {
            if (!values.containsKey(value.canonical())) {
                map.wrong(
                        "values", "'" + name + "' has no values for " + on.get().name() + " = " + value.written());
                return Optional.empty();
            }
        }
        List<ParameterValue> all =
                values.values().stream().flatMap(List::stream).toList();
        return all.isEmpty() || values.values().stream().anyMatch(List::isEmpty)
                ? Optional.empty()
                : Optional.of(new Parameter(
                        name, all, Optional.of(new Parameter.Dependence(on.get().name(), values))));
    }

    private static String canonical(String written) {
        try {
            return ParameterValue.of(new BigDecimal(written)).canonical();
        } catch (NumberFormatException words) {
            return written;
        }
    }

    private List<ParameterValue> values(YamlMap map) {
        if (map.has("values")) {
            map.onlyFields("values", "weights");
            return weighted(map, listed(map, "values"));
        }
        map.onlyFields("min", "max", "step");
        return range(map, map.decimal("min"), map.decimal("max"), map.decimal("step"));
    }

    private List<ParameterValue> weighted(YamlMap map, List<ParameterValue> values) {
        if (!map.has("weights")) {
            return values;
        }
        List<String> weights = map.texts("weights");
        if (weights.size() != values.size()
                || !weights.stream().allMatch(weight -> WEIGHT.matcher(weight).matches())) {
            map.wrong("weights", "'weights' are whole numbers from 1 to 99, one for each value");
            return values;
        }
        List<ParameterValue> repeated = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            repeated.addAll(Collections.nCopies(Integer.parseInt(weights.get(i)), values.get(i)));
        }
        return repeated;
    }

    private List<ParameterValue> listed(YamlMap map, String field) {
        List<ParameterValue> values = new ArrayList<>();
        for (YamlNode node : map.list(field)) {
            if (node instanceof YamlScalar scalar) {
                values.add(value(scalar));
            } else {
                item.error(node.line(), "every value must be a number or words");
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
                item.error(scalar.line(), "a value is empty");
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
