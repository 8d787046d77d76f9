package dev.assay.server.assessment;

import dev.assay.items.ItemModel;
import dev.assay.items.source.Problems;
import java.util.Arrays;
import java.util.BitSet;
import java.util.random.RandomGenerator;

/// Finds out before anybody starts an attempt whether the bank can fill the blueprint: each cell alone, then whole
/// forms.
public final class BlueprintCheck {
    private static final int FORMS = 10;

    private BlueprintCheck() {}

    public static void check(FormPool pool, RandomGenerator chance, Problems problems) {
        var before = problems.errorCount();
        for (var group : pool.groups()) {
            checkCell(pool, group, problems);
        }
        if (problems.errorCount() == before) {
            checkForms(pool, chance, problems);
        }
    }

    private static void checkCell(FormPool pool, FormPool.Group group, Problems problems) {
        var place = pool.blueprint().place();
        long enough = pool.blueprint().onePerObjective()
                ? Arrays.stream(group.candidates())
                        .map(pool::objective)
                        .distinct()
                        .count()
                : group.candidates().length;
        if (enough < group.size()) {
            problems.error(
                    place.file(),
                    group.cell().line(),
                    "the cell " + group.name() + " needs " + group.size() + " questions"
                            + (pool.blueprint().onePerObjective() ? " on different objectives" : "")
                            + ", the item bank has " + enough + "; write more items or ask for fewer");
        }
        for (int candidate : group.candidates()) {
            var model = pool.models().get(candidate);
            if (!model.domain().equals(group.cell().domain())) {
                problems.error(
                        model.head().file(),
                        model.head().line(),
                        "the domain is " + model.domain() + ", but the blueprint puts the course " + model.course()
                                + " under " + group.cell().domain());
            }
        }
    }

    private static void checkForms(FormPool pool, RandomGenerator chance, Problems problems) {
        var none = new BitSet();
        var exposures = new long[pool.models().size()];
        for (int i = 0; i < FORMS; i++) {
            if (new FormChoice(pool, none, none, exposures, chance).models().isEmpty()) {
                problems.error(
                        pool.blueprint().place().file(),
                        pool.blueprint().place().levelsLine(),
                        "no form could be drawn that keeps to the levels, the limit of numbers to enter, one question an"
                                + " objective and the enemies; the bank has " + levels(pool));
                return;
            }
        }
    }

    private static String levels(FormPool pool) {
        var counts = pool.models().stream()
                .map(ItemModel::level)
                .collect(java.util.stream.Collectors.groupingBy(
                        level -> level.word(), java.util.TreeMap::new, java.util.stream.Collectors.counting()));
        return counts.toString();
    }
}
