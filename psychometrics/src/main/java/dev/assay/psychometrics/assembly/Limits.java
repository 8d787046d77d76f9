package dev.assay.psychometrics.assembly;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// The counting rules of a blueprint, spelt out for the items of one pool. Families and enemies are rules of at
/// most one.
public final class Limits {
    static final String FORM = "the form";

    private Limits() {}

    /// The length first, then counts, classes, families and enemies; rules that no form can break are left out.
    public static List<Limit> of(Blueprint blueprint, ItemPool pool) {
        var limits = new ArrayList<Limit>();
        int length = blueprint.length();
        var all = IntStream.range(0, pool.size()).toArray();
        limits.add(new Limit(FORM, "the length of " + length, FORM, length, length, all));
        addCounts(blueprint, pool, limits);
        new TreeMap<>(blueprint.eachAtMost()).forEach((classification, most) -> {
            var rule = "at most " + most + " of each " + classification;
            by(pool, item -> item.classes().get(classification)).forEach((name, items) -> {
                if (items.length > most) {
                    limits.add(new Limit(classification, rule, classification + " " + name, 0, most, items));
                }
            });
        });
        if (blueprint.familiesOnce()) {
            by(pool, AssemblyItem::family).forEach((family, items) -> {
                if (items.length > 1) {
                    limits.add(new Limit("family", "one item of each family", "family " + family, 0, 1, items));
                }
            });
        }
        for (var enemies : blueprint.enemies()) {
            var items = enemies.stream()
                    .mapToInt(pool::indexOf)
                    .filter(i -> i >= 0)
                    .sorted()
                    .toArray();
            if (items.length > 1) {
                limits.add(new Limit("enemies", "enemies apart", "enemies " + enemies, 0, 1, items));
            }
        }
        return List.copyOf(limits);
    }

    private static void addCounts(Blueprint blueprint, ItemPool pool, List<Limit> limits) {
        var byKind = new HashMap<String, Map<Cell, int[]>>();
        for (var count : blueprint.counts()) {
            var cell = count.cell();
            var items = byKind.computeIfAbsent(cell.kind(), kind -> by(pool, item -> like(cell, item)))
                    .getOrDefault(cell, new int[0]);
            if (count.least() > 0 || items.length > count.most()) {
                var most = count.most() >= blueprint.length() ? "" : " to " + count.most();
                var range = count.least() == count.most() ? "" + count.least() : count.least() + most;
                limits.add(new Limit(
                        cell.kind(), cell.name() + " " + range, cell.name(), count.least(), count.most(), items));
            }
        }
    }

    /// The cell of the same classifications that an item lies in; none where it lacks one.
    private static @Nullable Cell like(Cell cell, AssemblyItem item) {
        if (!item.classes().keySet().containsAll(cell.classes().keySet())) {
            return null;
        }
        var own = new TreeMap<>(item.classes());
        own.keySet().retainAll(cell.classes().keySet());
        return new Cell(own);
    }

    private static <K> Map<K, int[]> by(ItemPool pool, Function<AssemblyItem, @Nullable K> key) {
        var groups = new LinkedHashMap<K, int[]>();
        var sizes = new HashMap<K, Integer>();
        for (int i = 0; i < pool.size(); i++) {
            var k = key.apply(pool.item(i));
            if (k != null) {
                int size = sizes.merge(k, 1, Integer::sum);
                var items = groups.getOrDefault(k, new int[4]);
                items = size > items.length ? Arrays.copyOf(items, 2 * size) : items;
                items[size - 1] = i;
                groups.put(k, items);
            }
        }
        groups.replaceAll((k, items) -> Arrays.copyOf(items, sizes.getOrDefault(k, 0)));
        return groups;
    }
}
