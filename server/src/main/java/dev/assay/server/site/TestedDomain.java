package dev.assay.server.site;

import dev.assay.server.assessment.Blueprint;
import dev.assay.server.catalog.Plan;
import java.util.List;

/// One row of "What is tested": how many of a form's questions come from a domain.
public record TestedDomain(String name, int questions, int total) {
    /// The share of the form, in whole percent.
    public int percent() {
        return Math.round(100f * questions / total);
    }

    /// The domains of a plan in its order; those the blueprint does not ask about are left out.
    public static List<TestedDomain> of(Plan plan, Blueprint blueprint) {
        return plan.domains().entrySet().stream()
                .map(domain ->
                        new TestedDomain(domain.getValue(), questions(blueprint, domain.getKey()), blueprint.total()))
                .filter(domain -> domain.questions() > 0)
                .toList();
    }

    private static int questions(Blueprint blueprint, String domain) {
        return blueprint.cells().stream()
                .filter(cell -> cell.domain().equals(domain))
                .mapToInt(Blueprint.Cell::questions)
                .sum();
    }
}
