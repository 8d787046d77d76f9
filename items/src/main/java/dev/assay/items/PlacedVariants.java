package dev.assay.items;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Variants of models whose answer puts options in places: orders, matches, gaps.
final class PlacedVariants {
    private PlacedVariants() {}

    static Variant draw(OrderingModel model, SeededDraws draws) {
        Map<String, ParameterValue> tuple = Tuples.drawn(model.params(), draws);
        List<Integer> asked = draws.positions(model.order().size(), model.shown()).stream()
                .sorted()
                .toList();
        List<Integer> shown = draws.shuffled(asked);
        if (shown.equals(asked)) {
            // what stands in order already would answer itself
            shown = Stream.concat(shown.stream().skip(1), shown.stream().limit(1))
                    .toList();
        }
        List<String> texts = shown.stream()
                .map(position -> model.order().get(position).fill(tuple))
                .toList();
        return finished(
                model,
                new Interaction.Ordering(options(texts)),
                asked.stream().map(shown::indexOf).toList(),
                tuple,
                "asked=" + joined(asked));
    }

    static Variant draw(MatchingModel model, SeededDraws draws) {
        Map<String, ParameterValue> tuple = Tuples.drawn(model.params(), draws);
        List<MatchingModel.Pair> pairs = new ArrayList<>();
        List<Integer> asked = draws.positions(model.pairs().size(), model.shown());
        asked.forEach(position -> pairs.add(model.pairs().get(position)));
        List<Integer> extras = draws.positions(model.extras().size(), model.extrasShown());
        List<String> matches =
                pairs.stream().map(pair -> pair.match().fill(tuple)).toList();
        List<String> options = draws.shuffled(Stream.concat(
                        matches.stream(),
                        extras.stream()
                                .map(position -> model.extras().get(position).fill(tuple)))
                .distinct()
                .toList());
        List<String> things =
                pairs.stream().map(pair -> pair.thing().fill(tuple)).toList();
        return finished(
                model,
                new Interaction.Matching(options(things), options(options)),
                matches.stream().map(options::indexOf).toList(),
                tuple,
                "pairs=" + joined(asked.stream().sorted().toList()) + ";extras="
                        + joined(extras.stream().sorted().toList()));
    }

    static Variant draw(GapsModel model, SeededDraws draws) {
        Map<String, ParameterValue> tuple = Tuples.drawn(model.params(), draws);
        List<Interaction.Gap> gaps = new ArrayList<>();
        List<Integer> key = new ArrayList<>();
        Map<String, String> drawn = new LinkedHashMap<>();
        for (GapsModel.Gap gap : model.gaps()) {
            List<Integer> others =
                    draws.positions(gap.others().size(), Math.min(gap.others().size(), gap.options() - 1));
            String right = gap.key().fill(tuple);
            List<String> texts = draws.shuffled(Stream.concat(
                            Stream.of(right),
                            others.stream()
                                    .map(position -> gap.others().get(position).fill(tuple)))
                    .toList());
            gaps.add(new Interaction.Gap(gap.name(), options(texts)));
            key.add(texts.indexOf(right));
            drawn.put(gap.name(), joined(others.stream().sorted().toList()));
        }
        return finished(
                model,
                new Interaction.Gaps(gaps),
                key,
                tuple,
                drawn.entrySet().stream()
                        .map(gap -> "others of " + gap.getKey() + "=" + gap.getValue())
                        .collect(Collectors.joining(";")));
    }

    private static Variant finished(
            ItemModel model,
            Interaction interaction,
            List<Integer> key,
            Map<String, ParameterValue> tuple,
            String drawn) {
        return Variants.finished(
                model,
                new ShownQuestion(model.head().stem().fill(tuple), interaction),
                new Key.Places(key),
                new Rationale(model.head().explanation().fill(tuple), List.of()),
                tuple.isEmpty() ? drawn : Tuples.name(tuple) + ";" + drawn);
    }

    private static List<Option> options(List<String> texts) {
        List<Option> options = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            options.add(Option.at(i, texts.get(i)));
        }
        return options;
    }

    private static String joined(List<Integer> positions) {
        return positions.stream().map(String::valueOf).collect(Collectors.joining(","));
    }
}
