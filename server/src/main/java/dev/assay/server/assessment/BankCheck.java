package dev.assay.server.assessment;

import dev.assay.items.source.Problems;
import dev.assay.psychometrics.assembly.AssemblyOutcome;
import dev.assay.psychometrics.assembly.Shortfall;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.random.RandomGenerator;

/// Finds out before anybody starts an attempt whether the bank can fill the blueprint: each cell by counting, then
/// whole forms.
public final class BankCheck {
    private static final int FORMS = 10;

    private BankCheck() {}

    public static void check(FormPool pool, RandomGenerator chance, Problems problems) {
        var before = problems.errorCount();
        checkDomains(pool, problems);
        pool.assembler().countedOut().ifPresent(counted -> tell(pool, counted.shortfalls(), problems));
        for (int i = 0; i < FORMS && problems.errorCount() == before; i++) {
            switch (pool.assembler().assemble(chance)) {
                case AssemblyOutcome.Assembled _ -> {}
                case AssemblyOutcome.Infeasible infeasible -> tell(pool, infeasible.shortfalls(), problems);
                case AssemblyOutcome.GaveUp gaveUp ->
                    problems.error(
                            pool.blueprint().place().file(),
                            pool.blueprint().place().levelsLine(),
                            "no form could be drawn in " + gaveUp.tries() + " tries; write more items or ask for less");
            }
        }
    }

    private static void checkDomains(FormPool pool, Problems problems) {
        for (var cell : pool.blueprint().cells()) {
            for (var model : pool.models()) {
                if (model.course().equals(cell.course()) && !model.domain().equals(cell.domain())) {
                    problems.error(
                            model.head().file(),
                            model.head().line(),
                            "the domain is " + model.domain() + ", but the blueprint puts the course " + model.course()
                                    + " under " + cell.domain());
                }
            }
        }
    }

    /// Where single cells are short, the form as a whole is short for that reason.
    private static void tell(FormPool pool, List<Shortfall> shortfalls, Problems problems) {
        var places = places(pool.blueprint());
        var cells = shortfalls.stream()
                .filter(Shortfall.TooFew.class::isInstance)
                .map(Shortfall.TooFew.class::cast)
                .filter(few -> places.containsKey(few.cell()))
                .toList();
        for (var few : cells) {
            var place = Objects.requireNonNull(places.get(few.cell()));
            problems.error(
                    pool.blueprint().place().file(),
                    place.line,
                    "the cell " + place.name + " needs " + few.needed() + " questions, the item bank has " + few.left()
                            + few.within().map(rule -> " (" + rule + ")").orElse("")
                            + "; write more items or ask for fewer");
        }
        for (var shortfall : cells.isEmpty() ? shortfalls : List.<Shortfall>of()) {
            problems.error(
                    pool.blueprint().place().file(),
                    pool.blueprint().place().levelsLine(),
                    "no form can be drawn: " + shortfall.describe() + "; write more items or ask for less");
        }
    }

    /// Where a cell stands in the file, and what it is called there.
    private record CellPlace(String name, int line) {}

    private static Map<String, CellPlace> places(Blueprint blueprint) {
        var places = new HashMap<String, CellPlace>();
        for (var cell : blueprint.cells()) {
            for (boolean chooseTwo : new boolean[] {true, false}) {
                places.put(
                        FormRules.cell(cell, chooseTwo).name(),
                        new CellPlace(cell.course() + ", " + FormRules.answers(chooseTwo), cell.line()));
            }
        }
        return places;
    }
}
