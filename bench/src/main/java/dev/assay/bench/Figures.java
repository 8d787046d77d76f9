package dev.assay.bench;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// What was measured: raw figures in the order in which they came, the values that bounds are held against, and why a
/// value is missing.
public final class Figures {
    private final Map<String, Object> raw = new LinkedHashMap<>();
    private final Map<String, Double> values = new LinkedHashMap<>();
    private final Map<String, String> missing = new LinkedHashMap<>();

    /// A raw figure: a number, a text, or a list or map of them.
    public Figures add(String name, Object figure) {
        raw.put(name, figure instanceof Double number ? rounded(number) : figure);
        return this;
    }

    /// A value that a bound of musts.yaml is held against.
    public Figures value(String must, double value) {
        if (!Double.isFinite(value)) {
            return missing(must, "it came out as " + value);
        }
        values.put(must, value);
        return this;
    }

    /// Says why a value could not be measured.
    public Figures missing(String must, String why) {
        missing.put(must, why);
        return this;
    }

    public Map<String, Object> raw() {
        return Collections.unmodifiableMap(raw);
    }

    Map<String, Double> values() {
        return Collections.unmodifiableMap(values);
    }

    String whyMissing(String must) {
        return missing.getOrDefault(must, "this run did not measure it");
    }

    /// Four digits say enough.
    public static double rounded(double value) {
        if (value == 0 || !Double.isFinite(value)) {
            return value;
        }
        var scale = Math.pow(10, 3 - Math.floor(Math.log10(Math.abs(value))));
        return scale < 1 ? Math.rint(value) : Math.rint(value * scale) / scale;
    }
}
