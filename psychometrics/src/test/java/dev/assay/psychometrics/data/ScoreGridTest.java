package dev.assay.psychometrics.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.psychometrics.Simulated;
import org.junit.jupiter.api.Test;

class ScoreGridTest {

    @Test
    void aCellSaysHowManyWereRightOfHowMany() {
        var responses = PairCountsTest.random(300, 90, 0.5, Simulated.random(3));
        var grid = ScoreGrid.of(responses);
        for (int person = 0; person < 300; person++) {
            int cell = grid.cell(person, 0);
            assertEquals(responses.rightCount(person), grid.right(cell));
            assertEquals(responses.presentedCount(person), grid.presented(cell));
            assertTrue(cell < grid.size());
        }
    }

    @Test
    void onlyCountedItemsCount() {
        double no = Double.NaN;
        var responses = Responses.of(new double[][] {{1, 0, 1}, {1, no, no}, {no, 1, no}});
        var grid = ScoreGrid.of(responses, new boolean[] {true, true, false});
        assertEquals(0.5, grid.share(grid.cell(0, 0), 0));
        assertEquals(1, grid.share(grid.cell(1, 0), 0));
        // with the third item, and without the first
        assertEquals(2.0 / 3, grid.share(grid.cell(0, 1), 1));
        assertEquals(0, grid.share(grid.cell(0, -1), -1));
        assertThrows(IllegalArgumentException.class, () -> grid.share(grid.cell(1, -1), -1));
        assertThrows(IllegalArgumentException.class, () -> ScoreGrid.of(responses, new boolean[2]));
    }
}
