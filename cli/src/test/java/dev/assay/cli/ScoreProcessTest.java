package dev.assay.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `assay score` as a shell runs it.
class ScoreProcessTest {
    private static final String ITEMS = "item,a,b,g\nx,1,-1,0\ny,1,0,0\nz,1,1,0\n";
    private static final String TABLE = "x,y,z\n1,0,0\n1,1,0\n1,1,1\n,,\n";

    @TempDir
    private Path folder = Path.of("");

    private String file(String name, String content) throws Exception {
        return Files.writeString(folder.resolve(name), content).toString();
    }

    private CommandRun score(String table, String items, String... more) throws Exception {
        var arguments = new ArrayList<>(List.of("score", table, "--items", items));
        arguments.addAll(List.of(more));
        return CommandRun.of(arguments.toArray(String[]::new));
    }

    /// Theta of each person; NaN where there is none.
    private static double[] abilities(CommandRun run) {
        assertEquals(0, run.status(), run.err());
        var lines = run.out().lines().toList();
        assertEquals("person,theta,se", lines.getFirst());
        return IntStream.range(1, lines.size())
                .mapToDouble(i -> {
                    var fields = lines.get(i).split(",", -1);
                    assertEquals(String.valueOf(i), fields[0]);
                    assertEquals(fields[1].isEmpty(), fields[2].isEmpty());
                    return fields[1].isEmpty() ? Double.NaN : Double.parseDouble(fields[1]);
                })
                .toArray();
    }

    @Test
    void eachMethodHasItsEstimates() throws Exception {
        var table = file("t.csv", TABLE);
        var items = file("i.csv", ITEMS);
        var eap = abilities(score(table, items));
        var map = abilities(score(table, items, "--method", "map"));
        var ml = abilities(score(table, items, "--method", "ml"));
        var wle = abilities(score(table, items, "--method", "wle"));
        for (var all : List.of(eap, map, ml, wle)) {
            assertEquals(4, all.length);
            // items and answers are mirror images
            assertEquals(-all[0], all[1], 1e-6);
            assertTrue(all[0] < 0);
        }
        assertTrue(eap[2] > eap[1] && map[2] > map[1] && wle[2] > wle[1]);
        assertTrue(Double.isNaN(ml[2]), "all right has no most likely ability");
        assertEquals(0, eap[3], 1e-9);
        assertEquals(0, map[3], 1e-6);
        assertTrue(Double.isNaN(ml[3]) && Double.isNaN(wle[3]), "no answers say nothing");
        assertTrue(Math.abs(map[0]) < Math.abs(ml[0]));
    }

    @Test
    void whatWasCalibratedIsScored() throws Exception {
        var table = MeasuredTable.in(folder, 300).toString();
        var items = folder.resolve("items.csv").toString();
        assertEquals(
                0,
                CommandRun.of("calibrate", table, "--model", "2pl", "--no-errors", "--out", items)
                        .status());
        var out = folder.resolve("scores.csv");
        var run = score(table, items, "--out", out.toString());
        assertEquals(0, run.status(), run.err());
        assertEquals("", run.out() + run.err());
        assertEquals(301, Files.readAllLines(out).size());
        try (var all = Files.list(folder)) {
            assertEquals(3, all.count());
        }
    }

    @Test
    void itemsThatAreNotKnownAreNamedAndPassedOver() throws Exception {
        var table = file("t.csv", "new,x, y,old\n1,1,0,1\n0,1,0,0\n");
        var run = score(table, file("i.csv", ITEMS));
        var found = abilities(run);
        assertEquals(found[0], found[1]);
        assertTrue(run.err().contains("passed over, as " + folder.resolve("i.csv") + " does not have them: new, old"));
        var none =
                score(file("other.csv", "p,q\n1,0\n"), folder.resolve("i.csv").toString());
        assertEquals(64, none.status());
        assertTrue(none.err().contains("none of the items of"), none.err());
    }

    @Test
    void aWrongTableOfItemsIsNamed() throws Exception {
        var table = file("t.csv", TABLE);
        var wrong = score(table, file("i.csv", "item,a,b\nx,1,0\ny,one,0\n"));
        assertEquals(64, wrong.status());
        assertTrue(wrong.err().contains("i.csv: line 3 has \"one\" as a, which is no number"), wrong.err());
        var missing = score(table, folder.resolve("none.csv").toString());
        assertEquals(64, missing.status());
        assertTrue(missing.err().contains("none.csv: there is no such file"), missing.err());
        var latin = folder.resolve("latin.csv");
        Files.write(latin, new byte[] {'i', 't', 'e', 'm', ',', 'a', ',', 'b', '\n', (byte) 0xe9, ',', '1', ',', '1'});
        var notUtf8 = score(table, latin.toString());
        assertEquals(64, notUtf8.status());
        assertTrue(notUtf8.err().contains("latin.csv: it is not in UTF-8"), notUtf8.err());
    }
}
