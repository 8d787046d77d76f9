package dev.assay.items;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// Tuples of parameter values: drawn, listed and named.
final class Tuples {
    /// A larger space would make the lint slow; no question needs it.
    static final long MOST = 200_000;

    private Tuples() {}

    static Map<String, ParameterValue> drawn(List<Parameter> parameters, SeededDraws draws) {
        Map<String, ParameterValue> tuple = new LinkedHashMap<>();
        for (Parameter parameter : parameters) {
            tuple.put(parameter.name(), draws.oneOf(parameter.values()));
        }
        return tuple;
    }

    static long count(List<Parameter> parameters) {
        long count = 1;
        for (Parameter parameter : parameters) {
            count = Math.min(MOST + 1, count * parameter.values().size());
        }
        return count;
    }

    static void forEach(List<Parameter> parameters, Consumer<Map<String, ParameterValue>> visit) {
        forEach(parameters, 0, new LinkedHashMap<>(), visit);
    }

    private static void forEach(
            List<Parameter> parameters,
            int from,
            Map<String, ParameterValue> tuple,
            Consumer<Map<String, ParameterValue>> visit) {
        if (from == parameters.size()) {
            visit.accept(tuple);
            return;
        }
        Parameter parameter = parameters.get(from);
        for (ParameterValue value : parameter.values()) {
            tuple.put(parameter.name(), value);
            forEach(parameters, from + 1, tuple, visit);
        }
    }

    /// "r=40;d=150", in the order of the model.
    static String name(Map<String, ParameterValue> tuple) {
        return tuple.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue().canonical())
                .collect(Collectors.joining(";"));
    }
}
