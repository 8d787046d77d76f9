package dev.assay.items;

import dev.assay.items.source.Problems;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/// Looks at the pools of a static model.
final class StaticLint {
    /// A key this much longer than the longest distractor is picked for its length.
    private static final double FAR_LONGER = 1.5;

    private StaticLint() {}

    static void check(StaticModel model, Problems problems) {
        long keys = binomial(model.keys().size(), model.keysShown());
        int wrongShown = model.options() - model.keysShown();
        long variants = keys * binomial(model.distractors().size(), wrongShown) * distinctTuples(model);
        ItemLint.warnIfFew(model, variants, problems);
        Map<String, ParameterValue> first = new LinkedHashMap<>();
        model.params()
                .forEach(parameter ->
                        first.put(parameter.name(), parameter.values().getFirst()));
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

    private static long distinctTuples(StaticModel model) {
        long count = 1;
        for (Parameter parameter : model.params()) {
            count *= parameter.values().stream()
                    .map(ParameterValue::canonical)
                    .distinct()
                    .count();
        }
        return count;
    }

    private static long binomial(int n, int k) {
        long ways = 1;
        for (int i = 1; i <= k; i++) {
            ways = ways * (n - k + i) / i;
        }
        return ways;
    }
}
