package dev.assay.items;

import dev.assay.items.expression.Compilation;
import dev.assay.items.expression.CompiledExpression;
import dev.assay.items.expression.Expressions;
import dev.assay.items.source.Problems;
import dev.assay.items.source.YamlMap;
import dev.assay.items.source.YamlNode;
import dev.assay.items.source.YamlScalar;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The parts that item models of every kind have in common, read from YAML; mistakes go to the problems.
final class ItemYaml {
    private static final Pattern ID = Pattern.compile("[A-Z][A-Za-z0-9]*(-[A-Za-z0-9]+)+");
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_]*");
    private static final Map<String, Level> LEVELS =
            Arrays.stream(Level.values()).collect(Collectors.toMap(Level::word, level -> level));

    private static final Map<String, ScoringRule> RULES =
            Arrays.stream(ScoringRule.values()).collect(Collectors.toMap(ScoringRule::word, rule -> rule));

    private final YamlMap map;
    private final String yaml;
    private final Problems problems;
    private final String version;

    ItemYaml(YamlMap map, String yaml, Problems problems, String version) {
        this.map = map;
        this.yaml = yaml;
        this.problems = problems;
        this.version = version;
    }

    YamlMap map() {
        return map;
    }

    /// `names` are the parameters that stem and explanation may show.
    ItemHead head(Set<String> names, Format... formats) {
        String id = map.text("id");
        if (!id.isEmpty() && !ID.matcher(id).matches()) {
            map.wrong("id", "'" + id + "' is not an id like PM-001, DM-014 or ST-C04-03");
        }
        Map<String, Format> words = Arrays.stream(formats).collect(Collectors.toMap(Format::word, format -> format));
        List<String> sources = map.texts("sources");
        if (!sources.stream().allMatch(source -> source.startsWith("https://"))) {
            map.wrong("sources", "every source must be a web address that starts with https://");
        }
        return new ItemHead(
                id,
                version,
                map.choice("format", words).orElse(Format.SINGLE),
                map.text("domain"),
                map.text("course"),
                map.text("objective"),
                map.text("title"),
                map.choice("level", LEVELS).orElse(Level.APPLY),
                borderline(),
                scoring(),
                map.texts("facts"),
                sources,
                map.text("as_of"),
                map.optionalTexts("enemies"),
                template(map, "stem", names),
                template(map, "explanation", names),
                yaml,
                map.file(),
                map.line());
    }

    private ScoringRule scoring() {
        if (!map.has("scoring")) {
            return ScoringRule.ALL_OR_NOTHING;
        }
        return map.choice("scoring", RULES).orElse(ScoringRule.ALL_OR_NOTHING);
    }

    private OptionalInt borderline() {
        var rating = map.optionalInteger(ItemVersion.RATING);
        if (rating.isPresent() && (rating.getAsInt() < 1 || rating.getAsInt() > 99)) {
            map.wrong(
                    ItemVersion.RATING,
                    "'" + ItemVersion.RATING + "' must be from 1 to 99: of 100 candidates who only just pass, how many"
                            + " answer right");
            return OptionalInt.empty();
        }
        return rating;
    }

    /// A template in a field; every name it shows must be among `names`.
    Template template(YamlMap at, String key, Set<String> names) {
        return template(at.text(key).strip(), at.lineOf(key), names);
    }

    Template template(String text, int line, Set<String> names) {
        try {
            Template template = Template.of(text);
            Set<String> unknown = new TreeSet<>(template.names());
            unknown.removeAll(names);
            if (!unknown.isEmpty()) {
                problems.error(
                        map.file(),
                        line,
                        "{" + String.join("}, {", unknown) + "} is not a name of this item; "
                                + (names.isEmpty()
                                        ? "it has none"
                                        : "it has " + String.join(", ", new TreeSet<>(names)))
                                + " (a literal brace is written {{ or }})");
            }
            return template;
        } catch (Template.Malformed e) {
            problems.error(map.file(), line, String.valueOf(e.getMessage()));
            return Template.EMPTY;
        }
    }

    CompiledExpression expression(String text, int line, Set<String> names) {
        return switch (Expressions.compile(text, names)) {
            case Compilation.Ready ready -> ready.expression();
            case Compilation.Rejected rejected -> {
                problems.error(map.file(), line, "expression '" + text + "': " + rejected.reason());
                yield Expressions.ZERO;
            }
        };
    }

    List<CompiledExpression> expressions(String key, Set<String> names) {
        List<CompiledExpression> expressions = new ArrayList<>();
        for (YamlNode node : map.optionalList(key).orElse(List.of())) {
            if (node instanceof YamlScalar scalar) {
                expressions.add(expression(scalar.text(), scalar.line(), names));
            } else {
                problems.error(map.file(), node.line(), "every entry of '" + key + "' must be an expression");
            }
        }
        return expressions;
    }

    /// Names are letters, digits and underscores, and differ by more than case because expressions do not tell case.
    void checkName(String name, int line, Set<String> others) {
        if (!NAME.matcher(name).matches() || name.equalsIgnoreCase("true") || name.equalsIgnoreCase("false")) {
            problems.error(map.file(), line, "'" + name + "' cannot be a name: use letters, digits and underscores");
        }
        if (others.stream().anyMatch(name::equalsIgnoreCase)) {
            problems.error(
                    map.file(), line, "the name '" + name + "' is already taken (upper and lower case are the same)");
        }
    }

    void error(int line, String message) {
        problems.error(map.file(), line, message);
    }
}
