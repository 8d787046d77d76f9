package dev.assay.psychometrics.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class OrderedResponsesTest {

    private static OrderedResponses read(String text) throws IOException {
        return OrderedResponsesCsv.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void aTableIsReadWithWhatIsMissing() throws IOException {
        var scores = read("\uFEFF\"q 1\";q2;q3\r\n0;3;1\r\n2.0;;NA\r\n1;0;1\r\n");
        assertEquals(List.of("q 1", "q2", "q3"), scores.items());
        assertEquals(3, scores.people());
        assertEquals(2, scores.get(1, 0));
        assertEquals(Responses.MISSING, scores.get(1, 1));
        assertEquals(3, scores.categories(0));
        assertEquals(4, scores.categories(1));
        assertArrayEquals(new int[] {1, 1, 1}, scores.counts(0));
        assertArrayEquals(new int[] {1, 0, 0, 1}, scores.counts(1));
    }

    @Test
    void scoresThatNobodyHasCanBeNumberedAway() {
        var scores = OrderedResponses.of(new double[][] {{0, 5}, {4, 7}, {2, Double.NaN}});
        assertArrayEquals(new int[] {5, 7}, scores.scoresInUse(1));
        var without = scores.withoutEmptyScores();
        assertArrayEquals(new int[] {1, 1, 1}, without.counts(0));
        assertEquals(2, without.get(1, 0));
        assertEquals(1, without.get(1, 1));
        assertEquals(Responses.MISSING, without.get(2, 1));
        assertArrayEquals(new int[] {1, 1}, without.counts(1));
    }

    @Test
    void theHighestScoreMayBeStated() {
        var scores = OrderedResponses.of(List.of("a"), List.of(new byte[] {1}), new int[] {4});
        assertEquals(4, scores.categories(0));
        assertArrayEquals(new int[] {0, 1, 0, 0}, scores.counts(0));
    }

    @Test
    void aRowThatChangesAfterwardsDoesNotChangeTheScores() {
        var row = new byte[] {1};
        var scores = OrderedResponses.of(List.of("a"), List.of(row));
        row[0] = 7;
        assertEquals(1, scores.get(0, 0));
    }

    private interface Reading {
        void run() throws IOException;
    }

    private static void refuses(String words, Reading reading) {
        var refusal = assertThrows(IllegalArgumentException.class, reading::run);
        assertTrue(String.valueOf(refusal.getMessage()).contains(words), refusal.toString());
    }

    @Test
    void whatIsNoScoreIsNamed() {
        refuses("line 3, item b: \"-1\" is no whole number", () -> read("a,b\n0,1\n0,-1\n"));
        refuses("line 2, item a: \"1.5\" is no whole", () -> read("a,b\n1.5,1\n"));
        refuses("line 2, item a: \"101\" is no whole number from 0 to 100", () -> read("a,b\n101,1\n"));
        refuses("line 2, item a: \".0\" is no whole", () -> read("a,b\n.0,1\n"));
        refuses("line 2 has 1 fields where line 1 has 2 items", () -> read("a,b\n1\n"));
        refuses("\"a\" stands in two columns", () -> read("a,a\n1,1\n"));
        refuses("line 1 must name the items", () -> read(""));
        refuses("row 1, column 2 is 0.5", () -> OrderedResponses.of(new double[][] {{1, 0.5}}));
        refuses("row 2 has 1 scores for 2 items", () -> OrderedResponses.of(new double[][] {{1, 0}, {1}}));
        refuses("row 1, item a is -2", () -> OrderedResponses.of(List.of("a"), List.of(new byte[] {-2})));
        refuses("there are no items", () -> OrderedResponses.of(List.of(), List.of()));
        refuses("1 numbers of scores for 2 items", () -> OrderedResponses.of(List.of("a", "b"), List.of(), new int[1]));
    }
}
