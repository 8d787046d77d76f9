package dev.assay.psychometrics.calibration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.psychometrics.calibration.ItemEstimate.StandardErrors;
import dev.assay.psychometrics.model.Dichotomous;
import dev.assay.psychometrics.model.Rasch;
import dev.assay.psychometrics.model.ThreeParameter;
import dev.assay.psychometrics.model.TwoParameter;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class ItemsCsvTest {
    private static final StandardErrors ERRORS = new StandardErrors(
            OptionalDouble.of(0.125), OptionalDouble.of(0.25), OptionalDouble.of(0.5), OptionalDouble.empty());

    private static Map<String, Dichotomous> read(String table) throws IOException {
        return ItemsCsv.read(new StringReader(table));
    }

    private static String written(ItemEstimate... items) throws IOException {
        var table = new StringBuilder();
        ItemsCsv.write(List.of(items), table);
        return table.toString();
    }

    @Test
    void whatIsWrittenIsRead() throws IOException {
        var names = List.of("q1", "a, b", "say \"x\"", "c;d", "e\tf", "Z\u00FCrich", "\"", "1");
        var models = List.of(
                new Rasch(0.1 + 0.2),
                new TwoParameter(1.0 / 3, -1e-17),
                new ThreeParameter(1.7, 0.3, 0.2),
                new TwoParameter(-0.4, 2),
                new TwoParameter(1e-9, 5e20));
        var estimates = new ItemEstimate[names.size()];
        for (int i = 0; i < estimates.length; i++) {
            var model = models.get(i % models.size());
            estimates[i] = i % 2 == 0
                    ? new ItemEstimate.Estimated(names.get(i), model, i == 0 ? StandardErrors.NONE : ERRORS)
                    : new ItemEstimate.Anchored(names.get(i), model);
        }
        var items = read(written(estimates));
        assertEquals(names, List.copyOf(items.keySet()));
        for (int i = 0; i < estimates.length; i++) {
            assertEquals(models.get(i % models.size()), items.get(names.get(i)));
        }
    }

    @Test
    void aLineSaysWhatItIs() throws IOException {
        var table = written(
                new ItemEstimate.Estimated("x", new TwoParameter(2, -1), ERRORS),
                new ItemEstimate.Anchored("y", new Rasch(1)),
                new ItemEstimate.NotEstimable("z", "nobody, not one"),
                new ItemEstimate.Estimated("flat", new TwoParameter(0, 1), StandardErrors.NONE));
        assertEquals("""
                item,a,b,d,g,se_a,se_b,se_d,se_g,note
                x,2.0,0.5,-1.0,0.0,0.125,0.25,0.5,,
                y,1.0,1.0,-1.0,0.0,,,,,anchor
                z,,,,,,,,,"nobody, not one"
                flat,0.0,,1.0,0.0,,,,,
                """, table);
        assertEquals(List.of("x", "y", "flat"), List.copyOf(read(table).keySet()));
    }

    @Test
    void tablesFromElsewhereAreReadToo() throws IOException {
        var expected = Map.of("x", new TwoParameter(2, -1), "y", new ThreeParameter(1, 0.5, 0.2));
        for (var table : List.of(
                "item,a,b,g\nx,2,0.5,\ny,1,-0.5,0.2\n",
                "\uFEFFitem;a;d;g\r\nx;2;-1;0\r\n\r\ny;1;0.5;0.2\r\n",
                "item\ta\td\tg\tauthor\nx\t2\t-1\nz\tNA\tNA\ty\t1\t0.5\t0.2\tA, B\n".replace("\ty\t1", "\ny\t1"),
                "\"item\", \"a\", \"d\", \"g\"\n\"x\", \"2\", \"-1\", \"0\"\ny, 1, 0.5, 0.2\n")) {
            assertEquals(expected, read(table), table);
        }
    }

    private static void refuses(String words, String table) {
        var refusal = assertThrows(IllegalArgumentException.class, () -> read(table));
        assertTrue(String.valueOf(refusal.getMessage()).startsWith(words), refusal.toString());
    }

    @Test
    void whatIsWrongIsNamedWithItsLine() {
        refuses("the table of items is empty", "");
        refuses("line 1 must name the columns item, a and d or b, but names name, a, b", "name,a,b\nx,1,2\n");
        refuses("line 1 must name the columns item, a and d or b", "item,a\nx,1\n");
        refuses("line 3 has \"much\" as a, which is no number", "item,a,b\nx,1,2\ny,much,2\n");
        refuses("line 2 has \"1.2.3\" as g, which is no number", "item,a,b,g\nx,1,2,1.2.3\n");
        refuses("line 2 has neither d nor b", "item,a,b,d\nx,1,,\n");
        refuses("line 3 names \"x\" again", "item,a,b\nx,1,2\nx,1,3\n");
        refuses("line 2 has more fields than there are columns", "item,a,b\nx,1,2,3\n");
        refuses("line 2 g must be from 0 to below 1, not -0.1", "item,a,b,g\nx,1,2,-0.1\n");
        refuses("line 2 g must be from 0 to below 1, not NaN", "item,a,b,g\nx,1,2,NaN\n");
        refuses("line 4 a must be a finite number, not NaN", "item,a,b\nx,1,2\n\ny,NaN,2\n");
        refuses("line 2 names no item", "item,a,b\n,1,2\n");
    }
}
