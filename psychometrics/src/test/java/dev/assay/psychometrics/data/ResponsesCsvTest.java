package dev.assay.psychometrics.data;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResponsesCsvTest {

    private static Responses read(byte[] bytes) throws IOException {
        return ResponsesCsv.read(new ByteArrayInputStream(bytes));
    }

    private static Responses read(String table) throws IOException {
        return read(table.getBytes(UTF_8));
    }

    private static void refuses(String words, String table) {
        var refusal = assertThrows(IllegalArgumentException.class, () -> read(table));
        assertEquals(words, refusal.getMessage());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "q1,q2\n1,0\n,1\n",
                "q1;q2\n1;0\n;1\n",
                "q1\tq2\n1\t0\n\t1\n",
                "\"q1\",\"q2\"\n\"1\",\"0\"\n\"\",\"1\"\n",
                "\uFEFFq1,q2\n1,0\n,1\n",
                "\uFEFF\"q1\",q2\r\n1,0\r\n,1\r\n",
                "q1,q2\r1,0\r,1\r",
                "q1,q2\n1,0\nNA,1",
                "q1,q2\n1.0,0.0\nNaN,1\n\n",
                "q1, q2\n 1, 0\n , 1\n",
                "q1,q2\r\n1,0\r\n,1\r\n\r\n"
            })
    void theSameTableInManyForms(String table) throws IOException {
        var responses = read(table);
        assertEquals(List.of("q1", "q2"), responses.items());
        assertEquals(2, responses.people());
        assertArrayEquals(new double[] {1, 0}, responses.row(0));
        assertArrayEquals(new double[] {Double.NaN, 1}, responses.row(1));
    }

    @Test
    void whatStandsInQuotesSeparatesNothing() throws IOException {
        assertEquals(List.of("a, b", "c"), read("\"a, b\";\"c\"\n1;0\n").items());
        assertEquals(List.of("a\tb", "c"), read("\"a\tb\",c\n1,0\n").items());
        assertEquals(
                List.of("say \"x\"", "c;d"),
                read("\"say \"\"x\"\"\",c;d\n1,0\n").items());
    }

    @Test
    void aWrongValueIsNamedWithLineAndItem() {
        refuses("line 3, item q2: \"2\" is not 0, 1 or empty", "q1,q2\n1,0\n1,2\n");
        refuses("line 2, item q1: \"A\" is not 0, 1 or empty", "q1,q2\nA,0\n");
        refuses("line 2, item q1: \"-1\" is not 0, 1 or empty", "q1,q2\n-1,0\n");
        refuses("line 2, item q2: \"0.5\" is not 0, 1 or empty", "q1,q2\n1,0.5\n");
    }

    @Test
    void aLineWithMoreOrFewerFieldsIsNamed() {
        refuses("line 3 has 1 fields where line 1 has 2 items", "q1,q2\n1,0\n1\n1,1\n");
        refuses("line 2 has 3 fields where line 1 has 2 items", "q1,q2\n1,0,1\n");
        refuses("line 3 has 1 fields where line 1 has 2 items", "q1,q2\n1,0\n\n1,1\n");
        refuses("line 2 has 1 fields where line 1 has 2 items", "q1,q2\n1;0\n");
    }

    @Test
    void aFileWithoutItemsIsRefused() {
        refuses("line 1 must name the items, but it is empty", "");
        refuses("line 1 must name the items, but it is empty", "\n1,0\n");
        refuses("line 1 must name the items, but it is empty", "   \n1,0\n");
        refuses("line 1, column 2 names no item", "q1,,q3\n1,0,1\n");
        refuses("line 1, column 1 names no item", "\uFEFF\n1\n");
    }

    @Test
    void anItemThatStandsTwiceIsNamed() {
        refuses("the item \"q1\" stands in two columns", "q1,q2,q1\n1,0,1\n");
        refuses("the item \"q1\" stands in two columns", "q1, q1\n1,0\n");
    }

    @Test
    void itemsAloneAreATableOfNobody() throws IOException {
        for (var table : List.of("q1,q2", "q1,q2\n", "q1,q2\r\n\r\n")) {
            assertEquals(0, read(table).people());
            assertEquals(2, read(table).itemCount());
        }
    }

    @Test
    void anotherEncodingIsRefusedWithThePlace() {
        var refusal =
                assertThrows(IllegalArgumentException.class, () -> read("q\u00E9,q2\n1,0\n".getBytes(ISO_8859_1)));
        assertEquals("after line 1 the file is not in UTF-8", refusal.getMessage());
        var late = ("q1,q2\n" + "1,0\n".repeat(100_000) + "1,\u00E9\n").getBytes(ISO_8859_1);
        assertThrows(IllegalArgumentException.class, () -> read(late));
    }

    @Test
    void ofOneItemAnEmptyLineIsAPersonWhoWasNotPresentedIt() throws IOException {
        var responses = read("q1\n1\n\n0\n\n\n");
        assertEquals(4, responses.people());
        assertArrayEquals(new double[] {Double.NaN}, responses.row(1));
        assertArrayEquals(new double[] {Double.NaN}, responses.row(3));
    }

    @ParameterizedTest
    @ValueSource(strings = {"q\r\n", "qq\r\n", "q\n", "qq\n", "q\r", "qq\r"})
    void emptyLinesAreCountedWhereverTheBufferEnds(String first) throws IOException {
        var end = first.substring(
                first.indexOf('q') + first.replaceAll("[^q]", "").length());
        assertEquals(80_000, read(first + end.repeat(80_000) + "1").people() - 1);
    }

    @Test
    void aWideTableIsReadWhole() throws IOException {
        int items = 5000;
        var names = new StringBuilder();
        var row = new StringBuilder();
        for (int item = 0; item < items; item++) {
            names.append(item == 0 ? "" : ",").append("q").append(item);
            row.append(item == 0 ? "" : ",").append(item % 3 == 0 ? "1" : item % 3 == 1 ? "0" : "");
        }
        var responses = read(names + "\n" + row + "\n");
        for (int item = 0; item < items; item++) {
            assertEquals(item % 3 == 0 ? 1 : item % 3 == 1 ? 0 : Responses.MISSING, responses.get(0, item));
        }
    }
}
