package dev.assay.server.assessment;

import dev.assay.items.Level;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/// Chooses the models of one form: fills the cells at random, then exchanges models within their cells until the
/// counts of levels and of numbers to enter lie within their bounds (min-conflicts search with restarts).
///
/// Wherever one of several models may be taken, two are drawn at random, and of these the one that this account has
/// not met lately, or else the one shown less often: balanced use without a fixed order ("power of two choices",
/// Mitzenmacher 2001).
final class FormChoice {
    private static final int RESTARTS = 60;
    private static final int TRIES_A_GROUP = 40;
    private static final int EXCHANGES = 1_500;

    private final FormPool pool;
    private final BitSet unusable;
    private final BitSet metLately;
    private final long[] exposures;
    private final RandomGenerator chance;

    private final int[] chosen;
    private final int[] groupOf;
    private final List<Course> courses = new ArrayList<>();
    private final BitSet taken = new BitSet();
    private final BitSet objectivesTaken = new BitSet();
    private final BitSet barred = new BitSet();
    private final EnumMap<Level, Integer> levels = new EnumMap<>(Level.class);
    private int entries;

    /// The slots of one course.
    private record Course(int from, int end) {}

    /// `unusable` models are never chosen; `metLately` are chosen where nothing else offers itself.
    FormChoice(FormPool pool, BitSet unusable, BitSet metLately, long[] exposures, RandomGenerator chance) {
        this.pool = pool;
        this.unusable = unusable;
        this.metLately = metLately;
        this.exposures = exposures;
        this.chance = chance;
        this.chosen = new int[pool.blueprint().total()];
        this.groupOf = new int[chosen.length];
        int slot = 0;
        for (int group = 0; group < pool.groups().size(); group++) {
            int end = slot + pool.groups().get(group).size();
            Arrays.fill(groupOf, slot, end, group);
            slot = end;
        }
        for (int from = 0; from < chosen.length; from = courses.getLast().end()) {
            courses.add(new Course(from, endOfCourse(from)));
        }
    }

    /// Positions of the chosen models in the pool, cell by cell; empty where the tries were used up.
    Optional<int[]> models() {
        for (int i = 0; i < RESTARTS; i++) {
            if (fill() && exchangeUntilWithinBounds()) {
                return Optional.of(chosen.clone());
            }
        }
        return Optional.empty();
    }

    private boolean fill() {
        Arrays.fill(chosen, -1);
        taken.clear();
        objectivesTaken.clear();
        levels.clear();
        entries = 0;
        for (var course : courses) {
            if (!fillCourse(course.from(), course.end())) {
                // Enemies in the courses before left it no room: next time it chooses first.
                courses.remove(course);
                courses.addFirst(course);
                return false;
            }
        }
        return true;
    }

    private int endOfCourse(int from) {
        var cell = pool.groups().get(groupOf[from]).cell();
        int end = from;
        while (end < chosen.length && pool.groups().get(groupOf[end]).cell().equals(cell)) {
            end++;
        }
        return end;
    }

    private boolean fillCourse(int from, int end) {
        for (int attempt = 0; attempt < TRIES_A_GROUP; attempt++) {
            int slot = from;
            while (slot < end && put(slot, drawn(slot, false))) {
                slot++;
            }
            if (slot == end) {
                return true;
            }
            for (int back = from; back < slot; back++) {
                remove(back);
            }
        }
        return false;
    }

    private boolean exchangeUntilWithinBounds() {
        for (int i = 0; i < EXCHANGES; i++) {
            int excess = excess();
            if (excess == 0) {
                return true;
            }
            int slot = chance.nextInt(chosen.length);
            int before = chosen[slot];
            remove(slot);
            int other = drawn(slot, true);
            put(slot, other == -1 ? before : other);
            if (excess() > excess) {
                remove(slot);
                put(slot, before);
            }
        }
        return excess() == 0;
    }

    /// How far the form lies outside the bounds, in questions.
    private int excess() {
        int excess = Math.max(0, entries - pool.blueprint().maxNumericEntry());
        for (var level : Level.values()) {
            excess += pool.blueprint().bounds(level).excess(levels.getOrDefault(level, 0));
        }
        return excess;
    }

    /// A model that fits the slot beside all others, or -1. In an exchange a model of any kind will do.
    private int drawn(int slot, boolean exchanging) {
        var candidates = pool.groups().get(groupOf[slot]).candidates();
        markBarred();
        var fitting = new int[candidates.length];
        int count = 0;
        for (int model : candidates) {
            if (fits(model, exchanging)) {
                fitting[count++] = model;
            }
        }
        if (count == 0) {
            return -1;
        }
        int one = fitting[chance.nextInt(count)];
        int two = fitting[chance.nextInt(count)];
        return preferred(one, two);
    }

    private int preferred(int one, int two) {
        if (metLately.get(one) != metLately.get(two)) {
            return metLately.get(one) ? two : one;
        }
        return exposures[two] < exposures[one] ? two : one;
    }

    private boolean fits(int model, boolean exchanging) {
        return !taken.get(model)
                && !unusable.get(model)
                && !barred.get(model)
                && !(pool.blueprint().onePerObjective() && objectivesTaken.get(pool.objective(model)))
                && (exchanging
                        || !pool.isEntry(model)
                        || entries < pool.blueprint().maxNumericEntry());
    }

    private void markBarred() {
        barred.clear();
        for (int model = taken.nextSetBit(0); model >= 0; model = taken.nextSetBit(model + 1)) {
            barred.or(pool.enemies(model));
        }
    }

    private boolean put(int slot, int model) {
        if (model == -1) {
            return false;
        }
        chosen[slot] = model;
        taken.set(model);
        objectivesTaken.set(pool.objective(model));
        levels.merge(pool.level(model), 1, Integer::sum);
        entries += pool.isEntry(model) ? 1 : 0;
        return true;
    }

    private void remove(int slot) {
        int model = chosen[slot];
        chosen[slot] = -1;
        taken.clear(model);
        objectivesTaken.clear(pool.objective(model));
        levels.merge(pool.level(model), -1, Integer::sum);
        entries -= pool.isEntry(model) ? 1 : 0;
    }
}
