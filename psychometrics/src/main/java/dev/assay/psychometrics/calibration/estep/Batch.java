package dev.assay.psychometrics.calibration.estep;

import java.io.Serializable;
import java.util.Arrays;

/// Which rows of a table the answers of some people point to: person by person, and row by row. Made once, used in
/// every
/// pass over the data; about three bytes an answer.
///
/// @param people  at most [#PEOPLE]
/// @param rows    the rows of the first person, then those of the next
/// @param ends    where each person's rows end; begins with 0
/// @param hit     the rows that somebody points to, rising
/// @param hitters for each of them the people who do
/// @param hitEnds where each row's people end; begins with 0
record Batch(int people, char[] rows, int[] ends, char[] hit, byte[] hitters, int[] hitEnds) implements Serializable {

    /// So few that what one column of nodes needs of them stays in the nearest cache.
    static final int PEOPLE = 256;

    /// As many rows as a char can name.
    static final int MOST_ROWS = 1 << 16;

    /// Turns the rows of people round.
    ///
    /// @param tableRows how many rows the table has
    static Batch of(int people, char[] rows, int[] ends, int tableRows) {
        var starts = new int[tableRows + 1];
        for (int k = 0; k < ends[people]; k++) {
            starts[rows[k] + 1]++;
        }
        int hits = 0;
        for (int row = 0; row < tableRows; row++) {
            hits += starts[row + 1] > 0 ? 1 : 0;
            starts[row + 1] += starts[row];
        }
        var hit = new char[hits];
        var hitEnds = new int[hits + 1];
        for (int row = 0, i = 0; row < tableRows; row++) {
            if (starts[row + 1] > starts[row]) {
                hit[i++] = (char) row;
                hitEnds[i] = starts[row + 1];
            }
        }
        var hitters = new byte[ends[people]];
        for (int person = 0; person < people; person++) {
            for (int k = ends[person]; k < ends[person + 1]; k++) {
                hitters[starts[rows[k]]++] = (byte) person;
            }
        }
        return new Batch(
                people, Arrays.copyOf(rows, ends[people]), Arrays.copyOf(ends, people + 1), hit, hitters, hitEnds);
    }
}
