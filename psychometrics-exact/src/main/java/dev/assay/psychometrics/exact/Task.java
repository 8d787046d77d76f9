package dev.assay.psychometrics.exact;

import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.LinearArgument;
import com.google.ortools.sat.LinearExpr;
import dev.assay.psychometrics.assembly.Blueprint;
import dev.assay.psychometrics.assembly.CandidateHistory;
import dev.assay.psychometrics.assembly.Exposure;
import dev.assay.psychometrics.assembly.Form;
import dev.assay.psychometrics.assembly.ItemPool;
import dev.assay.psychometrics.assembly.Limit;
import dev.assay.psychometrics.assembly.Limits;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/// What is to be solved: a blueprint, a pool, and which of its items this candidate may get.
record Task(
        Blueprint blueprint,
        ItemPool pool,
        List<Limit> limits,
        CandidateHistory history,
        Exposure exposure,
        double effort) {

    static Task of(Blueprint blueprint, ItemPool pool, CandidateHistory history, Exposure exposure, double effort) {
        return new Task(blueprint, pool, Limits.of(blueprint, pool), history, exposure, effort);
    }

    boolean isBarred(int item) {
        return history.forbidden().contains(pool.item(item).id())
                || !exposure.allows(item, blueprint.exposureCeiling());
    }

    Solver solver() {
        return new Solver(effort);
    }

    /// The same with a fraction of the effort.
    Task withEffortOver(double divisor) {
        return new Task(blueprint, pool, limits, history, exposure, effort / divisor);
    }

    /// A form in a model, with all rules.
    FormVariables demanded(CpModel model) {
        var form = new FormVariables(model, blueprint, pool, this::isBarred);
        form.demand(limits, any -> Optional.empty());
        return form;
    }

    /// How many items of a form the candidate has seen.
    LinearExpr seen(FormVariables form) {
        return LinearExpr.sum(IntStream.range(0, pool.size())
                .filter(item -> history.seen().contains(pool.item(item).id()))
                .mapToObj((IntFunction<LinearArgument>) item -> form.items[item])
                .toArray(LinearArgument[]::new));
    }

    Form form(int[] items) {
        return new Form(
                Arrays.stream(items).mapToObj(item -> pool.item(item).id()).toList(),
                Arrays.stream(items).mapToDouble(pool::expectedScore).sum(),
                Arrays.stream(items).mapToDouble(pool::information).sum(),
                (int) Arrays.stream(items)
                        .filter(item -> history.seen().contains(pool.item(item).id()))
                        .count());
    }
}
