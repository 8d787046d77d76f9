package dev.assay.items.source;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;

/// Named fields in the order of the file, with typed getters that report what is missing or of the wrong kind.
///
/// A getter that has to report returns an empty value ("" or 0 or an empty list), so that reading goes on and finds the
/// next mistake; compare [Problems#errorCount()] before and after reading to know whether the values can be used.
public final class YamlMap implements YamlNode {
    private final String file;
    private final int line;
    private final Map<String, YamlNode> fields;
    private final Map<String, Integer> keyLines;
    private final Problems problems;

    YamlMap(String file, int line, Map<String, YamlNode> fields, Map<String, Integer> keyLines, Problems problems) {
        this.file = file;
        this.line = line;
        this.fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        this.keyLines = Map.copyOf(keyLines);
        this.problems = problems;
    }

    @Override
    public String file() {
        return file;
    }

    @Override
    public int line() {
        return line;
    }

    @Override
    public String kind() {
        return "a map";
    }

    /// The fields as they stand, for maps whose keys are free (for example the answers of an item).
    public Map<String, YamlNode> fields() {
        return fields;
    }

    /// The same without some fields.
    public YamlMap without(Set<String> names) {
        Map<String, YamlNode> rest = new LinkedHashMap<>(fields);
        rest.keySet().removeAll(names);
        return new YamlMap(file, line, rest, keyLines, problems);
    }

    /// The same with the fields of another, which take the place of its own.
    public YamlMap with(YamlMap other) {
        Map<String, YamlNode> all = new LinkedHashMap<>(fields);
        all.putAll(other.fields);
        Map<String, Integer> lines = new LinkedHashMap<>(keyLines);
        lines.putAll(other.keyLines);
        return new YamlMap(file, line, all, lines, problems);
    }

    public boolean has(String key) {
        return present(key).isPresent();
    }

    /// The line of the field's name, or of the map where the field is absent.
    public int lineOf(String key) {
        return keyLines.getOrDefault(key, line);
    }

    /// Reports a mistake at the field.
    public void wrong(String key, String message) {
        problems.error(file, lineOf(key), message);
    }

    /// Reports every field whose name is not among `known`.
    public void onlyFields(String... known) {
        Set<String> names = Set.of(known);
        for (String key : fields.keySet()) {
            if (!names.contains(key)) {
                wrong(key, "unknown field '" + key + "'; the fields known here are " + String.join(", ", known));
            }
        }
    }

    public String text(String key) {
        return required(key, optionalText(key), "");
    }

    public Optional<String> optionalText(String key) {
        return present(key).flatMap(node -> scalar(key, node)).map(YamlScalar::text);
    }

    public int integer(String key) {
        return required(key, optionalNumber(key, YamlMap::exactInteger, "a whole number"), 0);
    }

    public OptionalInt optionalInteger(String key) {
        Optional<Integer> value = optionalNumber(key, YamlMap::exactInteger, "a whole number");
        return value.isPresent() ? OptionalInt.of(value.get()) : OptionalInt.empty();
    }

    /// Exact, as written: `0.10` keeps its two decimals.
    public BigDecimal decimal(String key) {
        return required(key, optionalDecimal(key), BigDecimal.ZERO);
    }

    public Optional<BigDecimal> optionalDecimal(String key) {
        return optionalNumber(key, BigDecimal::new, "a number");
    }

    public boolean flag(String key, boolean otherwise) {
        Optional<YamlScalar> value = present(key).flatMap(node -> scalar(key, node));
        if (value.isEmpty()) {
            return otherwise;
        }
        String text = value.get().text();
        if (!text.equals("true") && !text.equals("false")) {
            wrong(key, "'" + key + "' must be true or false, not '" + text + "'");
            return otherwise;
        }
        return text.equals("true");
    }

    /// One of the given words; empty and reported where it is another or missing.
    public <T> Optional<T> choice(String key, Map<String, T> words) {
        String text = text(key);
        Optional<T> chosen = Optional.ofNullable(words.get(text));
        if (chosen.isEmpty() && !text.isEmpty()) {
            wrong(
                    key,
                    "'" + key + "' must be one of "
                            + String.join(", ", words.keySet().stream().sorted().toList()) + ", not '" + text + "'");
        }
        return chosen;
    }

    public YamlMap map(String key) {
        return required(key, optionalMap(key), new YamlMap(file, lineOf(key), Map.of(), Map.of(), problems));
    }

    public Optional<YamlMap> optionalMap(String key) {
        return present(key).flatMap(node -> {
            if (node instanceof YamlMap map) {
                return Optional.of(map);
            }
            wrong(key, "'" + key + "' must be a map (indented 'name: value' lines), not " + node.kind());
            return Optional.empty();
        });
    }

    /// The items of a list; reported where the list is missing or empty.
    public List<YamlNode> list(String key) {
        List<YamlNode> items = required(key, optionalList(key), List.of());
        if (items.isEmpty() && present(key).orElse(this) instanceof YamlList) {
            wrong(key, "'" + key + "' must not be empty");
        }
        return items;
    }

    public Optional<List<YamlNode>> optionalList(String key) {
        return present(key).flatMap(node -> {
            if (node instanceof YamlList list) {
                return Optional.of(list.items());
            }
            wrong(key, "'" + key + "' must be a list ('- ' lines or [a, b]), not " + node.kind());
            return Optional.empty();
        });
    }

    public List<YamlMap> maps(String key) {
        return every(key, list(key), YamlMap.class, "a map");
    }

    public List<YamlMap> optionalMaps(String key) {
        return every(key, optionalList(key).orElse(List.of()), YamlMap.class, "a map");
    }

    public List<String> texts(String key) {
        return texts(key, list(key));
    }

    public List<String> optionalTexts(String key) {
        return texts(key, optionalList(key).orElse(List.of()));
    }

    private List<String> texts(String key, List<YamlNode> nodes) {
        return every(key, nodes, YamlScalar.class, "a value").stream()
                .map(YamlScalar::text)
                .toList();
    }

    private <T extends YamlNode> List<T> every(String key, List<YamlNode> nodes, Class<T> type, String wanted) {
        List<T> matching = new ArrayList<>();
        for (YamlNode node : nodes) {
            if (type.isInstance(node)) {
                matching.add(type.cast(node));
            } else {
                problems.error(
                        file, node.line(), "every entry of '" + key + "' must be " + wanted + ", not " + node.kind());
            }
        }
        return matching;
    }

    private <T> Optional<T> optionalNumber(String key, Function<String, T> parse, String wanted) {
        return present(key).flatMap(node -> scalar(key, node)).flatMap(value -> {
            try {
                return Optional.of(parse.apply(value.text()));
            } catch (NumberFormatException e) {
                wrong(key, "'" + key + "' must be " + wanted + ", not '" + value.text() + "'");
                return Optional.empty();
            }
        });
    }

    private static int exactInteger(String text) {
        return Integer.parseInt(text);
    }

    private Optional<YamlScalar> scalar(String key, YamlNode node) {
        if (node instanceof YamlScalar scalar) {
            return Optional.of(scalar);
        }
        wrong(key, "'" + key + "' must be a single value, not " + node.kind());
        return Optional.empty();
    }

    private Optional<YamlNode> present(String key) {
        return Optional.ofNullable(fields.get(key))
                .filter(node -> !(node instanceof YamlScalar scalar && scalar.type() == YamlScalar.Type.NULL));
    }

    // A field that is there but of the wrong kind has been reported already; only absence is told here.
    private <T> T required(String key, Optional<T> value, T otherwise) {
        if (value.isEmpty() && !has(key)) {
            wrong(key, "the field '" + key + "' is missing");
        }
        return value.orElse(otherwise);
    }
}
