package dev.assay.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// Figures held against their bounds, as a table for people and one line of JSON for programs.
record Report(String name, Figures figures, List<Must> musts) {
    private static final JsonMapper JSON = new JsonMapper();

    String table() {
        var table = new StringBuilder();
        figures.raw().forEach((figure, value) -> table.append("%-34s %s%n".formatted(figure, value)));
        table.append("%n%-26s %10s %8s %8s  %s%n".formatted("bound", "measured", "must", "goal", "verdict"));
        for (var must : musts) {
            var value = figures.values().get(must.name());
            table.append("%-26s %10s %8s %8s  %s%n"
                    .formatted(
                            must.name(),
                            value == null ? "-" : shown(value),
                            shown(must.must()),
                            shown(must.goal()),
                            value == null
                                    ? "not measured: " + figures.whyMissing(must.name())
                                    : verdict(must, value) + "  (" + must.says() + ")"));
        }
        return table.toString();
    }

    private static String verdict(Must must, double value) {
        if (!must.holds(value)) {
            return must.must().isPresent() ? "MISSED" : "goal missed";
        }
        return must.reachesGoal(value) ? "holds" : "holds, goal missed";
    }

    private static String shown(OptionalDouble bound) {
        return bound.isPresent() ? shown(bound.getAsDouble()) : "-";
    }

    private static String shown(double value) {
        var rounded = Figures.rounded(value);
        return rounded == Math.rint(rounded)
                ? String.format(Locale.ROOT, "%.0f", rounded)
                : String.format(Locale.ROOT, "%s", rounded);
    }

    String json() {
        var report = new LinkedHashMap<String, Object>();
        report.put("name", name);
        report.put("figures", figures.raw());
        var held = new ArrayList<Map<String, Object>>();
        musts.forEach(must -> held.add(held(must)));
        report.put("musts", held);
        return JSON.writeValueAsString(report);
    }

    private Map<String, Object> held(Must must) {
        var value = figures.values().get(must.name());
        var held = new LinkedHashMap<String, Object>();
        held.put("name", must.name());
        held.put("value", value == null ? null : Figures.rounded(value));
        held.put("must", orNull(must.must()));
        held.put("goal", orNull(must.goal()));
        held.put("holds", value != null && must.holds(value));
        if (value == null) {
            held.put("reason", figures.whyMissing(must.name()));
        }
        return held;
    }

    private static @Nullable Double orNull(OptionalDouble bound) {
        return bound.isPresent() ? bound.getAsDouble() : null;
    }
}
