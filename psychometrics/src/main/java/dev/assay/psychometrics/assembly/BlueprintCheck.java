package dev.assay.psychometrics.assembly;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Lists what a form breaks of a blueprint, worked out from the items alone: it shares nothing with those who
/// assemble.
public final class BlueprintCheck {
    /// Sums in another order differ by less.
    private static final double ROUNDING = 1e-9;

    private BlueprintCheck() {}

    /// @param form      ids
    /// @param forbidden ids that this candidate must not get
    public static List<Violation> violations(
            Blueprint blueprint, ItemPool pool, List<String> form, Set<String> forbidden) {
        var found = new ArrayList<Violation>();
        var items = form.stream()
                .filter(id -> pool.indexOf(id) >= 0)
                .map(id -> pool.item(pool.indexOf(id)))
                .toList();
        var distinct = new HashSet<>(form);
        check(found, "items of the pool", items.size(), form.size(), form.size());
        check(found, "items, each once", distinct.size(), form.size(), form.size());
        check(found, "items in all", form.size(), blueprint.length(), blueprint.length());
        check(found, "forbidden items", count(distinct, forbidden), 0, 0);
        for (var count : blueprint.counts()) {
            var inside = items.stream().filter(count.cell()::contains).toList();
            check(found, count.cell().name(), inside.size(), count.least(), count.most());
        }
        blueprint.eachAtMost().forEach((classification, most) -> {
            var classes =
                    groups(items, item -> Optional.ofNullable(item.classes().get(classification)));
            classes.forEach((name, has) -> check(found, classification + " " + name, has, 0, most));
        });
        if (blueprint.familiesOnce()) {
            groups(items, item -> Optional.of(item.family()))
                    .forEach((family, has) -> check(found, "family " + family, has, 0, 1));
        }
        for (var enemies : blueprint.enemies()) {
            int together = count(distinct, enemies);
            if (together > 1) {
                check(found, "enemies " + enemies, together, 0, 1);
            }
        }
        checkSums(found, blueprint, items, pool.cut());
        return found;
    }

    /// What many forms together break: items that stand in more than the exposure ceiling allows.
    public static List<Violation> overexposed(Blueprint blueprint, List<List<String>> forms) {
        var found = new ArrayList<Violation>();
        double allowed = Math.ceil(blueprint.exposureCeiling() * forms.size() - ROUNDING);
        forms.stream()
                .flatMap(List::stream)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.summingInt(any -> 1)))
                .forEach((id, uses) -> check(found, "forms with " + id, uses, 0, allowed));
        return found;
    }

    private static int count(Set<String> form, Set<String> ids) {
        return ids.stream().filter(form::contains).toList().size();
    }

    private static Map<String, Integer> groups(List<AssemblyItem> items, Function<AssemblyItem, Optional<String>> key) {
        var groups = new HashMap<String, Integer>();
        items.forEach(item -> key.apply(item).ifPresent(name -> groups.merge(name, 1, Integer::sum)));
        return groups;
    }

    private static void checkSums(List<Violation> found, Blueprint blueprint, List<AssemblyItem> items, double cut) {
        double score =
                items.stream().mapToDouble(item -> item.expectedScore(cut)).sum();
        double information =
                items.stream().mapToDouble(item -> item.information(cut)).sum();
        blueprint
                .expectedScore()
                .ifPresent(
                        window -> check(found, "expected score at the cut", score, window.lowest(), window.highest()));
        check(found, "information at the cut", information, blueprint.leastInformation(), Double.POSITIVE_INFINITY);
    }

    private static void check(List<Violation> found, String what, double has, double least, double most) {
        if (!(has >= least - ROUNDING && has <= most + ROUNDING)) {
            found.add(new Violation(what + ": from " + least + " to " + most, has));
        }
    }
}
