package dev.assay.server.badge;

import dev.assay.items.source.Problems;
import dev.assay.items.source.YamlFile;
import dev.assay.items.source.YamlMap;
import dev.assay.server.kernel.Slug;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Reads a plan's `badge.yaml`, and from `blueprint.yaml` how many questions each domain has, which the picture shows.
/// Every mistake goes into `problems` with file and line.
public final class BadgeClassFile {
    private static final Map<String, Level> LEVELS =
            Arrays.stream(Level.values()).collect(Collectors.toMap(Level::word, Function.identity()));

    private BadgeClassFile() {}

    /// Empty where there are mistakes.
    public static Optional<BadgeClass> read(Path root, Path folder, Problems problems) {
        var before = problems.errorCount();
        var badge = YamlFile.read(root, folder.resolve("badge.yaml"), problems);
        var domains = YamlFile.read(root, folder.resolve("blueprint.yaml"), problems)
                .map(BadgeClassFile::questionsByDomain)
                .orElse(List.of());
        var plan = new Slug(String.valueOf(folder.getFileName()));
        var read = badge.flatMap(yaml -> badgeClass(plan, yaml, domains, () -> problems.errorCount() == before));
        return problems.errorCount() == before ? read : Optional.empty();
    }

    private interface SoFarGood {
        boolean holds();
    }

    private static Optional<BadgeClass> badgeClass(Slug plan, YamlMap yaml, List<Integer> domains, SoFarGood soFar) {
        yaml.onlyFields(
                "name", "description", "level", "achievement_type", "criteria", "tags", "art", "mark", "policy");
        var name = yaml.text("name");
        var description = yaml.text("description").strip();
        var level = yaml.choice("level", LEVELS);
        var criteria = yaml.text("criteria").strip();
        var tags = yaml.texts("tags");
        if (!yaml.text("achievement_type").equals("Badge")) {
            yaml.wrong("achievement_type", "'achievement_type' must be Badge, the only one so far");
        }
        var style = style(yaml);
        var policy = yaml.map("policy");
        var percent = policy.integer("pass_percent");
        if (!(percent > 0 && percent <= 100)) {
            policy.wrong("pass_percent", "'pass_percent' must be from 1 to 100, not " + percent);
        }
        return soFar.holds() && style.isPresent()
                ? Optional.of(new BadgeClass(
                        plan, name, description, level.orElseThrow(), criteria, tags, style.get(), domains, percent))
                : Optional.empty();
    }

    private static Optional<ArtStyle> style(YamlMap yaml) {
        var art = yaml.map("art");
        art.onlyFields("emblem", "plate");
        var emblem = name(art, "emblem", ArtStyle.EMBLEMS);
        var plate = name(art, "plate", ArtStyle.PLATES);
        var mark = yaml.text("mark");
        if (!ArtStyle.isMark(mark)) {
            yaml.wrong("mark", "'mark' must be one to three capitals or digits, not '" + mark + "'");
            return Optional.empty();
        }
        return Optional.of(new ArtStyle(emblem, plate, mark));
    }

    private static Optional<String> name(YamlMap art, String key, Map<String, String> names) {
        return art.has(key)
                ? art.choice(key, names.keySet().stream().collect(Collectors.toMap(Function.identity(), n -> n)))
                : Optional.empty();
    }

    private static List<Integer> questionsByDomain(YamlMap blueprint) {
        var byDomain = new LinkedHashMap<String, Integer>();
        for (var cell : blueprint.maps("cells")) {
            byDomain.merge(cell.text("domain"), cell.integer("one_answer") + cell.integer("choose_two"), Integer::sum);
        }
        if (byDomain.values().stream().anyMatch(questions -> questions <= 0)) {
            blueprint.wrong("cells", "every domain needs at least one question");
        }
        return List.copyOf(byDomain.values());
    }
}
