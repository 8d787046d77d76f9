package dev.assay.items;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Variants of static models: draw keys and distractors from their pools, and shuffle.
final class StaticVariants {
    private StaticVariants() {}

    static Variant draw(StaticModel model, SeededDraws draws) {
        Map<String, ParameterValue> tuple = Tuples.drawn(model.params(), draws);
        int keysShown = keysShown(model, draws);
        List<Integer> keys = draws.positions(model.keys().size(), keysShown);
        int wrongShown = Math.min(model.distractors().size(), model.options() - keysShown);
        List<Integer> wrong = draws.positions(model.distractors().size(), wrongShown);
        List<Variants.Choice> choices = new ArrayList<>();
        for (int key : keys) {
            choices.add(new Variants.Choice(model.keys().get(key).fill(tuple), true, Optional.empty()));
        }
        for (int position : wrong) {
            StaticModel.Distractor distractor = model.distractors().get(position);
            choices.add(
                    new Variants.Choice(distractor.text().fill(tuple), false, Optional.of(distractor.misconception())));
        }
        return Variants.assemble(
                model,
                model.head().stem().fill(tuple),
                draws.shuffled(choices),
                model.head().explanation().fill(tuple),
                name(tuple, keys, wrong));
    }

    private static int keysShown(StaticModel model, SeededDraws draws) {
        int choice = model.mostKeys() - model.fewestKeys();
        // no draw where there is no choice: earlier models' variants stay what they are
        return model.fewestKeys() + (choice == 0 ? 0 : draws.below(choice + 1));
    }

    private static String name(Map<String, ParameterValue> tuple, List<Integer> keys, List<Integer> wrong) {
        String pools = "keys=" + sorted(keys) + ";distractors=" + sorted(wrong);
        return tuple.isEmpty() ? pools : Tuples.name(tuple) + ";" + pools;
    }

    private static String sorted(List<Integer> positions) {
        return positions.stream().sorted().map(String::valueOf).collect(Collectors.joining(","));
    }
}
