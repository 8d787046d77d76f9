package dev.assay.items;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A named thing that differs from variant to variant, with every value it may take; a value that stands there twice is
/// drawn twice as often.
///
/// @param dependence which of the values go with which value of an earlier parameter, where it depends on one
public record Parameter(String name, List<ParameterValue> values, Optional<Dependence> dependence) {
    /// `values` by the canonical text of the value that parameter `on` has.
    public record Dependence(String on, Map<String, List<ParameterValue>> values) {
        public Dependence {
            values = Map.copyOf(values);
        }
    }

    public Parameter {
        values = List.copyOf(values);
        if (values.isEmpty()) {
            throw new IllegalArgumentException("a parameter needs a value");
        }
    }

    public Parameter(String name, List<ParameterValue> values) {
        this(name, values, Optional.empty());
    }

    /// The values that go with those that earlier parameters have.
    List<ParameterValue> values(Map<String, ParameterValue> earlier) {
        if (dependence.isEmpty()) {
            return values;
        }
        ParameterValue other = earlier.get(dependence.get().on());
        List<ParameterValue> going =
                other == null ? null : dependence.get().values().get(other.canonical());
        if (going == null) {
            throw new IllegalStateException(
                    name + " has no values for " + dependence.get().on() + " = " + other);
        }
        return going;
    }

    /// How many values it has at most beside given ones.
    int most() {
        return dependence
                .map(on ->
                        on.values().values().stream().mapToInt(List::size).max().orElse(1))
                .orElse(values.size());
    }
}
