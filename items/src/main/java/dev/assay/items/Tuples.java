package dev.assay.items;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// Tuples of parameter values: drawn, listed and named.
final class Tuples {
    /// A larger space is looked at by drawing from it.
    static final long MOST_LISTED = 200_000;

    /// No question needs more, and counts stay exact.
    static final long MOST = 1_000_000_000_000L;

    private Tuples() {}

    /// With the first value of each.
    static Map<String, ParameterValue> first(List<Parameter> parameters) {
        Map<String, ParameterValue> tuple = new LinkedHashMap<>();
        parameters.forEach(
                parameter -> tuple.put(parameter.name(), parameter.values(tuple).getFirst()));
        return tuple;
    }

    static Map<String, ParameterValue> drawn(List<Parameter> parameters, SeededDraws draws) {
        Map<String, ParameterValue> tuple = new LinkedHashMap<>();
        for (Parameter parameter : parameters) {
            tuple.put(parameter.name(), draws.oneOf(parameter.values(tuple)));
        }
        return tuple;
    }

    /// How many there are, or a few more where parameters depend on each other; at most one above [#MOST].
    static long count(List<Parameter> parameters) {
        long count = 1;
        for (Parameter parameter : parameters) {
            count = Math.min(MOST + 1, Math.multiplyExact(count, (long) parameter.most()));
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
        for (ParameterValue value : parameter.values(tuple)) {
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
