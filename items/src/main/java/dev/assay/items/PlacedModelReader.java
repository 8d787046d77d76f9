package dev.assay.items;

import dev.assay.items.source.YamlMap;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads `kind: ordering`, `kind: matching` and `kind: gaps`.
final class PlacedModelReader {
    private static final int MOST_PLACES = 8;
    private static final int FEWEST_TO_ORDER = 3;
    private static final Pattern GAP = Pattern.compile("\\[\\[([A-Za-z][A-Za-z0-9_]*)]]");

    private final ItemYaml item;
    private final YamlMap map;

    PlacedModelReader(ItemYaml item) {
        this.item = item;
        this.map = item.map();
    }

    Optional<OrderingModel> ordering() {
        List<Parameter> params = new ParameterReader(item).read();
        Set<String> names = ParameterReader.names(params);
        List<Template> order = new WrittenTexts(item, names).list(map, "order");
        int shown = shown("shown", FEWEST_TO_ORDER, Math.min(order.size(), MOST_PLACES), order.size());
        return Optional.of(new OrderingModel(item.head(names, Format.ORDER), params, order, shown));
    }

    Optional<MatchingModel> matching() {
        List<Parameter> params = new ParameterReader(item).read();
        Set<String> names = ParameterReader.names(params);
        List<MatchingModel.Pair> pairs = new ArrayList<>();
        for (YamlMap pair : map.maps("pairs")) {
            pair.onlyFields("thing", "match");
            pairs.add(new MatchingModel.Pair(item.template(pair, "thing", names), item.template(pair, "match", names)));
        }
        List<Template> extras = new WrittenTexts(item, names).optionalList(map, "extras");
        return Optional.of(new MatchingModel(
                item.head(names, Format.MATCH),
                params,
                pairs,
                extras,
                shown("shown", 2, Math.min(pairs.size(), MOST_PLACES), pairs.size()),
                shown("extras_shown", 0, extras.size(), extras.size())));
    }

    Optional<GapsModel> gaps() {
        List<Parameter> params = new ParameterReader(item).read();
        Set<String> names = ParameterReader.names(params);
        List<GapsModel.Gap> gaps = new ArrayList<>();
        YamlMap all = map.map("gaps");
        for (String name : all.fields().keySet()) {
            YamlMap gap = all.map(name);
            gap.onlyFields("key", "others", "options");
            List<Template> others = new WrittenTexts(item, names).list(gap, "others");
            int options = gap.optionalInteger("options").orElse(others.size() + 1);
            if (options < 2 || options > others.size() + 1) {
                gap.wrong("options", "'options' is from 2 to the key and all others, " + (others.size() + 1));
            }
            gaps.add(new GapsModel.Gap(name, item.template(gap, "key", names), others, options));
        }
        ItemHead head = item.head(names, Format.GAPS);
        checkGaps(head.stem().text(), all.fields().keySet());
        return Optional.of(new GapsModel(head, params, gaps));
    }

    private void checkGaps(String stem, Set<String> gaps) {
        Set<String> named = new LinkedHashSet<>();
        Matcher matcher = GAP.matcher(stem);
        while (matcher.find()) {
            if (!named.add(matcher.group(1))) {
                map.wrong("stem", "the gap [[" + matcher.group(1) + "]] stands twice");
            }
        }
        if (!List.copyOf(named).equals(List.copyOf(gaps))) {
            map.wrong(
                    "gaps",
                    "the stem has the gaps " + named + ", 'gaps' describes " + gaps
                            + "; each stands once in both, in the same order");
        }
    }

    /// How many of `of` things a variant shows.
    private int shown(String field, int fewest, int otherwise, int of) {
        int shown = map.optionalInteger(field).orElse(otherwise);
        if (!(fewest <= shown && shown <= Math.min(of, MOST_PLACES))) {
            map.wrong(
                    field,
                    "'" + field + "' is from " + fewest + " to " + Math.min(of, MOST_PLACES) + " of the " + of
                            + " that are there");
        }
        return shown;
    }
}
