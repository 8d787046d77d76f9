package dev.assay.server.assessment;

import dev.assay.items.Variants;
import dev.assay.server.kernel.AttemptId;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    public Outcome assemble(
            AttemptId attempt, ShownBefore before, Map<String, Long> exposures, RandomGenerator chance) {
        var usedUp = new BitSet();
        var counts = pool.models().stream()
                .mapToLong(model -> exposures.getOrDefault(model.id(), 0L))
                .toArray();
        while (usedUp.cardinality() < pool.models().size()) {
            var models = new FormChoice(pool, usedUp, metLately(before), counts, chance).models();
            if (models.isEmpty()) {
                break;
            }
            var questions = drawn(attempt, shuffled(models.get(), chance), before, usedUp);
            if (questions.isPresent()) {
                return new Assembled(questions.get());
            }
        }
        return new NoForm(
                usedUp.stream().mapToObj(model -> pool.models().get(model).id()).toList());
    }

    private BitSet metLately(ShownBefore before) {
        var met = new BitSet();
        for (int i = 0; i < pool.models().size(); i++) {
            met.set(i, before.models().contains(pool.models().get(i).id()));
        }
        return met;
    }

    private Optional<List<DrawnQuestion>> drawn(AttemptId attempt, int[] models, ShownBefore before, BitSet usedUp) {
        var questions = new ArrayList<DrawnQuestion>();
        for (int i = 0; i < models.length; i++) {
            var question = drawn(attempt, i + 1, models[i], before);
            if (question.isEmpty()) {
                usedUp.set(models[i]);
                return Optional.empty();
            }
            questions.add(question.get());
        }
        return Optional.of(questions);
    }

    private Optional<DrawnQuestion> drawn(AttemptId attempt, int slot, int position, ShownBefore before) {
        var model = pool.models().get(position);
        for (int redraw = 0; redraw < REDRAWS; redraw++) {
            var variant = Variants.of(model, seeds.seed(attempt, slot, redraw));
            var question = DrawnQuestion.of(slot, model, redraw, variant);
            if (!before.tuples().contains(question.tuple())) {
                return Optional.of(question);
            }
        }
        return Optional.empty();
    }

    private static int[] shuffled(int[] models, RandomGenerator chance) {
        var order = models.clone();
        for (int last = order.length - 1; last > 0; last--) {
            int other = chance.nextInt(last + 1);
            int moved = order[last];
            order[last] = order[other];
            order[other] = moved;
        }
        return order;
    }
}
