package dev.assay.psychometrics.exact;

import dev.assay.psychometrics.assembly.Blueprint;
import dev.assay.psychometrics.assembly.CandidateHistory;
import dev.assay.psychometrics.assembly.Exposure;
import dev.assay.psychometrics.assembly.ItemPool;
import dev.assay.psychometrics.assembly.ShadowTest;
import java.util.BitSet;
import java.util.Optional;
import java.util.random.RandomGenerator;

/// The shadow test with most information, to a millionth; where the effort is used up before that is proven,
/// the best one found, or the one before.
public final class ExactShadow implements ShadowTest {
    private static final double EFFORT = 2;

    private final Task task;

    private ExactShadow(Task task) {
        this.task = task;
    }

    public static ExactShadow of(Blueprint blueprint, ItemPool pool, CandidateHistory history) {
        return new ExactShadow(Task.of(blueprint, pool, history, Exposure.none(pool), EFFORT));
    }

    @Override
    public Optional<int[]> form(int[] previous, BitSet given, double[] information, RandomGenerator chance) {
        var model = Solver.model();
        var form = task.demanded(model);
        given.stream().forEach(item -> model.addEquality(form.items[item], 1));
        for (int item : previous) {
            model.addHint(form.items[item], 1);
        }
        model.maximize(form.weighted(item -> information[item]));
        var solver = task.solver();
        return switch (solver.solve(model)) {
            case BEST, FOUND -> Optional.of(form.chosen(solver));
            case NOTHING, UNKNOWN -> previous.length == 0 ? Optional.empty() : Optional.of(previous);
        };
    }
}
