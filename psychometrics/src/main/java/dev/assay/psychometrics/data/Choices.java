package dev.assay.psychometrics.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;

/// Which option people (rows) chose at items (columns) that have one right option.
///
/// One byte a response: 10 million people and 50 items take 500 MB. Options are numbered from 0. No answer to
/// an item that was presented can be counted as an option of its own.
public final class Choices {

    /// A choice that does not exist: the item was not presented.
    public static final byte MISSING = -1;

    private static final int ROWS_A_PAGE = 1 << 12;

    private final List<Item> items;
    private final int people;
    private final List<byte[]> pages;

    private Choices(List<Item> items, int people, List<byte[]> pages) {
        this.items = items;
        this.people = people;
        this.pages = pages;
    }

    /// An item, how many options it has and which of them is right.
    ///
    /// @param options 2 to 127, counted whether or not anyone chose them
    /// @param key     the number of the right option, from 0
    public record Item(String name, int options, int key) {
        public Item {
            if (!(options >= 2 && options <= Byte.MAX_VALUE)) {
                throw new IllegalArgumentException(
                        "the item \"" + name + "\" must have 2 to 127 options, not " + options);
            }
            if (!(key >= 0 && key < options)) {
                throw new IllegalArgumentException(
                        "the key of the item \"" + name + "\" must be from 0 to " + (options - 1) + ", not " + key);
            }
        }
    }

    /// Takes rows of choices one by one.
    public static final class Builder {
        private final List<Item> items;
        private final List<byte[]> pages = new ArrayList<>();
        private int people;

        /// @param items each name once
        public Builder(List<Item> items) {
            this.items = List.copyOf(items);
            var seen = new HashSet<String>();
            for (var item : items) {
                if (!seen.add(item.name())) {
                    throw new IllegalArgumentException("the item \"" + item.name() + "\" stands in two columns");
                }
            }
        }

        /// Adds a person.
        ///
        /// @param row one choice an item: the number of an option, or [#MISSING]
        public Builder add(byte[] row) {
            if (row.length != items.size()) {
                throw new IllegalArgumentException(
                        "row " + (people + 1) + " has " + row.length + " choices for " + items.size() + " items");
            }
            for (int item = 0; item < row.length; item++) {
                if (!(row[item] >= MISSING && row[item] < items.get(item).options())) {
                    throw new IllegalArgumentException("row " + (people + 1) + ", item "
                            + items.get(item).name() + " is " + row[item] + "; a choice is from 0 to "
                            + (items.get(item).options() - 1) + ", or -1 where the item was not presented");
                }
            }
            int at = people % ROWS_A_PAGE;
            if (at == 0) {
                pages.add(new byte[Math.multiplyExact(ROWS_A_PAGE, items.size())]);
            }
            System.arraycopy(row, 0, pages.getLast(), at * row.length, row.length);
            people++;
            return this;
        }

        /// Everyone who was added; the builder is used up.
        public Choices build() {
            if (items.isEmpty()) {
                throw new IllegalArgumentException("there are no items");
            }
            int last = people % ROWS_A_PAGE;
            var all = new ArrayList<>(pages);
            if (last > 0) {
                all.set(all.size() - 1, Arrays.copyOf(all.getLast(), last * items.size()));
            }
            return new Choices(items, people, List.copyOf(all));
        }
    }

    /// In the order of columns.
    public List<Item> items() {
        return items;
    }

    public int itemCount() {
        return items.size();
    }

    /// How many people, including those who were presented nothing.
    public int people() {
        return people;
    }

    /// The number of the option chosen, or [#MISSING].
    public int get(int person, int item) {
        return pages.get(person / ROWS_A_PAGE)[person % ROWS_A_PAGE * items.size() + item];
    }

    /// Right where the key was chosen, wrong where another option was.
    public Responses scored() {
        var builder = new ResponsesBuilder(items.stream().map(Item::name).toList());
        var row = new byte[items.size()];
        for (int person = 0; person < people; person++) {
            for (int item = 0; item < row.length; item++) {
                int choice = get(person, item);
                int score = choice == items.get(item).key() ? 1 : 0;
                row[item] = choice == MISSING ? Responses.MISSING : (byte) score;
            }
            builder.add(row);
        }
        return builder.build();
    }

    @Override
    public String toString() {
        return people + " people, " + items.size() + " items";
    }
}
