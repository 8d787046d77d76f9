package dev.assay.server.assessment.flow;

import dev.assay.psychometrics.assembly.Form;
import dev.assay.server.assessment.Assessment;
import dev.assay.server.assessment.FormPool;
import dev.assay.server.assessment.ReadyForms;
import dev.assay.server.bank.ItemBank;
import dev.assay.server.kernel.Slug;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.random.RandomGenerator;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Keeps forms ready for those who click Start for the first time.
@Component
class FormsAhead {
    private final ItemBank bank;
    private final RandomGenerator chance;
    private final Map<Slug, Ahead> byPlan = new ConcurrentHashMap<>();

    FormsAhead(ItemBank bank, RandomGenerator chance) {
        this.bank = bank;
        this.chance = chance;
    }

    /// Forms drawn from a pool that may be replaced by a newer one.
    private record Ahead(FormPool pool, ReadyForms forms) {}

    Optional<Form> take(Assessment assessment) {
        return of(assessment).take();
    }

    private ReadyForms of(Assessment assessment) {
        return byPlan.compute(
                        assessment.plan(),
                        (_, known) -> known != null && known.pool == assessment.pool()
                                ? known
                                : new Ahead(assessment.pool(), new ReadyForms(assessment.pool())))
                .forms;
    }

    @Scheduled(fixedDelay = 1_000)
    void refill() {
        byPlan.forEach((plan, ahead) -> ahead.forms.refill(bank.exposures(plan), chance));
    }
}
