package dev.assay.psychometrics.data;

import java.util.Arrays;

/// Places people by how many items they answered right, of how many they were presented.
///
/// A row of cells stands for each number presented that occurs, a column for each number right. Where everyone
/// was presented all, that is the number-right score; where each saw another form, people of the same cell
/// answered as many right of as many. Statistics made from counts of cells are the same bit for bit in any
/// order of people.
public final class ScoreGrid {
    private final int[] row;
    private final int[] right;
    private final int[] presentedOfRow;
    private final int width;

    private ScoreGrid(int[] row, int[] right, int[] presentedOfRow) {
        this.row = row;
        this.right = right;
        this.presentedOfRow = presentedOfRow;
        this.width = presentedOfRow.length == 0 ? 1 : presentedOfRow[presentedOfRow.length - 1] + 2;
    }

    /// By all items.
    public static ScoreGrid of(Responses responses) {
        var all = new boolean[responses.itemCount()];
        Arrays.fill(all, true);
        return of(responses, all);
    }

    /// By some of the items.
    ///
    /// @param counted one entry an item: whether it counts for the score
    public static ScoreGrid of(Responses responses, boolean[] counted) {
        var masks = masks(responses, counted);
        int people = responses.people();
        var presented = new int[people];
        var right = new int[people];
        var occurs = new boolean[responses.itemCount() + 1];
        for (int person = 0; person < people; person++) {
            for (int word = 0; word < masks.length; word++) {
                presented[person] += Long.bitCount(responses.presentedWord(person, word) & masks[word]);
                right[person] += Long.bitCount(responses.rightWord(person, word) & masks[word]);
            }
            occurs[presented[person]] = true;
        }
        var rowOf = new int[occurs.length];
        var presentedOfRow = new int[occurs.length];
        int rows = 0;
        for (int count = 0; count < occurs.length; count++) {
            if (occurs[count]) {
                rowOf[count] = rows;
                presentedOfRow[rows++] = count;
            }
        }
        for (int person = 0; person < people; person++) {
            presented[person] = rowOf[presented[person]];
        }
        return new ScoreGrid(presented, right, Arrays.copyOf(presentedOfRow, rows));
    }

    private static long[] masks(Responses responses, boolean[] counted) {
        if (counted.length != responses.itemCount()) {
            throw new IllegalArgumentException(
                    "there must be one entry an item, " + responses.itemCount() + " of them, not " + counted.length);
        }
        var masks = new long[responses.words()];
        for (int item = 0; item < counted.length; item++) {
            masks[item >> 6] |= counted[item] ? 1L << (item & 63) : 0;
        }
        return masks;
    }

    /// How many cells there are.
    public int size() {
        return presentedOfRow.length * width;
    }

    /// The cell of a person.
    ///
    /// @param more right answers to add to the score: 0, or 1 or -1 where one item shall count more or less
    ///             than in the grid; [#share] must then be given the change in the number presented
    public int cell(int person, int more) {
        return row[person] * width + right[person] + more;
    }

    /// How many items people of a cell answered right.
    public int right(int cell) {
        return cell % width;
    }

    /// How many counted items people of a cell were presented.
    public int presented(int cell) {
        return presentedOfRow[cell / width];
    }

    /// The share right of people of a cell, from 0 to 1.
    ///
    /// @param more how many items more than in the grid count; together with [#presented] above 0
    public double share(int cell, int more) {
        int presented = presented(cell) + more;
        if (presented <= 0) {
            throw new IllegalArgumentException("nothing was presented in cell " + cell);
        }
        return (double) right(cell) / presented;
    }
}
