package dev.assay.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.openbadges.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `assay items lint` as a shell runs it.
class ItemsLintProcessTest {
    private static final String MODEL = """
            id: PM-001
            kind: numeric
            format: single
            domain: D1
            course: C01
            objective: O1.1
            title: A product
            level: apply
            facts: [F-1]
            sources: [https://docs.example.org/products]
            as_of: 2026-11
            stem: "{a} machines run {b} jobs each. How many jobs run?"
            explanation: A product.
            params: {a: {min: 2, max: 5, step: 1}, b: {values: [10, 20]}}
            key: a * b
            show: int
            distractors:
              - {value: a + b, misconception: sum}
              - {value: b - a, misconception: difference}
              - {value: 2 * a * b, misconception: twice}
            """;

    @TempDir
    private Path folder = Path.of("");

    private Path plan(String yaml) throws Exception {
        var items = Files.createDirectories(folder.resolve("plan/items/C01"));
        Files.writeString(items.resolve("PM-001.yaml"), yaml);
        Files.createDirectories(folder.resolve("plan/courses/c01"));
        Files.writeString(folder.resolve("plan/courses/c01/l1.md"), "A lesson.");
        return folder.resolve("plan");
    }

    private static JsonObject json(CommandRun run) {
        return Json.PROVIDER.createReader(new StringReader(run.out())).readObject();
    }

    @Test
    void aModelIsDescribed() throws Exception {
        var run = CommandRun.of("items", "lint", plan(MODEL).toString(), "--json", "--draws", "400");
        assertEquals(0, run.status(), run.err());
        var report = json(run);
        assertEquals(1, report.getInt("models"));
        assertEquals(1, report.getInt("objectives"));
        assertEquals(1, report.getInt("lessons"));
        assertTrue(report.getJsonArray("problems").isEmpty(), run.out());
        var model = report.getJsonArray("perModel").getJsonObject(0);
        assertEquals("PM-001", model.getString("id"));
        assertEquals("O1.1", model.getString("objective"));
        assertEquals(8, model.getInt("variants"));
        assertTrue(model.getBoolean("exact"));
        assertEquals(8, model.getInt("stems"));
        // 20, 30, 40, 40, 50, 60, 80, 100
        assertEquals(7, model.getInt("keys"));
        assertEquals(2.75, model.getJsonNumber("keyEntropyBits").doubleValue(), 0.05);
        var words = CommandRun.of("items", "lint", plan(MODEL).toString());
        assertTrue(words.out().contains("1 models of 1 objectives, 1 lessons;"), words.out());
    }

    @Test
    void mistakesAreToldWithTheirLineAndEndWithAStatusOfTheirOwn() throws Exception {
        var broken = plan(MODEL.replace("key: a * b", "key: a *")).toString();
        var run = CommandRun.of("items", "lint", broken);
        assertEquals(1, run.status(), run.err());
        assertTrue(run.out().startsWith("plan/items/C01/PM-001.yaml:15: "), run.out());
        assertEquals(
                1,
                json(CommandRun.of("items", "lint", broken, "--json"))
                        .getJsonArray("problems")
                        .size());
    }

    @Test
    void wrongUseSaysWhatToDo() throws Exception {
        assertEquals(64, CommandRun.of("items").status());
        assertEquals(64, CommandRun.of("items", "lint").status());
        var absent = CommandRun.of("items", "lint", folder.resolve("absent").toString());
        assertEquals(64, absent.status());
        assertTrue(absent.err().contains("absent is not a folder"), absent.err());
        assertEquals(
                64,
                CommandRun.of("items", "lint", plan(MODEL).toString(), "--draws", "0")
                        .status());
    }
}
