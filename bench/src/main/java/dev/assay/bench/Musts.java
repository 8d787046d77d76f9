package dev.assay.bench;

import dev.assay.bench.Must.Better;
import dev.assay.items.source.Problems;
import dev.assay.items.source.YamlFile;
import dev.assay.items.source.YamlMap;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/// Reads musts.yaml.
final class Musts {
    private static final Map<String, Better> DIRECTIONS = Map.of("higher", Better.HIGHER, "lower", Better.LOWER);

    private Musts() {}

    /// The bounds of one bench, in the file's order.
    static List<Must> read(Path root, String bench) {
        var problems = new Problems();
        var musts = YamlFile.read(root, root.resolve("bench/musts.yaml"), problems)
                .map(all -> all.maps(bench).stream().map(Musts::must).toList())
                .orElse(List.of());
        if (problems.hasErrors()) {
            throw new IllegalStateException(problems.errors().toString());
        }
        return musts;
    }

    private static Must must(YamlMap map) {
        map.onlyFields("name", "says", "better", "must", "goal");
        return new Must(
                map.text("name"),
                map.text("says"),
                map.choice("better", DIRECTIONS).orElse(Better.HIGHER),
                number(map.optionalDecimal("must")),
                number(map.optionalDecimal("goal")));
    }

    private static OptionalDouble number(Optional<BigDecimal> decimal) {
        return decimal.map(value -> OptionalDouble.of(value.doubleValue())).orElseGet(OptionalDouble::empty);
    }
}
