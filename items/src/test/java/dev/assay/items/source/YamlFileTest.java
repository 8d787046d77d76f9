package dev.assay.items.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class YamlFileTest {
    private final Problems problems = new Problems();

    @Test
    void readsTypedFieldsExactly() {
        YamlMap map = parse("""
                id: PM-001
                count: 12
                price: 0.10
                live: true
                names: [a, b]
                inner: {k: v}
                """);
        assertEquals("PM-001", map.text("id"));
        assertEquals(12, map.integer("count"));
        assertEquals(new BigDecimal("0.10"), map.decimal("price"));
        assertTrue(map.flag("live", false));
        assertEquals(List.of("a", "b"), map.texts("names"));
        assertEquals("v", map.map("inner").text("k"));
        assertEquals(List.of(), problems.all());
    }

    @Test
    void everyMistakeIsToldWithItsLine() {
        YamlMap map = parse("""
                count: twelve
                names: a

                colour: blue
                """);
        map.integer("count");
        map.texts("names");
        map.text("id");
        map.choice("colour", Map.of("red", 1));
        map.onlyFields("count", "names", "id");
        assertEquals("""
                plan.yaml:1: 'count' must be a whole number, not 'twelve'
                plan.yaml:2: 'names' must be a list ('- ' lines or [a, b]), not a value
                plan.yaml:1: the field 'id' is missing
                plan.yaml:4: 'colour' must be one of red, not 'blue'
                plan.yaml:4: unknown field 'colour'; the fields known here are count, names, id""", problems.toString());
    }

    @Test
    void aDuplicateKeyIsAProblem() {
        refused("a: 1\nb: 2\na: 3\n", "plan.yaml:3: the field 'a' stands twice (first on line 1)");
    }

    @Test
    void tagsAnchorsMergesAndSecondDocumentsAreRefused() {
        refused("a: !!javax.script.ScriptEngineManager [x]\n", "Global tag is not allowed");
        refused("a: !secret x\n", "tags");
        refused("a: &x [1]\nb: *x\n", "aliases");
        refused("a: &x [*x]\n", "aliases");
        refused("a: {b: 1}\n<<: {c: 2}\n", "merge keys");
        refused("a: 1\n---\nb: 2\n", "another document");
    }

    @Test
    void sizeAndDepthAreBounded() {
        refused("a: " + "[".repeat(50) + "]".repeat(50) + "\n", "plan.yaml:");
        refused("a: " + "x".repeat(YamlFile.MAX_CHARACTERS + 1) + "\n", "plan.yaml:");
    }

    @Test
    void whatIsNotAMapIsRefused() {
        refused("", "the file is empty");
        refused("- a\n", "must start with 'name: value' lines");
        refused("a: [1\n", "not valid YAML");
    }

    @Test
    void frontMatterKeepsTheLinesOfTheFile() {
        FrontMatter lesson = FrontMatter.parse("---\ntitle: Queues\n---\n\n# Queues\n", "l.md", problems)
                .orElseThrow();
        assertEquals("Queues", lesson.fields().text("title"));
        assertEquals("\n# Queues\n", lesson.body());
        assertEquals(4, lesson.bodyLine());
        lesson.fields().onlyFields("id");
        assertTrue(problems.toString().startsWith("l.md:2: unknown field 'title'"), problems.toString());
    }

    @Test
    void frontMatterWithoutItsEndIsAProblem() {
        assertTrue(FrontMatter.parse("---\ntitle: x\n", "l.md", problems).isEmpty());
        assertTrue(FrontMatter.parse("# x\n", "l.md", problems).isEmpty());
        assertEquals(2, problems.errors().size());
    }

    @Test
    void filesAreNamedRelativeToTheRoot(@TempDir Path root) throws IOException {
        Path file = root.resolve("content/plan.yaml");
        Files.createDirectories(root.resolve("content"));
        Files.writeString(file, "a: [\n");
        assertTrue(YamlFile.read(root, file, problems).isEmpty());
        assertTrue(problems.toString().startsWith("content/plan.yaml:"), problems.toString());
        Files.write(file, new byte[] {'a', ':', (byte) 0xff});
        assertTrue(YamlFile.read(root, file, problems).isEmpty());
        assertTrue(problems.toString().contains("not UTF-8"), problems.toString());
    }

    private YamlMap parse(String yaml) {
        return YamlFile.parse(yaml, "plan.yaml", problems).orElseThrow();
    }

    private void refused(String yaml, String expected) {
        Problems own = new Problems();
        assertTrue(YamlFile.parse(yaml, "plan.yaml", own).isEmpty(), yaml);
        assertTrue(own.toString().contains(expected), own.toString());
    }
}
