package dev.assay.items;

import java.util.List;

/// A named thing that differs from variant to variant, with every value it may take.
public record Parameter(String name, List<ParameterValue> values) {
    public Parameter {
        values = List.copyOf(values);
        if (values.isEmpty()) {
            throw new IllegalArgumentException("a parameter needs a value");
        }
    }
}
