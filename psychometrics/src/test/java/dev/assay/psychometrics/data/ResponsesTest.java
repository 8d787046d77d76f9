package dev.assay.psychometrics.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.psychometrics.Simulated;
import java.util.List;
import org.junit.jupiter.api.Test;

class ResponsesTest {

    /// A response that follows from its place.
    private static byte answer(int person, int item) {
        int mixed = person * 0x9E3779B9 + item * 0x85EBCA6B;
        return (byte) ((mixed >>> 16) % 3 - 1);
    }

    @Test
    void rowsAreKeptOverManyPages() {
        int items = 70;
        for (int people : new int[] {0, 1, 2, 3, 65_535, 65_536, 65_537, 140_000}) {
            var builder = new ResponsesBuilder(Simulated.names(items));
            var row = new byte[items];
            for (int person = 0; person < people; person++) {
                for (int item = 0; item < items; item++) {
                    row[item] = answer(person, item);
                }
                builder.add(row);
            }
            var responses = builder.build();
            assertEquals(people, responses.people());
            for (int person = 0; person < people; person += person < 65_000 || person > 66_000 ? 97 : 1) {
                int right = 0;
                int presented = 0;
                for (int item = 0; item < items; item++) {
                    int answer = answer(person, item);
                    assertEquals(answer, responses.get(person, item));
                    right += answer == 1 ? 1 : 0;
                    presented += answer == Responses.MISSING ? 0 : 1;
                }
                assertEquals(right, responses.rightCount(person));
                assertEquals(presented, responses.presentedCount(person));
            }
        }
    }

    @Test
    void aRowThatIsRefusedLeavesNothingBehind() {
        var builder = new ResponsesBuilder(List.of("x", "y"));
        var refusal = assertThrows(IllegalArgumentException.class, () -> builder.add(new byte[] {1, 2}));
        assertTrue(String.valueOf(refusal.getMessage()).contains("row 1, item y is 2"), refusal.toString());
        assertThrows(IllegalArgumentException.class, () -> builder.add(new byte[] {1, -2}));
        assertThrows(IllegalArgumentException.class, () -> builder.add(new byte[] {1}));
        var responses = builder.add(new byte[] {0, Responses.MISSING}).build();
        assertEquals(0, responses.get(0, 0));
        assertEquals(Responses.MISSING, responses.get(0, 1));
        assertEquals(1, responses.people());
    }

    @Test
    void whatWasBuiltIsNotChangedByRowsThatFollow() {
        var builder = new ResponsesBuilder(List.of("x")).add(new byte[] {1});
        var one = builder.build();
        var two = builder.add(new byte[] {0}).build();
        assertEquals(1, one.people());
        assertEquals(1, one.get(0, 0));
        assertEquals(2, two.people());
        assertEquals(0, two.get(1, 0));
    }

    @Test
    void tablesOfNumbersAreChecked() {
        var ragged = assertThrows(IllegalArgumentException.class, () -> Responses.of(new double[][] {{1, 0}, {1}}));
        assertEquals("row 2 has 1 responses where the first has 2", ragged.getMessage());
        var wrong = assertThrows(IllegalArgumentException.class, () -> Responses.of(new double[][] {{1, 0.5}}));
        assertTrue(String.valueOf(wrong.getMessage()).contains("row 1, column 2 is 0.5"), wrong.toString());
        var none = assertThrows(IllegalArgumentException.class, () -> Responses.of(new double[0][]));
        assertEquals("there are no items", none.getMessage());
        var responses = Responses.of(new double[][] {{1, 0}, {Double.NaN, 1}});
        assertFalse(responses.isComplete());
        assertEquals("2 people, 2 items", responses.toString());
    }
}
