package dev.assay.psychometrics.assembly;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// Limits of one kind over the items that may stand in a form, each item in at most one of them.
final class Partition {
    private static final int NONE = -1;

    private final String kind;
    private final List<Limit> limits;
    /// By item: which of the limits it is put under, or NONE.
    private final int[] part;
    private final Availability available;

    Partition(String kind, List<Limit> limits, int poolSize, Availability available) {
        this.kind = kind;
        this.limits = limits;
        this.part = new int[poolSize];
        this.available = available;
        Arrays.fill(part, NONE);
        for (int i = 0; i < limits.size(); i++) {
            for (int item : limits.get(i).items()) {
                // sets of enemies may overlap; the first set stands for the item, which bounds no less truly
                part[item] = part[item] == NONE ? i : part[item];
            }
        }
    }

    String kind() {
        return kind;
    }

    /// In words: the one rule, or the counts by this kind.
    String rule() {
        return limits.stream().map(Limit::rule).distinct().count() == 1
                ? limits.getFirst().rule()
                : "the counts by " + kind;
    }

    /// How many items of a limit can stand in a form at most.
    int capacity(Limit of) {
        var counts = new int[limits.size()];
        int capacity = 0;
        for (int item : of.items()) {
            if (!available.isBarred(item)) {
                int own = part[item];
                if (own == NONE || counts[own]++ < limits.get(own).most()) {
                    capacity++;
                }
            }
        }
        return capacity;
    }

    /// How many items the parts that lie within a limit need.
    int needWithin(Limit whole, Availability available) {
        var inside = new boolean[part.length];
        for (int item : whole.items()) {
            inside[item] = true;
        }
        return limits.stream()
                .filter(limit -> !(limit.kind().equals(whole.kind())
                                && limit.name().equals(whole.name()))
                        && available.countFree(limit.items()) > 0
                        && Arrays.stream(limit.items()).allMatch(item -> inside[item] || available.isBarred(item)))
                .mapToInt(Limit::least)
                .sum();
    }

    /// The highest sum of `sign * values` over a form of so many items that keeps to this partition alone: what
    /// each part needs of its best, then the best of the rest.
    double best(double[] values, int length, int sign) {
        var order = IntStream.range(0, part.length)
                .filter(item -> !available.isBarred(item))
                .boxed()
                .sorted(Comparator.comparingDouble(item -> -sign * values[item]))
                .mapToInt(item -> item)
                .toArray();
        var counts = new int[limits.size()];
        double sum = 0;
        int left = length;
        var rest = new int[order.length];
        int rests = 0;
        for (int item : order) {
            if (part[item] != NONE
                    && counts[part[item]] < limits.get(part[item]).least()) {
                counts[part[item]]++;
                sum += sign * values[item];
                left--;
            } else {
                rest[rests++] = item;
            }
        }
        for (int i = 0; i < rests && left > 0; i++) {
            int own = part[rest[i]];
            if (own == NONE || counts[own]++ < limits.get(own).most()) {
                sum += sign * values[rest[i]];
                left--;
            }
        }
        return sum;
    }
}
