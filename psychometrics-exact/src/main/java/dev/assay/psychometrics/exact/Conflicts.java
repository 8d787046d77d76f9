package dev.assay.psychometrics.exact;

import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.Literal;
import dev.assay.psychometrics.assembly.Feasibility;
import dev.assay.psychometrics.assembly.Shortfall;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Which rules leave no form: by counting where that shows it, else by asking the solver which rules it needs
/// for its proof, and leaving out of these one after the other as long as there still is no form.
final class Conflicts {
    private Conflicts() {}

    static List<Shortfall> explain(Task task) {
        var counted = Feasibility.shortfalls(task.blueprint(), task.pool(), task.history(), task.exposure());
        if (!counted.isEmpty()) {
            return counted;
        }
        var all = rules(task);
        var core = needed(task, all).orElse(all);
        var length = task.limits().getFirst().rule();
        var brief = task.withEffortOver(10);
        for (var rule : List.copyOf(core)) {
            var fewer = new LinkedHashSet<>(core);
            fewer.remove(rule);
            if (!rule.equals(length) && core.contains(rule)) {
                core = needed(brief, fewer).orElse(core);
            }
        }
        return List.of(new Shortfall.Conflict(List.copyOf(core)));
    }

    /// Why there are not so many forms without an item in common.
    static List<Shortfall> explainParallel(Task task, int count) {
        var single = Solver.model();
        task.demanded(single);
        if (task.solver().solve(single) == Solver.Answer.NOTHING) {
            return explain(task);
        }
        var apart = "no item in two of " + count + " forms";
        var found = new ArrayList<Shortfall>();
        for (var limit : task.limits()) {
            int free = (int) Arrays.stream(limit.items())
                    .filter(item -> !task.isBarred(item))
                    .count();
            if (free < count * limit.least()) {
                found.add(new Shortfall.TooFew(
                        limit.name(), count * limit.least(), free, limit.items().length - free, Optional.of(apart)));
            }
        }
        if (found.isEmpty()) {
            var rules = new ArrayList<>(rules(task));
            rules.add(apart);
            found.add(new Shortfall.Conflict(rules));
        }
        return found;
    }

    private static Set<String> rules(Task task) {
        var rules = new LinkedHashSet<String>();
        task.limits().forEach(limit -> rules.add(limit.rule()));
        if (task.blueprint().expectedScore().isPresent()) {
            rules.add(FormVariables.SCORE);
        }
        if (task.blueprint().leastInformation() > 0) {
            rules.add(FormVariables.INFORMATION);
        }
        return rules;
    }

    /// Of these rules those that the proof needs that no form meets them; empty where there is a form, or no
    /// proof.
    private static Optional<Set<String>> needed(Task task, Set<String> rules) {
        var model = Solver.model();
        var literals = new LinkedHashMap<String, BoolVar>();
        rules.forEach(rule -> literals.put(rule, model.newBoolVar("")));
        var ignored = model.newBoolVar("");
        model.addEquality(ignored, 0);
        new FormVariables(model, task.blueprint(), task.pool(), task::isBarred)
                .demand(task.limits(), rule -> Optional.of(literals.getOrDefault(rule, ignored)));
        model.addAssumptions(literals.values().toArray(Literal[]::new));
        var solver = task.solver();
        if (solver.solve(model) != Solver.Answer.NOTHING) {
            return Optional.empty();
        }
        var used = Set.copyOf(solver.cp.sufficientAssumptionsForInfeasibility());
        var needed = new LinkedHashSet<String>();
        literals.entrySet().stream()
                .filter(entry -> used.contains(entry.getValue().getIndex()))
                .map(Map.Entry::getKey)
                .forEach(needed::add);
        return Optional.of(needed);
    }
}
