package dev.assay.psychometrics.assembly;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/// The rules of a blueprint as arrays: which limits each item counts in, and which items count alike.
final class ConstraintTable {
    final ItemPool pool;
    final Blueprint blueprint;
    final List<Limit> limits;
    /// By limit: the items.
    final int[][] members;
    final int[] least;
    final int[] most;
    /// By item: the limits that count it.
    final int[][] limitsOf;
    /// Limits that need items, those with the fewest to choose from first; the last is the form as a whole.
    final int[] demands;
    /// By item: those that all limits count alike, families and enemies aside, itself among them.
    final int[][] peers;

    final double[] score;
    final double[] information;
    final double lowest;
    final double highest;
    final double leastInformation;

    ConstraintTable(Blueprint blueprint, ItemPool pool, List<Limit> limits) {
        this.pool = pool;
        this.blueprint = blueprint;
        this.limits = limits;
        this.members = limits.stream().map(Limit::items).toArray(int[][]::new);
        this.least = limits.stream().mapToInt(Limit::least).toArray();
        this.most = limits.stream().mapToInt(Limit::most).toArray();
        this.limitsOf = transposed(members, pool.size());
        this.demands = IntStream.range(0, limits.size())
                .filter(limit -> least[limit] > 0)
                .boxed()
                .sorted(Comparator.comparingInt(limit -> members[limit].length))
                .mapToInt(limit -> limit)
                .toArray();
        this.peers = peers(limitsOf, limits);
        this.score =
                IntStream.range(0, pool.size()).mapToDouble(pool::expectedScore).toArray();
        this.information =
                IntStream.range(0, pool.size()).mapToDouble(pool::information).toArray();
        var window = blueprint.expectedScore();
        this.lowest = window.map(ScoreWindow::lowest).orElse(Double.NEGATIVE_INFINITY);
        this.highest = window.map(ScoreWindow::highest).orElse(Double.POSITIVE_INFINITY);
        this.leastInformation = blueprint.leastInformation();
    }

    static ConstraintTable of(Blueprint blueprint, ItemPool pool) {
        return new ConstraintTable(blueprint, pool, Limits.of(blueprint, pool));
    }

    /// Without some of the limits, and without the sums where so asked.
    ConstraintTable with(Predicate<Limit> kept, boolean window, boolean enough) {
        var relaxed = new Blueprint(
                blueprint.length(),
                blueprint.counts(),
                blueprint.eachAtMost(),
                blueprint.enemies(),
                blueprint.familiesOnce(),
                enough ? blueprint.leastInformation() : 0,
                blueprint.expectedScore().filter(any -> window),
                blueprint.exposureCeiling());
        return new ConstraintTable(relaxed, pool, limits.stream().filter(kept).toList());
    }

    private static int[][] transposed(int[][] members, int size) {
        var lengths = new int[size];
        for (var items : members) {
            for (int item : items) {
                lengths[item]++;
            }
        }
        var limitsOf = new int[size][];
        for (int item = 0; item < size; item++) {
            limitsOf[item] = new int[lengths[item]];
        }
        Arrays.fill(lengths, 0);
        for (int limit = 0; limit < members.length; limit++) {
            for (int item : members[limit]) {
                limitsOf[item][lengths[item]++] = limit;
            }
        }
        return limitsOf;
    }

    private static int[][] peers(int[][] limitsOf, List<Limit> limits) {
        var groups = new HashMap<List<Integer>, List<Integer>>();
        for (int item = 0; item < limitsOf.length; item++) {
            var signature = Arrays.stream(limitsOf[item])
                    .filter(limit -> !limits.get(limit).kind().equals("family")
                            && !limits.get(limit).kind().equals("enemies"))
                    .boxed()
                    .toList();
            groups.computeIfAbsent(signature, any -> new ArrayList<>()).add(item);
        }
        var peers = new int[limitsOf.length][];
        for (var group : groups.values()) {
            var items = group.stream().mapToInt(item -> item).toArray();
            for (int item : items) {
                peers[item] = items;
            }
        }
        return peers;
    }
}
