package dev.assay.server.assessment;

import dev.assay.items.Variants;
import dev.assay.psychometrics.assembly.AssemblyOutcome;
import dev.assay.psychometrics.assembly.CandidateHistory;
import dev.assay.psychometrics.assembly.Exposure;
import dev.assay.psychometrics.assembly.Form;
import dev.assay.server.kernel.AttemptId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/// Makes a form: the models by blueprint, in random order, and of each a variant that this account has not met in its
/// last attempts.
public final class FormAssembly {
    private static final int REDRAWS = 64;

    private final FormPool pool;
    private final VariantSeeds seeds;

    public FormAssembly(FormPool pool, VariantSeeds seeds) {
        this.pool = pool;
        this.seeds = seeds;
    }

    /// A form, or why there is none.
    public sealed interface Outcome {}

    /// All questions, by slot.
    public record Assembled(List<DrawnQuestion> questions) implements Outcome {
        public Assembled {
            questions = List.copyOf(questions);
        }
    }

    /// The bank has no form left that obeys the blueprint and shows this account nothing twice; `usedUp` are the models
    /// of which every variant tried was met before.
    public record NoForm(List<String> usedUp) implements Outcome {
        public NoForm {
            usedUp = List.copyOf(usedUp);
        }
    }

    /// A form for someone who may have met questions before.
    public Outcome assemble(
            AttemptId attempt, ShownBefore before, Map<String, Long> exposures, RandomGenerator chance) {
        var exposure = pool.exposure(exposures);
        var usedUp = new HashSet<String>();
        var form = chosen(pool, new CandidateHistory(before.models(), usedUp), exposure, chance);
        while (form.isPresent()) {
            var questions = drawn(attempt, form.get(), before, usedUp);
            if (questions.isPresent()) {
                return new Assembled(questions.get());
            }
            form = chosen(pool, new CandidateHistory(before.models(), usedUp), exposure, chance);
        }
        return new NoForm(usedUp.stream().sorted().toList());
    }

    /// The questions of a form that was chosen ahead, for someone who has met none.
    public Outcome draw(AttemptId attempt, Form form) {
        var usedUp = new HashSet<String>();
        return drawn(attempt, form, ShownBefore.NOTHING, usedUp)
                .<Outcome>map(Assembled::new)
                .orElseThrow();
    }

    /// Models by the blueprint. Nobody is turned away because models were shown often: where the exposure ceiling
    /// leaves no form, it gives way.
    static Optional<Form> chosen(FormPool pool, CandidateHistory history, Exposure exposure, RandomGenerator chance) {
        // a choice takes a thousand draws, which are dear where chance is cryptographic
        var quick = new SplittableRandom(chance.nextLong());
        var found = pool.assembler().search(history, exposure, quick);
        if (found.isPresent()) {
            return found;
        }
        return pool.assembler().assemble(history, pool.exposure(Map.of()), quick)
                        instanceof AssemblyOutcome.Assembled(var form)
                ? Optional.of(form)
                : Optional.empty();
    }

    private Optional<List<DrawnQuestion>> drawn(AttemptId attempt, Form form, ShownBefore before, Set<String> usedUp) {
        var questions = new ArrayList<DrawnQuestion>();
        for (var model : form.items()) {
            var question = drawn(attempt, questions.size() + 1, model, before);
            if (question.isEmpty()) {
                usedUp.add(model);
                return Optional.empty();
            }
            questions.add(question.get());
        }
        return Optional.of(questions);
    }

    private Optional<DrawnQuestion> drawn(AttemptId attempt, int slot, String id, ShownBefore before) {
        var model = pool.model(id);
        for (int redraw = 0; redraw < REDRAWS; redraw++) {
            var variant = Variants.of(model, seeds.seed(attempt, slot, redraw));
            var question = DrawnQuestion.of(slot, model, redraw, variant);
            if (!before.tuples().contains(question.tuple())) {
                return Optional.of(question);
            }
        }
        return Optional.empty();
    }
}
