package dev.assay.psychometrics.exact;

import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.LinearArgument;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.Literal;
import dev.assay.psychometrics.assembly.Blueprint;
import dev.assay.psychometrics.assembly.ItemPool;
import dev.assay.psychometrics.assembly.Limit;
import dev.assay.psychometrics.assembly.ScoreWindow;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/// One form in a model: a 0/1 variable an item, and the rules over them.
///
/// The solver counts in whole numbers: sums are held in millionths, with windows drawn in by what rounding may
/// add, so that what the solver finds obeys the blueprint. A blueprint that is met only by forms within a
/// millionth an item of the edge of a window counts as infeasible.
final class FormVariables {
    static final String SCORE = "expected score at the cut";
    static final String INFORMATION = "information at the cut";
    private static final double SCALE = 1e6;

    final BoolVar[] items;
    private final CpModel model;
    private final Blueprint blueprint;
    private final LinearExpr score;
    private final LinearExpr information;

    FormVariables(CpModel model, Blueprint blueprint, ItemPool pool, IntPredicate barred) {
        this.model = model;
        this.blueprint = blueprint;
        this.items = new BoolVar[pool.size()];
        for (int i = 0; i < items.length; i++) {
            items[i] = model.newBoolVar("");
            if (barred.test(i)) {
                model.addEquality(items[i], 0);
            }
        }
        this.score = weighted(pool::expectedScore);
        this.information = weighted(pool::information);
    }

    /// Demands all rules; one that has a literal, only where that holds.
    void demand(List<Limit> limits, Function<String, Optional<? extends Literal>> literal) {
        for (var limit : limits) {
            var counted = Arrays.stream(limit.items()).mapToObj(i -> items[i]).toArray(LinearArgument[]::new);
            var constraint = model.addLinearConstraint(LinearExpr.sum(counted), limit.least(), limit.most());
            literal.apply(limit.rule()).ifPresent(constraint::onlyEnforceIf);
        }
        long slack = blueprint.length() / 2L + 1;
        blueprint.expectedScore().ifPresent(window -> {
            var constraint =
                    model.addLinearConstraint(score, scaled(window.lowest()) + slack, scaled(window.highest()) - slack);
            literal.apply(SCORE).ifPresent(constraint::onlyEnforceIf);
        });
        if (blueprint.leastInformation() > 0) {
            var constraint = model.addGreaterOrEqual(information, scaled(blueprint.leastInformation()) + slack);
            literal.apply(INFORMATION).ifPresent(constraint::onlyEnforceIf);
        }
    }

    /// The sum of a value over the form, in millionths.
    LinearExpr weighted(IntToDoubleFunction value) {
        var weights = IntStream.range(0, items.length)
                .mapToLong(i -> scaled(value.applyAsDouble(i)))
                .toArray();
        return LinearExpr.weightedSum(items, weights);
    }

    /// What a better form has less of, in millionths: distance from the target, or else information with its sign
    /// turned.
    LinearArgument badness() {
        return blueprint.expectedScore().map(this::distance).orElse(LinearExpr.affine(information, -1, 0));
    }

    private LinearArgument distance(ScoreWindow window) {
        var distance = model.newIntVar(0, scaled(window.tolerance()) + 1, "");
        long target = scaled(window.target());
        model.addLessOrEqual(
                LinearExpr.newBuilder().add(score).addTerm(distance, -1).build(), target);
        model.addGreaterOrEqual(LinearExpr.newBuilder().add(score).add(distance).build(), target);
        return distance;
    }

    static long scaled(double value) {
        return Math.round(value * SCALE);
    }

    int[] chosen(Solver solver) {
        return IntStream.range(0, items.length)
                .filter(i -> solver.cp.booleanValue(items[i]))
                .toArray();
    }
}
