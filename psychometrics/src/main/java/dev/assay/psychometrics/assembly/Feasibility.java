package dev.assay.psychometrics.assembly;

import dev.assay.psychometrics.assembly.Shortfall.Conflict;
import dev.assay.psychometrics.assembly.Shortfall.OutOfReach;
import dev.assay.psychometrics.assembly.Shortfall.TooFew;
import dev.assay.psychometrics.assembly.Shortfall.TooMany;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/// Tells why no form can obey a blueprint, where counting cell by cell shows it.
///
/// What it names is proven. That it names nothing proves nothing: rules that stand in each other's way only
/// together are for a solver.
public final class Feasibility {
    static final String SCORE = "expected score at the cut";
    static final String INFORMATION = "information at the cut";
    private static final long WORK_A_RULE = 3_000_000;

    private Feasibility() {}

    /// Empty where counting shows no obstacle to a form for this candidate.
    public static List<Shortfall> shortfalls(
            Blueprint blueprint, ItemPool pool, CandidateHistory history, Exposure exposure) {
        var available = new Availability(pool, blueprint.exposureCeiling(), history, exposure);
        return shortfalls(ConstraintTable.of(blueprint, pool), available);
    }

    static List<Shortfall> shortfalls(ConstraintTable table, Availability available) {
        var partitions = partitions(table, available);
        var found = new ArrayList<Shortfall>();
        for (var limit : table.limits) {
            tooFew(limit, available, partitions).ifPresent(found::add);
            tooMany(limit, available, partitions).ifPresent(found::add);
        }
        if (found.isEmpty()) {
            found.addAll(outOfReach(table, partitions));
        }
        return found;
    }

    /// Limits of one kind, each item of the pool in one of them at most.
    private static List<Partition> partitions(ConstraintTable table, Availability available) {
        var kinds = new LinkedHashMap<String, List<Limit>>();
        for (var limit : table.limits.subList(1, table.limits.size())) {
            kinds.computeIfAbsent(limit.kind(), any -> new ArrayList<>()).add(limit);
        }
        var partitions = new ArrayList<Partition>();
        partitions.add(new Partition(Limits.FORM, List.of(), table.pool.size(), available));
        kinds.forEach((kind, limits) -> partitions.add(new Partition(kind, limits, table.pool.size(), available)));
        return partitions;
    }

    private static Optional<Shortfall> tooFew(Limit limit, Availability available, List<Partition> partitions) {
        int free = available.countFree(limit.items());
        int left = free;
        Optional<String> within = Optional.empty();
        for (var partition : partitions) {
            int capacity = partition.capacity(limit);
            if (capacity < left) {
                left = capacity;
                within = Optional.of(partition.rule());
            }
        }
        return left >= limit.least()
                ? Optional.empty()
                : Optional.of(new TooFew(limit.name(), limit.least(), left, limit.items().length - free, within));
    }

    private static Optional<Shortfall> tooMany(Limit limit, Availability available, List<Partition> partitions) {
        for (var partition : partitions) {
            int needed = partition.needWithin(limit, available);
            if (needed > limit.most()) {
                return Optional.of(new TooMany(limit.name(), limit.most(), needed, partition.kind()));
            }
        }
        return Optional.empty();
    }

    /// The sums of the best form that keeps to one partition at a time, which no form exceeds.
    private static List<Shortfall> outOfReach(ConstraintTable table, List<Partition> partitions) {
        int length = table.blueprint.length();
        var found = new ArrayList<Shortfall>();
        double highest = Double.POSITIVE_INFINITY;
        double lowest = Double.NEGATIVE_INFINITY;
        double most = Double.POSITIVE_INFINITY;
        for (var partition : partitions) {
            highest = Math.min(highest, partition.best(table.score, length, 1));
            lowest = Math.max(lowest, -partition.best(table.score, length, -1));
            most = Math.min(most, partition.best(table.information, length, 1));
        }
        if (highest < table.lowest) {
            found.add(new OutOfReach(SCORE, table.lowest, highest));
        }
        if (lowest > table.highest) {
            found.add(new OutOfReach(SCORE, table.highest, lowest));
        }
        if (most < table.leastInformation) {
            found.add(new OutOfReach(INFORMATION, table.leastInformation, most));
        }
        return found;
    }

    /// Rules that together leave no form, found by leaving out one after the other where there still is none.
    static Conflict conflict(ConstraintTable table, Availability available) {
        var kept = new LinkedHashSet<String>();
        table.limits.forEach(limit -> kept.add(limit.rule()));
        if (table.blueprint.expectedScore().isPresent()) {
            kept.add(SCORE);
        }
        if (table.leastInformation > 0) {
            kept.add(INFORMATION);
        }
        var length = table.limits.getFirst().rule();
        for (var rule : List.copyOf(kept)) {
            if (!rule.equals(length)) {
                kept.remove(rule);
                var relaxed = table.with(
                        limit -> kept.contains(limit.rule()), kept.contains(SCORE), kept.contains(INFORMATION));
                if (!(CompleteSearch.of(relaxed, available, WORK_A_RULE) instanceof CompleteSearch.Nothing)) {
                    kept.add(rule);
                }
            }
        }
        return new Conflict(List.copyOf(kept));
    }
}
