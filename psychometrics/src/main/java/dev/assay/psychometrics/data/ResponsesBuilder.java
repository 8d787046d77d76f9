package dev.assay.psychometrics.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;

/// Takes rows of responses one by one.
public final class ResponsesBuilder {
    private final List<String> items;
    private final int words;
    private final List<long[]> right = new ArrayList<>();
    private final List<long[]> presented = new ArrayList<>();
    private int people;

    /// @param items their names, each once
    public ResponsesBuilder(List<String> items) {
        this.items = List.copyOf(items);
        this.words = Responses.wordsFor(items.size());
        var seen = new HashSet<String>();
        for (var item : items) {
            if (!seen.add(item)) {
                throw new IllegalArgumentException("the item \"" + item + "\" stands in two columns");
            }
        }
    }

    /// Adds a person.
    ///
    /// @param row one response an item: 1 for right, 0 for wrong, [Responses#MISSING] for not presented
    public ResponsesBuilder add(byte[] row) {
        if (row.length != items.size()) {
            throw new IllegalArgumentException(
                    "row " + (people + 1) + " has " + row.length + " responses for " + items.size() + " items");
        }
        requireScores(row);
        int at = people % Responses.ROWS_A_PAGE * words;
        var rightPage = page(right, at);
        var presentedPage = page(presented, at);
        for (int item = 0; item < row.length; item++) {
            if (row[item] != Responses.MISSING) {
                long bit = 1L << (item & 63);
                presentedPage[at + (item >> 6)] |= bit;
                rightPage[at + (item >> 6)] |= row[item] == 1 ? bit : 0;
            }
        }
        people++;
        return this;
    }

    /// Before anything of the row is kept.
    private void requireScores(byte[] row) {
        for (int item = 0; item < row.length; item++) {
            if (row[item] < Responses.MISSING || row[item] > 1) {
                throw new IllegalArgumentException("row " + (people + 1) + ", item " + items.get(item) + " is "
                        + row[item] + "; a response is 0, 1 or -1 where the item was not presented");
            }
        }
    }

    /// The last page, with room for one row more; pages grow, as one person's table is often all there is.
    private long[] page(List<long[]> pages, int at) {
        if (at == 0) {
            pages.add(new long[words]);
        } else if (at == pages.getLast().length) {
            int most = Responses.ROWS_A_PAGE * words;
            pages.add(Arrays.copyOf(pages.removeLast(), Math.min(2 * at, most)));
        }
        return pages.getLast();
    }

    /// Everyone who was added.
    public Responses build() {
        if (items.isEmpty()) {
            throw new IllegalArgumentException("there are no items");
        }
        return new Responses(items, people, pages(right), pages(presented));
    }

    /// The last page is cut to what is in use.
    private long[][] pages(List<long[]> pages) {
        var all = pages.toArray(long[][]::new);
        int last = people % Responses.ROWS_A_PAGE;
        if (last > 0) {
            all[all.length - 1] = Arrays.copyOf(all[all.length - 1], last * words);
        }
        return all;
    }
}
