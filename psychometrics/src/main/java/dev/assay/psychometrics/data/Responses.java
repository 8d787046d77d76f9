package dev.assay.psychometrics.data;

import java.io.Serializable;
import java.util.List;
import java.util.stream.IntStream;

/// Right and wrong answers of people (rows) to items (columns), some of which were not presented.
///
/// Two bits a response: 10 million people and 50 items take 160 MB. What was presented and not answered counts as the
/// caller says, as wrong or as not presented; an assessment counts it as wrong.
public final class Responses implements Serializable {
    private static final long serialVersionUID = 1;

    /// A response that does not exist.
    public static final byte MISSING = -1;

    private final List<String> items;
    private final int people;
    private final int words;
    private final long[][] right;
    private final long[][] presented;

    Responses(List<String> items, int people, long[][] right, long[][] presented) {
        this.items = items;
        this.people = people;
        this.words = wordsFor(items.size());
        this.right = right;
        this.presented = presented;
    }

    /// How many rows stand in one array of words; arrays end at 2^31 entries.
    static final int ROWS_A_PAGE = 1 << 16;

    static int wordsFor(int items) {
        return (items + 63) >> 6;
    }

    /// @param scores rows of equal length: 1 for right, 0 for wrong, NaN for not presented
    /// @throws IllegalArgumentException naming row and column of any other value
    public static Responses of(double[][] scores) {
        int columns = scores.length == 0 ? 0 : scores[0].length;
        var builder = new ResponsesBuilder(
                IntStream.rangeClosed(1, columns).mapToObj(i -> "i" + i).toList());
        var row = new byte[columns];
        for (int person = 0; person < scores.length; person++) {
            if (scores[person].length != columns) {
                throw new IllegalArgumentException("row " + (person + 1) + " has " + scores[person].length
                        + " responses where the first has " + columns);
            }
            for (int item = 0; item < columns; item++) {
                row[item] = score(scores[person][item], person, item);
            }
            builder.add(row);
        }
        return builder.build();
    }

    private static byte score(double value, int person, int item) {
        if (Double.isNaN(value)) {
            return MISSING;
        }
        if (value != 0 && value != 1) {
            throw new IllegalArgumentException("row " + (person + 1) + ", column " + (item + 1) + " is " + value
                    + "; a response is 0, 1 or NaN where the item was not presented");
        }
        return (byte) value;
    }

    /// The names of the items, in the order of columns.
    public List<String> items() {
        return items;
    }

    public int itemCount() {
        return items.size();
    }

    /// How many people, including those who were presented nothing.
    public int people() {
        return people;
    }

    /// 1 for right, 0 for wrong, [#MISSING] for not presented.
    public int get(int person, int item) {
        return !isPresented(person, item) ? MISSING : isRight(person, item) ? 1 : 0;
    }

    public boolean isPresented(int person, int item) {
        return (presentedWord(person, item >> 6) >>> (item & 63) & 1) != 0;
    }

    public boolean isRight(int person, int item) {
        return (rightWord(person, item >> 6) >>> (item & 63) & 1) != 0;
    }

    /// Of items 64 word to 64 word + 63, a bit each for those answered right, lowest first.
    public long rightWord(int person, int word) {
        return right[person / ROWS_A_PAGE][person % ROWS_A_PAGE * words + word];
    }

    /// Of items 64 word to 64 word + 63, a bit each for those presented.
    public long presentedWord(int person, int word) {
        return presented[person / ROWS_A_PAGE][person % ROWS_A_PAGE * words + word];
    }

    /// How many words hold one person's row.
    public int words() {
        return words;
    }

    /// How many items a person answered right.
    public int rightCount(int person) {
        int count = 0;
        for (int word = 0; word < words; word++) {
            count += Long.bitCount(rightWord(person, word));
        }
        return count;
    }

    /// How many items a person was presented.
    public int presentedCount(int person) {
        int count = 0;
        for (int word = 0; word < words; word++) {
            count += Long.bitCount(presentedWord(person, word));
        }
        return count;
    }

    /// Whether everyone was presented every item.
    public boolean isComplete() {
        return IntStream.range(0, people).allMatch(person -> presentedCount(person) == items.size());
    }

    /// One row, as doubles with NaN for not presented.
    public double[] row(int person) {
        return IntStream.range(0, items.size())
                .mapToDouble(item -> isPresented(person, item) ? get(person, item) : Double.NaN)
                .toArray();
    }

    @Override
    public String toString() {
        return people + " people, " + items.size() + " items";
    }
}
