package dev.assay.cli.items;

import dev.assay.items.DrawnModel;
import dev.assay.items.ItemModel;
import dev.assay.items.VariantSpace;
import dev.assay.items.expression.ExpressionFailure;
import dev.assay.items.source.Problem;
import dev.assay.items.source.Problems;
import dev.assay.openbadges.json.Json;
import dev.assay.openbadges.json.StrictJson;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/// What the lint found, in words or as JSON.
record LintReport(List<LintedPlan> plans, Problems problems, List<Line> models) {
    private static final BigInteger MILLION = BigInteger.valueOf(1_000_000);

    /// One model and what its variants are like.
    record Line(ItemModel model, VariantSpace space, DrawnModel drawn) {}

    static LintReport of(List<LintedPlan> plans, Problems problems, int draws) {
        var models = plans.stream().flatMap(plan -> plan.models().stream()).toList();
        var lines = models.parallelStream()
                .map(model -> line(model, draws))
                .flatMap(Optional::stream)
                .toList();
        for (var line : lines) {
            tell(line, problems);
        }
        return new LintReport(plans, problems, lines);
    }

    /// Empty where no variant can be made, which the lint has told.
    private static Optional<Line> line(ItemModel model, int draws) {
        try {
            return Optional.of(new Line(model, VariantSpace.of(model), DrawnModel.of(model, draws)));
        } catch (ExpressionFailure | IllegalStateException told) {
            return Optional.empty();
        }
    }

    private static void tell(Line line, Problems problems) {
        var head = line.model().head();
        for (var text : line.drawn().collisions()) {
            problems.error(head.file(), head.line(), "two options of a variant read alike: " + text);
        }
        for (var name : line.drawn().neverDrawn()) {
            problems.error(head.file(), head.line(), "the case " + name + " was never drawn");
        }
        if (line.drawn().keys() == 1 && line.drawn().stems() > 1) {
            problems.warning(head.file(), head.line(), "the right answer is the same whatever the stem says");
        }
    }

    String json() {
        JsonArrayBuilder told = Json.PROVIDER.createArrayBuilder();
        problems.all()
                .forEach(problem -> told.add(Json.object()
                        .add("file", problem.file())
                        .add("line", problem.line())
                        .add("severity", problem.severity().name().toLowerCase(Locale.ROOT))
                        .add("message", problem.message())));
        JsonArrayBuilder each = Json.PROVIDER.createArrayBuilder();
        models.forEach(line -> each.add(json(line)));
        return StrictJson.write(Json.object()
                .add("models", all().size())
                .add("objectives", objectives())
                .add("lessons", lessons())
                .add("problems", told)
                .add("perModel", each)
                .build());
    }

    private static JsonObject json(Line line) {
        var model = line.model();
        var drawn = line.drawn();
        var json = Json.object()
                .add("id", model.id())
                .add("objective", model.objective())
                .add("level", model.level().word())
                .add("format", model.format().word())
                .add("variants", line.space().variants())
                .add("exact", line.space().exact())
                .add("draws", drawn.draws())
                .add("stems", drawn.stems())
                .add("keys", drawn.keys())
                .add("keyEntropyBits", rounded(drawn.keyEntropyBits()))
                .add("sources", model.head().sources().size());
        drawn.keyPlace().ifPresent(share -> json.add("keyPlaceShare", rounded(share)));
        drawn.keyLongest().ifPresent(share -> json.add("keyLongestShare", rounded(share)));
        return json.build();
    }

    private static double rounded(double value) {
        return Math.rint(value * 1000) / 1000;
    }

    private List<ItemModel> all() {
        return plans.stream().flatMap(plan -> plan.models().stream()).toList();
    }

    private long objectives() {
        return all().stream().map(ItemModel::objective).distinct().count();
    }

    private long lessons() {
        return plans.stream().mapToLong(LintedPlan::lessons).sum();
    }

    List<String> lines() {
        var lines = new ArrayList<String>();
        problems.all().stream().map(Problem::toString).forEach(lines::add);
        lines.add(String.format(
                Locale.ROOT,
                "%-14s %-10s %12s %8s %8s %6s %6s %8s",
                "model",
                "format",
                "variants",
                "stems",
                "keys",
                "bits",
                "place",
                "longest"));
        for (var line : models) {
            lines.add(String.format(
                    Locale.ROOT,
                    "%-14s %-10s %12s %8d %8d %6.2f %6s %8s",
                    line.model().id(),
                    line.model().format().word(),
                    (line.space().exact() ? "" : "~") + line.space().variants(),
                    line.drawn().stems(),
                    line.drawn().keys(),
                    line.drawn().keyEntropyBits(),
                    percent(line.drawn().keyPlace()),
                    percent(line.drawn().keyLongest())));
        }
        lines.add(String.format(
                Locale.ROOT,
                "%d models of %d objectives, %d lessons; %d models have a million variants or more; %d errors, %d warnings",
                all().size(),
                objectives(),
                lessons(),
                models.stream()
                        .filter(line -> line.space().variants().compareTo(MILLION) >= 0)
                        .count(),
                problems.errorCount(),
                problems.warnings().size()));
        return lines;
    }

    private static String percent(OptionalDouble share) {
        return share.isEmpty() ? "" : Math.round(100 * share.getAsDouble()) + "%";
    }
}
