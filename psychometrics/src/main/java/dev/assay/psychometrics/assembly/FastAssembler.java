package dev.assay.psychometrics.assembly;

import dev.assay.psychometrics.assembly.AssemblyOutcome.Assembled;
import dev.assay.psychometrics.assembly.AssemblyOutcome.GaveUp;
import dev.assay.psychometrics.assembly.AssemblyOutcome.Infeasible;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/// Assembles forms at random, thousands a second: a weighted draw, then exchanges until the blueprint is obeyed
/// and the expected score at the cut is near its target.
///
/// Every item that may stand in a form has a chance to; items get rarer as they near their exposure ceiling, and
/// those that the candidate has seen come last. The same seed gives the same form. May be shared by threads; an
/// [Exposure] may not. After Luecht (1998), Computer-assisted test assembly using optimization heuristics,
/// Applied Psychological Measurement 22, in spirit: random search with repair in place of one best form.
public final class FastAssembler {
    private final ConstraintTable table;

    private FastAssembler(ConstraintTable table) {
        this.table = table;
    }

    public static FastAssembler of(Blueprint blueprint, ItemPool pool) {
        return new FastAssembler(ConstraintTable.of(blueprint, pool));
    }

    public Blueprint blueprint() {
        return table.blueprint;
    }

    public ItemPool pool() {
        return table.pool;
    }

    /// A form for someone new, whatever was used before.
    public AssemblyOutcome assemble(RandomGenerator chance) {
        return assemble(CandidateHistory.NONE, Exposure.none(table.pool), chance);
    }

    /// A form for one candidate.
    ///
    /// @param exposure is read; add the form to it where the form is used
    public AssemblyOutcome assemble(CandidateHistory history, Exposure exposure, RandomGenerator chance) {
        var available = available(history, exposure);
        var found = new FormSearch(table, available, exposure, chance).search();
        return found.isPresent() ? new Assembled(form(found.get(), available)) : explained(available);
    }

    /// A form for one candidate by random search alone, which never takes long; that none was found proves nothing.
    public Optional<Form> search(CandidateHistory history, Exposure exposure, RandomGenerator chance) {
        var available = available(history, exposure);
        return new FormSearch(table, available, exposure, chance).search().map(found -> form(found, available));
    }

    private Availability available(CandidateHistory history, Exposure exposure) {
        return new Availability(table.pool, table.blueprint.exposureCeiling(), history, exposure);
    }

    /// What random search did not find is looked for in order, as far as that goes.
    private AssemblyOutcome explained(Availability available) {
        var shortfalls = Feasibility.shortfalls(table, available);
        if (!shortfalls.isEmpty()) {
            return new Infeasible(shortfalls);
        }
        return switch (CompleteSearch.of(table, available)) {
            case CompleteSearch.Found found -> new Assembled(form(found.items(), available));
            case CompleteSearch.Nothing _ -> new Infeasible(List.of(Feasibility.conflict(table, available)));
            case CompleteSearch.Unfinished _ -> new GaveUp(FormSearch.TRIES);
        };
    }

    private Form form(int[] items, Availability available) {
        var ids = new ArrayList<String>(items.length);
        double score = 0;
        double information = 0;
        int seen = 0;
        for (int item : items) {
            ids.add(table.pool.item(item).id());
            score += table.score[item];
            information += table.information[item];
            seen += available.of(item) == Availability.SEEN ? 1 : 0;
        }
        return new Form(ids, score, information, seen);
    }

    /// What counting alone shows to stand in the way of any form for someone new; empty where it shows nothing.
    public Optional<Infeasible> countedOut() {
        return Optional.of(Feasibility.shortfalls(table, available(CandidateHistory.NONE, Exposure.none(table.pool))))
                .filter(some -> !some.isEmpty())
                .map(Infeasible::new);
    }
}
