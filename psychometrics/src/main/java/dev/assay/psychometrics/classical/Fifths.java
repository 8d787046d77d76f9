package dev.assay.psychometrics.classical;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// Cells of people put into fifths by their share right; equal shares go together, where the middle of them
/// belongs.
final class Fifths {
    private final int[] fifthOfCell;

    private Fifths(int[] fifthOfCell) {
        this.fifthOfCell = fifthOfCell;
    }

    static Fifths of(RestCells cells) {
        var fifths = new int[cells.all.length];
        Arrays.fill(fifths, -1);
        var rising = IntStream.range(0, fifths.length)
                .filter(cells::hasRest)
                .boxed()
                .sorted(Comparator.comparingDouble(cells::share))
                .mapToInt(cell -> cell)
                .toArray();
        long people = Arrays.stream(rising).mapToLong(cell -> cells.all[cell]).sum();
        long below = 0;
        for (int from = 0, to; from < rising.length; from = to) {
            long tied = 0;
            for (to = from; to < rising.length && cells.share(rising[to]) == cells.share(rising[from]); to++) {
                tied += cells.all[rising[to]];
            }
            // the rank of the middle one, doubled to stay whole
            int fifth = (int) (5 * (2 * below + tied) / (2 * people));
            for (int at = from; at < to; at++) {
                fifths[rising[at]] = fifth;
            }
            below += tied;
        }
        return new Fifths(fifths);
    }

    List<Integer> of(int[] counts) {
        var sums = new int[5];
        for (int cell = 0; cell < counts.length; cell++) {
            if (fifthOfCell[cell] >= 0) {
                sums[fifthOfCell[cell]] += counts[cell];
            }
        }
        return Arrays.stream(sums).boxed().toList();
    }
}
