package dev.assay.psychometrics.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;

/// Scores of people (rows) on items (columns) that have more scores than right and wrong: 0, 1, 2 and so on.
///
/// A byte a score. What was not presented is [Responses#MISSING].
public final class OrderedResponses {

    /// The highest score that an item may have.
    public static final int MOST = 100;

    private final List<String> items;
    private final List<byte[]> rows;
    private final int[][] counts;

    private OrderedResponses(List<String> items, List<byte[]> rows, int[][] counts) {
        this.items = items;
        this.rows = rows;
        this.counts = counts;
    }

    /// With as many scores on each item as the highest that occurs says.
    ///
    /// @param items their names, each once
    /// @param rows  of each person one score an item, or [Responses#MISSING]
    public static OrderedResponses of(List<String> items, List<byte[]> rows) {
        return of(items, rows, new int[items.size()]);
    }

    /// With stated numbers of scores, as where nobody has reached the highest.
    ///
    /// @param categories of each item how many scores it has at least
    public static OrderedResponses of(List<String> items, List<byte[]> rows, int[] categories) {
        requireNames(items);
        if (categories.length != items.size()) {
            throw new IllegalArgumentException(
                    "there are " + categories.length + " numbers of scores for " + items.size() + " items");
        }
        var copies = rows.stream().map(byte[]::clone).toList();
        var highest = Arrays.stream(categories).map(count -> count - 1).toArray();
        for (int person = 0; person < copies.size(); person++) {
            requireScores(copies.get(person), person, items);
            for (int item = 0; item < highest.length; item++) {
                highest[item] = Math.max(highest[item], copies.get(person)[item]);
            }
        }
        var counts = Arrays.stream(highest)
                .mapToObj(score -> new int[Math.max(score, 0) + 1])
                .toArray(int[][]::new);
        for (var row : copies) {
            for (int item = 0; item < row.length; item++) {
                if (row[item] != Responses.MISSING) {
                    counts[item][row[item]]++;
                }
            }
        }
        return new OrderedResponses(List.copyOf(items), copies, counts);
    }

    /// @param scores rows of equal length; whole numbers from 0, or NaN for not presented
    /// @throws IllegalArgumentException naming row and column of any other value
    public static OrderedResponses of(double[][] scores) {
        int columns = scores.length == 0 ? 0 : scores[0].length;
        var rows = new ArrayList<byte[]>();
        for (var values : scores) {
            var row = new byte[values.length];
            for (int item = 0; item < row.length; item++) {
                row[item] = score(values[item], rows.size(), item);
            }
            rows.add(row);
        }
        return of(IntStream.rangeClosed(1, columns).mapToObj(i -> "i" + i).toList(), rows);
    }

    /// Right and wrong as 1 and 0.
    public static OrderedResponses of(Responses responses) {
        var rows = new ArrayList<byte[]>();
        for (int person = 0; person < responses.people(); person++) {
            var row = new byte[responses.itemCount()];
            for (int item = 0; item < row.length; item++) {
                row[item] = (byte) responses.get(person, item);
            }
            rows.add(row);
        }
        return of(responses.items(), rows);
    }

    private static byte score(double value, int person, int item) {
        if (Double.isNaN(value)) {
            return Responses.MISSING;
        }
        if (!(value >= 0 && value <= MOST && value == Math.rint(value))) {
            throw new IllegalArgumentException("row " + (person + 1) + ", column " + (item + 1) + " is " + value
                    + "; a score is a whole number from 0 to " + MOST + ", or NaN where the item was not presented");
        }
        return (byte) value;
    }

    private static void requireNames(List<String> items) {
        if (items.isEmpty()) {
            throw new IllegalArgumentException("there are no items");
        }
        var seen = new HashSet<String>();
        for (var item : items) {
            if (!seen.add(item)) {
                throw new IllegalArgumentException("the item \"" + item + "\" stands in two columns");
            }
        }
    }

    private static void requireScores(byte[] row, int person, List<String> items) {
        if (row.length != items.size()) {
            throw new IllegalArgumentException(
                    "row " + (person + 1) + " has " + row.length + " scores for " + items.size() + " items");
        }
        for (int item = 0; item < row.length; item++) {
            if (row[item] < Responses.MISSING || row[item] > MOST) {
                throw new IllegalArgumentException("row " + (person + 1) + ", item " + items.get(item) + " is "
                        + row[item] + "; a score is from 0 to " + MOST + ", or -1 where the item was not presented");
            }
        }
    }

    /// The names of the items, in the order of columns.
    public List<String> items() {
        return items;
    }

    /// How many people, including those who were presented nothing.
    public int people() {
        return rows.size();
    }

    /// A score, or [Responses#MISSING].
    public int get(int person, int item) {
        return rows.get(person)[item];
    }

    /// How many scores an item has; its scores go from 0 to one less.
    public int categories(int item) {
        return counts[item].length;
    }

    /// How many people have each score on an item.
    public int[] counts(int item) {
        return counts[item].clone();
    }

    /// The scores on an item that somebody has.
    public int[] scoresInUse(int item) {
        return IntStream.range(0, counts[item].length)
                .filter(score -> counts[item][score] > 0)
                .toArray();
    }

    /// The same, with the scores on each item that somebody has numbered from 0 in their order; what they were says
    /// [#scoresInUse] of this.
    public OrderedResponses withoutEmptyScores() {
        var places = new byte[items.size()][MOST + 1];
        for (int item = 0; item < places.length; item++) {
            var inUse = scoresInUse(item);
            for (int place = 0; place < inUse.length; place++) {
                places[item][inUse[place]] = (byte) place;
            }
        }
        var renumbered = new ArrayList<byte[]>();
        for (var row : rows) {
            var moved = row.clone();
            for (int item = 0; item < row.length; item++) {
                moved[item] = row[item] == Responses.MISSING ? row[item] : places[item][row[item]];
            }
            renumbered.add(moved);
        }
        return of(items, renumbered);
    }

    @Override
    public String toString() {
        return people() + " people, " + items.size() + " items";
    }
}
