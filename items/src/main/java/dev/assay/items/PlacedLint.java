package dev.assay.items;

import dev.assay.items.source.Problems;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Looks for texts that read alike where options are put in places: a candidate could not tell which is meant.
final class PlacedLint {
    private PlacedLint() {}

    static void check(OrderingModel model, Problems problems) {
        different(model, filled(model.order(), model.params()), "two things to put in order", problems);
    }

    static void check(MatchingModel model, Problems problems) {
        var things = model.pairs().stream().map(MatchingModel.Pair::thing).toList();
        different(model, filled(things, model.params()), "two things", problems);
        var matches = new HashSet<String>();
        filled(model.pairs().stream().map(MatchingModel.Pair::match).toList(), model.params())
                .forEach(match -> matches.add(WordingLint.normal(match)));
        for (String extra : filled(model.extras(), model.params())) {
            if (!matches.add(WordingLint.normal(extra))) {
                ItemLint.error(
                        model, problems, "an option that should belong to nothing belongs to something: " + extra);
            }
        }
        if (matches.size() < 2) {
            ItemLint.error(model, problems, "everything has the same match");
        }
    }

    static void check(GapsModel model, Problems problems) {
        for (GapsModel.Gap gap : model.gaps()) {
            var texts = new ArrayList<>(List.of(gap.key()));
            texts.addAll(gap.others());
            different(model, filled(texts, model.params()), "two options of the gap " + gap.name(), problems);
        }
    }

    private static List<String> filled(List<Template> texts, List<Parameter> params) {
        Map<String, ParameterValue> first = Tuples.first(params);
        return texts.stream().map(text -> text.fill(first)).toList();
    }

    private static void different(ItemModel model, List<String> texts, String what, Problems problems) {
        Set<String> seen = new HashSet<>();
        for (String text : texts) {
            if (!seen.add(WordingLint.normal(text))) {
                ItemLint.error(model, problems, what + " read alike: " + text);
            }
        }
    }
}
