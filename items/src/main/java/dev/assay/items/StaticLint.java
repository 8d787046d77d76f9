package dev.assay.items;

import dev.assay.items.source.Problems;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/// Looks at the pools of a static model.
final class StaticLint {
    /// A key this much longer than the longest distractor is picked for its length.
    private static final double FAR_LONGER = 1.5;

    private StaticLint() {}

    static void check(StaticModel model, Problems problems) {
        Map<String, ParameterValue> first = Tuples.first(model.params());
        List<String> texts = texts(model, first);
        TreeSet<String> different = new TreeSet<>();
        for (String text : texts) {
            if (!different.add(WordingLint.normal(text))) {
                ItemLint.error(model, problems, "two options read alike: " + text);
            }
        }
        warnIfKeyIsLongest(model, texts, problems);
    }

    private static void warnIfKeyIsLongest(StaticModel model, List<String> texts, Problems problems) {
        int keys = model.keys().size();
        int shortestKey =
                texts.subList(0, keys).stream().mapToInt(String::length).min().orElse(0);
        int longestDistractor = texts.subList(keys, texts.size()).stream()
                .mapToInt(String::length)
                .max()
                .orElse(0);
        if (shortestKey > FAR_LONGER * longestDistractor) {
            ItemLint.warning(model, problems, "every key is far longer than every distractor; even the lengths out");
        }
    }

    private static List<String> texts(StaticModel model, Map<String, ParameterValue> tuple) {
        List<String> texts = new ArrayList<>();
        model.keys().forEach(key -> texts.add(key.fill(tuple)));
        model.distractors().forEach(distractor -> texts.add(distractor.text().fill(tuple)));
        return texts;
    }
}
