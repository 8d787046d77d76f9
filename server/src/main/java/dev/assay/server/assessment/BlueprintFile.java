package dev.assay.server.assessment;

import dev.assay.items.Level;
import dev.assay.items.source.Problems;
import dev.assay.items.source.YamlFile;
import dev.assay.items.source.YamlMap;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads `blueprint.yaml`.
public final class BlueprintFile {
    private BlueprintFile() {}

    /// Empty, with every reason in `problems`, where the blueprint cannot be used. `root` is the folder that problems
    /// name files by.
    public static Optional<Blueprint> read(Path root, Path file, Problems problems) {
        return YamlFile.read(root, file, problems).flatMap(map -> blueprint(map, problems));
    }

    private static Optional<Blueprint> blueprint(YamlMap map, Problems problems) {
        var before = problems.errorCount();
        map.onlyFields("version", "total", "cells", "levels", "numeric_entry", "one_per_objective", "exposure_ceiling");
        var version = map.integer("version");
        var total = map.integer("total");
        var cells = map.maps("cells").stream().map(BlueprintFile::cell).toList();
        var sum = cells.stream().mapToInt(Blueprint.Cell::questions).sum();
        if (problems.errorCount() == before && sum != total) {
            map.wrong("cells", "the cells add up to " + sum + " questions, 'total' says " + total);
        }
        onePerCourse(map, cells);
        var levels = levels(map);
        var entry = map.optionalMap("numeric_entry");
        var most = entry.map(limits -> limits.integer("max")).orElse(total);
        var onePerObjective = map.flag("one_per_objective", false);
        var ceiling = ceiling(map);
        return problems.errorCount() == before
                ? Optional.of(new Blueprint(
                        version,
                        total,
                        cells,
                        levels,
                        most,
                        onePerObjective,
                        ceiling,
                        new Blueprint.Place(map.file(), map.lineOf("levels"))))
                : Optional.empty();
    }

    private static double ceiling(YamlMap map) {
        var percent = map.optionalInteger("exposure_ceiling").orElse(100);
        if (percent < 1 || percent > 100) {
            map.wrong("exposure_ceiling", "'exposure_ceiling' is a share of forms in percent, from 1 to 100");
        }
        return percent / 100.0;
    }

    private static Blueprint.Cell cell(YamlMap cell) {
        cell.onlyFields("course", "domain", "one_answer", "choose_two");
        return new Blueprint.Cell(
                cell.text("course"),
                cell.text("domain"),
                count(cell, "one_answer"),
                count(cell, "choose_two"),
                cell.line());
    }

    private static int count(YamlMap map, String field) {
        var count = map.integer(field);
        if (count < 0) {
            map.wrong(field, "'" + field + "' must not be negative");
        }
        return count;
    }

    private static void onePerCourse(YamlMap map, List<Blueprint.Cell> cells) {
        var seen = new HashSet<String>();
        for (var cell : cells) {
            if (!seen.add(cell.course())) {
                map.wrong("cells", "the course " + cell.course() + " has two cells; add them up in one");
            }
        }
    }

    private static Map<Level, Blueprint.Bounds> levels(YamlMap map) {
        var levels = new EnumMap<Level, Blueprint.Bounds>(Level.class);
        var given = map.optionalMap("levels");
        if (given.isEmpty()) {
            return levels;
        }
        given.get().onlyFields("recall", "apply", "analyse");
        for (var level : Level.values()) {
            given.get().optionalMap(level.word()).ifPresent(bounds -> {
                bounds.onlyFields("min", "max");
                var least = bounds.optionalInteger("min").orElse(0);
                var most = bounds.optionalInteger("max").orElse(Integer.MAX_VALUE);
                if (least < 0 || least > most) {
                    bounds.wrong("min", "'min' must be at least 0 and at most 'max'");
                } else {
                    levels.put(level, new Blueprint.Bounds(least, most));
                }
            });
        }
        return levels;
    }
}
