package dev.assay.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.openbadges.json.Json;
import dev.assay.psychometrics.calibration.ItemsCsv;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// `assay calibrate` as a shell runs it.
class CalibrateProcessTest {
    @TempDir
    private Path folder = Path.of("");

    private String table(int people) throws Exception {
        return MeasuredTable.in(folder, people).toString();
    }

    private List<String> files() throws Exception {
        try (var all = Files.list(folder)) {
            return all.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void itemsStandOnStandardOutputAloneAndTheSummaryBesideThem() throws Exception {
        var run = CommandRun.of("calibrate", table(500), "--model", "2pl");
        assertEquals(0, run.status(), run.err());
        assertEquals(
                MeasuredTable.ITEMS, ItemsCsv.read(new StringReader(run.out())).size());
        assertTrue(
                run.err()
                        .matches(
                                "(?s)8 of 8 items estimated; log-likelihood -\\d+\\.\\d{5}; converged after \\d+ passes;"
                                        + " \\d+\\.\\d\\d s\\R"),
                run.err());
    }

    @Test
    void anyNumberOfThreadsWritesTheSameFileWhole() throws Exception {
        var table = table(3000);
        var files = new String[2];
        for (int threads = 1; threads <= 2; threads++) {
            var out = folder.resolve("items" + threads + ".csv");
            var run = CommandRun.of(
                    "calibrate",
                    table,
                    "--model",
                    "3pl",
                    "--prior",
                    "g=beta:5,17",
                    "--prior",
                    "a=lognormal:0,0.5",
                    "--threads",
                    String.valueOf(threads),
                    "--out",
                    out.toString());
            assertEquals(0, run.status(), run.err());
            assertTrue(run.out().startsWith("8 of 8 items estimated"), run.out());
            assertEquals("", run.err());
            files[threads - 1] = Files.readString(out);
        }
        assertEquals(files[0], files[1]);
        assertTrue(files[0].startsWith("item,a,b,d,g,se_a,se_b,se_d,se_g,note\nq0,"), files[0]);
        assertEquals(List.of("items1.csv", "items2.csv", "responses.csv"), files());
    }

    @Test
    void theSummaryIsJsonWhereThatIsAsked() throws Exception {
        var run = CommandRun.of("calibrate", table(300), "--model", "rasch", "--json", "--no-errors");
        assertEquals(0, run.status(), run.err());
        assertEquals("", run.err());
        var said = Json.PROVIDER.createReader(new StringReader(run.out())).readObject();
        assertEquals(
                List.of("logLik", "iterations", "converged", "cpuSeconds", "wallSeconds", "peakMegabytes"),
                List.copyOf(said.keySet()));
        assertTrue(said.getBoolean("converged"));
        assertTrue(said.getJsonNumber("logLik").doubleValue() < 0 && said.getInt("iterations") > 1);
    }

    @Test
    void whatIsNotEstimatedIsNamedWithTheReason() throws Exception {
        var table = Files.writeString(
                folder.resolve("t.csv"), "easy,x,\"y, z\",unseen\n" + "1,1,0,\n1,0,1,\n1,1,1,\n1,0,0,\n".repeat(20));
        var out = folder.resolve("items.csv");
        var run = CommandRun.of("calibrate", table.toString(), "--model", "rasch", "--out", out.toString());
        assertEquals(0, run.status(), run.err());
        assertTrue(run.out().startsWith("2 of 4 items estimated"), run.out());
        assertTrue(run.out().contains("not estimated: easy: everybody answered it right"), run.out());
        assertTrue(run.out().contains("not estimated: unseen: nobody was presented it"), run.out());
        assertEquals(2, ItemsCsv.read(new StringReader(Files.readString(out))).size());
    }

    @Test
    void wrongUseIsSaidInALineAndLeavesTheOldFile() throws Exception {
        var out = Files.writeString(folder.resolve("items.csv"), "before");
        var wrong = Files.writeString(folder.resolve("wrong.csv"), "x,y\n1,0\n1,2\n")
                .toString();
        var run = CommandRun.of("calibrate", wrong, "--model", "2pl", "--out", out.toString());
        assertEquals(64, run.status());
        assertEquals("", run.out());
        assertTrue(run.err().startsWith(wrong + ": line 3, item y: \"2\" is not 0, 1 or empty"), run.err());
        assertEquals("before", Files.readString(out));
        assertEquals(List.of("items.csv", "wrong.csv"), files());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--model 2pl --prior a=beta:1,2   | normal is for a and d, lognormal for a, beta for g",
                "--model 4pl                      | \"4pl\" is not rasch, 2pl or 3pl",
                "--model 2pl --threads 0          | --threads takes 1 or more, not 0",
                "--no-errors                      | --model",
            })
    void aWrongOptionIsNamed(String options, String words) throws Exception {
        var arguments = ("calibrate " + table(50) + " " + options).split(" ");
        var run = CommandRun.of(arguments);
        assertEquals(64, run.status(), run.err());
        assertTrue(run.err().contains(words), run.err());
        assertTrue(run.err().contains("See assay calibrate --help"), run.err());
    }

    @Test
    void aFileThatIsNotThereOrSaysNothingIsNamed() throws Exception {
        var missing = CommandRun.of("calibrate", folder.resolve("none.csv").toString(), "--model", "2pl");
        assertEquals(64, missing.status());
        assertTrue(missing.err().contains("none.csv: there is no such file"), missing.err());
        var nobody = Files.writeString(folder.resolve("nobody.csv"), "x,y\n").toString();
        var empty = CommandRun.of("calibrate", nobody, "--model", "2pl");
        assertEquals(64, empty.status());
        assertTrue(empty.err().contains("no item can be estimated from 0 people"), empty.err());
    }

    @Test
    void aPlaceThatCannotBeWrittenIsNamedAfterTheWork() throws Exception {
        var out = folder.resolve("none/items.csv");
        var run = CommandRun.of("calibrate", table(50), "--model", "rasch", "--no-errors", "--out", out.toString());
        assertEquals(74, run.status(), run.err());
        assertTrue(run.err().contains("Cannot write " + out), run.err());
        assertFalse(Files.exists(out));
    }
}
