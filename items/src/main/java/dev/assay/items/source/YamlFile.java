package dev.assay.items.source;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/// Reads YAML files whose top is a map, keeping the line of everything and building no Java objects from tags.
///
/// Anchors, aliases, merge keys, tags, several documents, duplicate keys, more than [#MAX_CHARACTERS] characters and
/// more
/// than [#MAX_DEPTH] levels are errors: content needs none of them and each is a way to make a small file costly.
public final class YamlFile {
    public static final int MAX_CHARACTERS = 1_000_000;
    public static final int MAX_DEPTH = 20;

    private static final Map<Tag, YamlScalar.Type> SCALARS = Map.of(
            Tag.STR, YamlScalar.Type.TEXT,
            Tag.INT, YamlScalar.Type.INTEGER,
            Tag.FLOAT, YamlScalar.Type.DECIMAL,
            Tag.BOOL, YamlScalar.Type.FLAG,
            Tag.NULL, YamlScalar.Type.NULL,
            Tag.TIMESTAMP, YamlScalar.Type.TEXT);

    private final String file;
    private final int firstLine;
    private final Problems problems;

    private YamlFile(String file, int firstLine, Problems problems) {
        this.file = file;
        this.firstLine = firstLine;
        this.problems = problems;
    }

    /// Reads `file`; problems name it relative to `root`. Empty when the file cannot be read as a map at all.
    public static Optional<YamlMap> read(Path root, Path file, Problems problems) {
        String name = nameOf(root, file);
        return text(file, name, problems).flatMap(text -> parse(text, name, problems));
    }

    /// Reads YAML text that stands in (or came from) the file called `name`.
    public static Optional<YamlMap> parse(String text, String name, Problems problems) {
        return parse(text, name, 1, problems);
    }

    static Optional<YamlMap> parse(String text, String name, int firstLine, Problems problems) {
        return new YamlFile(name, firstLine, problems).map(text);
    }

    /// How problems name a file: relative to the content root, with forward slashes.
    public static String nameOf(Path root, Path file) {
        Path absolute = file.toAbsolutePath().normalize();
        Path from = root.toAbsolutePath().normalize();
        return (absolute.startsWith(from) ? from.relativize(absolute) : file)
                .toString()
                .replace('\\', '/');
    }

    /// The text of a file in UTF-8 and of bounded size.
    public static Optional<String> text(Path file, String name, Problems problems) {
        try {
            if (Files.size(file) > 4L * MAX_CHARACTERS) {
                problems.error(name, 1, "the file is larger than " + MAX_CHARACTERS + " characters");
                return Optional.empty();
            }
            return Optional.of(Files.readString(file));
        } catch (CharacterCodingException e) {
            problems.error(name, 1, "the file is not UTF-8 text; save it as UTF-8");
        } catch (IOException e) {
            problems.error(name, 1, "the file cannot be read: " + e.getMessage());
        }
        return Optional.empty();
    }

    private Optional<YamlMap> map(String text) {
        LoaderOptions limits = new LoaderOptions();
        limits.setCodePointLimit(MAX_CHARACTERS);
        limits.setNestingDepthLimit(MAX_DEPTH);
        limits.setMaxAliasesForCollections(0);
        int errorsBefore = problems.errorCount();
        try {
            Node node = new Yaml(limits).compose(new StringReader(text));
            if (node == null) {
                problems.error(file, firstLine, "the file is empty");
                return Optional.empty();
            }
            if (convert(node) instanceof YamlMap map) {
                return problems.errorCount() == errorsBefore ? Optional.of(map) : Optional.empty();
            }
            problems.error(file, line(node), "the file must start with 'name: value' lines");
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 0 : e.getProblemMark().getLine();
            String context = e.getContext() == null ? "" : e.getContext() + ": ";
            problems.error(file, firstLine + line, "not valid YAML: " + context + e.getProblem());
        } catch (YAMLException e) {
            problems.error(file, firstLine, "not valid YAML: " + e.getMessage());
        }
        return Optional.empty();
    }

    private YamlNode convert(Node node) {
        if (node.getAnchor() != null) {
            problems.error(file, line(node), "anchors and aliases (&name, *name) are not used in content files");
            return new YamlScalar(file, line(node), "", YamlScalar.Type.NULL);
        }
        return switch (node) {
            case MappingNode mapping -> map(mapping);
            case SequenceNode sequence -> list(sequence);
            case ScalarNode scalar -> scalar(scalar);
            default -> throw new IllegalStateException("SnakeYAML composed a node of an unknown kind");
        };
    }

    private YamlMap map(MappingNode node) {
        checkTag(node, Tag.MAP);
        Map<String, YamlNode> fields = new LinkedHashMap<>();
        Map<String, Integer> keyLines = new LinkedHashMap<>();
        for (NodeTuple tuple : node.getValue()) {
            if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                problems.error(file, line(tuple.getKeyNode()), "a field name must be a single word or text");
            } else if (Tag.MERGE.equals(key.getTag())) {
                problems.error(file, line(key), "merge keys (<<) are not used in content files");
            } else if (fields.containsKey(key.getValue())) {
                problems.error(
                        file,
                        line(key),
                        "the field '" + key.getValue() + "' stands twice (first on line " + keyLines.get(key.getValue())
                                + ")");
            } else {
                fields.put(key.getValue(), convert(tuple.getValueNode()));
                keyLines.put(key.getValue(), line(key));
            }
        }
        return new YamlMap(file, line(node), fields, keyLines, problems);
    }

    private YamlList list(SequenceNode node) {
        checkTag(node, Tag.SEQ);
        List<YamlNode> items = new ArrayList<>();
        for (Node item : node.getValue()) {
            items.add(convert(item));
        }
        return new YamlList(file, line(node), items);
    }

    private YamlScalar scalar(ScalarNode node) {
        YamlScalar.Type type = SCALARS.get(node.getTag());
        if (type == null) {
            problems.error(file, line(node), "tags (" + node.getTag().getValue() + ") are not used in content files");
            type = YamlScalar.Type.NULL;
        }
        return new YamlScalar(file, line(node), node.getValue(), type);
    }

    private void checkTag(Node node, Tag expected) {
        if (!expected.equals(node.getTag())) {
            problems.error(file, line(node), "tags (" + node.getTag().getValue() + ") are not used in content files");
        }
    }

    private int line(Node node) {
        return firstLine + node.getStartMark().getLine();
    }
}
