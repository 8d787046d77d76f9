package dev.assay.psychometrics.times;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// How long each person (row) took for each item (column), in seconds, where the item was presented and timed.
///
/// One time an item: the whole time the item was before the person, over all visits. A time that a break or a
/// lost connection has stretched is better left out as missing than kept.
public final class ResponseTimes {
    private final List<String> items;
    private final double[][] logs;

    private ResponseTimes(List<String> items, double[][] logs) {
        this.items = items;
        this.logs = logs;
    }

    /// @param seconds rows of equal length: above 0 and finite, or NaN for not timed
    /// @throws IllegalArgumentException naming row and column of any other value
    public static ResponseTimes of(double[][] seconds) {
        int columns = seconds.length == 0 ? 0 : seconds[0].length;
        return of(IntStream.rangeClosed(1, columns).mapToObj(i -> "i" + i).toList(), seconds);
    }

    /// With names of items, in the order of columns.
    public static ResponseTimes of(List<String> items, double[][] seconds) {
        if (items.isEmpty()) {
            throw new IllegalArgumentException("there are no items");
        }
        var logs = new double[seconds.length][items.size()];
        for (int person = 0; person < seconds.length; person++) {
            if (seconds[person].length != items.size()) {
                throw new IllegalArgumentException("row " + (person + 1) + " has " + seconds[person].length
                        + " times for " + items.size() + " items");
            }
            for (int item = 0; item < items.size(); item++) {
                logs[person][item] = log(seconds[person][item], person, item);
            }
        }
        return new ResponseTimes(List.copyOf(items), logs);
    }

    private static double log(double seconds, int person, int item) {
        if (Double.isNaN(seconds)) {
            return Double.NaN;
        }
        if (!(seconds > 0 && seconds < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("row " + (person + 1) + ", column " + (item + 1) + " is " + seconds
                    + "; a time is above 0 seconds, or NaN where there is none");
        }
        return StrictMath.log(seconds);
    }

    /// The names of the items, in the order of columns.
    public List<String> items() {
        return items;
    }

    public int itemCount() {
        return items.size();
    }

    public int people() {
        return logs.length;
    }

    public boolean isTimed(int person, int item) {
        return !Double.isNaN(logs[person][item]);
    }

    /// The natural logarithm of the seconds; NaN where there is no time.
    public double log(int person, int item) {
        return logs[person][item];
    }

    /// How many times there are for an item.
    public int count(int item) {
        return (int) Arrays.stream(logs).filter(row -> !Double.isNaN(row[item])).count();
    }

    /// The same people with these columns alone.
    public ResponseTimes columns(List<Integer> columns) {
        var kept = Arrays.stream(logs)
                .map(row -> columns.stream().mapToDouble(column -> row[column]).toArray())
                .toArray(double[][]::new);
        return new ResponseTimes(columns.stream().map(items::get).toList(), kept);
    }

    @Override
    public String toString() {
        return people() + " people, " + itemCount() + " items";
    }
}
