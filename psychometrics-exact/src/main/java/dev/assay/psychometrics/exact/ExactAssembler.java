package dev.assay.psychometrics.exact;

import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.Literal;
import dev.assay.psychometrics.assembly.AssemblyOutcome;
import dev.assay.psychometrics.assembly.Blueprint;
import dev.assay.psychometrics.assembly.CandidateHistory;
import dev.assay.psychometrics.assembly.Exposure;
import dev.assay.psychometrics.assembly.ItemPool;
import dev.assay.psychometrics.assembly.ScoreWindow;
import java.util.List;
import java.util.stream.IntStream;

/// Finds a form that obeys a blueprint wherever there is one, the best one, or several that share nothing;
/// names the rules in each other's way where there is none.
///
/// Form assembly as integer programming: van der Linden (2005), Linear Models for Optimal Test Design. Takes
/// milliseconds to seconds a form; the same form every time. May be shared by threads.
public final class ExactAssembler {
    private static final double EFFORT = 20;

    private final Blueprint blueprint;
    private final ItemPool pool;
    private final double effort;

    private ExactAssembler(Blueprint blueprint, ItemPool pool, double effort) {
        if (!(effort > 0 && effort < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("the effort must be above 0, not " + effort);
        }
        this.blueprint = blueprint;
        this.pool = pool;
        this.effort = effort;
    }

    public static ExactAssembler of(Blueprint blueprint, ItemPool pool) {
        return new ExactAssembler(blueprint, pool, EFFORT);
    }

    /// @param effort what one answer may cost, in the solver's own measure, about a second of a processor each
    public ExactAssembler withEffort(double effort) {
        return new ExactAssembler(blueprint, pool, effort);
    }

    /// Some form with as few seen items as can be, or the proof that there is none.
    public AssemblyOutcome assemble(CandidateHistory history, Exposure exposure) {
        var task = Task.of(blueprint, pool, history, exposure, effort);
        var model = Solver.model();
        var form = task.demanded(model);
        if (!history.seen().isEmpty()) {
            model.minimize(task.seen(form));
        }
        var solver = task.solver();
        return switch (solver.solve(model)) {
            case BEST, FOUND -> new AssemblyOutcome.Assembled(task.form(form.chosen(solver)));
            case NOTHING -> new AssemblyOutcome.Infeasible(Conflicts.explain(task));
            case UNKNOWN -> new AssemblyOutcome.GaveUp(1);
        };
    }

    /// The form whose expected score at the cut is closest to the target, to a ten-thousandth; without a
    /// target, the one with most information at the cut. As few seen items as can be come before that.
    public ExactOutcome reference(CandidateHistory history, Exposure exposure) {
        var task = Task.of(blueprint, pool, history, exposure, effort);
        var model = Solver.model();
        var form = task.demanded(model);
        model.minimize(LinearExpr.newBuilder()
                .addTerm(task.seen(form), mostBadness())
                .add(form.badness())
                .build());
        var solver = task.solver().toTenThousandths();
        var answer = solver.solve(model);
        return switch (answer) {
            case BEST, FOUND ->
                new ExactOutcome.Solved(List.of(task.form(form.chosen(solver))), answer == Solver.Answer.BEST);
            case NOTHING -> new ExactOutcome.Infeasible(Conflicts.explain(task));
            case UNKNOWN -> new ExactOutcome.GaveUp();
        };
    }

    /// More than one form can be worse than another, so that one seen item weighs more.
    private long mostBadness() {
        var window = blueprint.expectedScore();
        double most = window.map(ScoreWindow::tolerance)
                .orElseGet(() -> IntStream.range(0, pool.size())
                        .mapToDouble(pool::information)
                        .sum());
        return FormVariables.scaled(most) + pool.size() + 2;
    }

    /// So many forms of which no two share an item: the one furthest off the target as near to it as can be;
    /// without a target, the one with least information with as much of it as can be.
    public ExactOutcome parallel(int count, Exposure exposure) {
        if (!(count >= 1)) {
            throw new IllegalArgumentException("at least one form is needed, not " + count);
        }
        var task = Task.of(blueprint, pool, CandidateHistory.NONE, exposure, effort);
        var model = Solver.model();
        var forms =
                IntStream.range(0, count).mapToObj(any -> task.demanded(model)).toList();
        for (int i = 0; i < pool.size(); i++) {
            int item = i;
            model.addAtMostOne(forms.stream().map(form -> form.items[item]).toArray(Literal[]::new));
        }
        var worst = model.newIntVar(-mostBadness(), mostBadness(), "");
        forms.forEach(form -> model.addLessOrEqual(form.badness(), worst));
        model.minimize(worst);
        var solver = task.solver().toTenThousandths();
        var answer = solver.solve(model);
        return switch (answer) {
            case BEST, FOUND ->
                new ExactOutcome.Solved(
                        forms.stream()
                                .map(form -> task.form(form.chosen(solver)))
                                .toList(),
                        answer == Solver.Answer.BEST);
            case NOTHING -> new ExactOutcome.Infeasible(Conflicts.explainParallel(task, count));
            case UNKNOWN -> new ExactOutcome.GaveUp();
        };
    }
}
