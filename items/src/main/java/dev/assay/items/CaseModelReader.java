package dev.assay.items;

import dev.assay.items.source.Problems;
import dev.assay.items.source.YamlMap;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Reads a model with `cases`: each case is the model with some of its fields replaced.
final class CaseModelReader {
    /// What all variants of a model have in common.
    private static final Set<String> SHARED = Set.of(
            "id",
            "format",
            "domain",
            "course",
            "objective",
            "title",
            "level",
            "scoring",
            "as_of",
            "enemies",
            "cases",
            ItemVersion.RATING);
    private static final int MOST_WEIGHT = 99;

    private final YamlMap map;
    private final String yaml;
    private final Problems problems;

    CaseModelReader(YamlMap map, String yaml, Problems problems) {
        this.map = map;
        this.yaml = yaml;
        this.problems = problems;
    }

    Optional<CaseModel> read() {
        String version = ItemVersion.of(map);
        YamlMap base = map.without(Set.of("cases", "sibling_traps"));
        List<CaseModel.Case> cases = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (YamlMap each : map.maps("cases")) {
            String name = each.text("name");
            if (!names.add(name)) {
                each.wrong("name", "two cases have the name '" + name + "'");
            }
            for (String field : each.fields().keySet()) {
                if (SHARED.contains(field)) {
                    each.wrong(field, "'" + field + "' is the same for all cases; it belongs to the model");
                }
            }
            YamlMap own = each.without(Set.of("name", "weight"));
            // a case of another kind can do nothing with what the model's kind has
            YamlMap whole = (own.has("kind") ? Kind.common(base) : base).with(own);
            ItemModels.kind(new ItemYaml(whole, yaml, problems, version))
                    .ifPresent(model -> cases.add(new CaseModel.Case(name, model, weight(each))));
        }
        if (cases.size() < 2) {
            map.wrong("cases", "at least two cases are needed");
            return Optional.empty();
        }
        return Optional.of(new CaseModel(cases.getFirst().model().head(), trapped(cases)));
    }

    private int weight(YamlMap each) {
        int weight = each.optionalInteger("weight").orElse(1);
        if (weight < 1 || weight > MOST_WEIGHT) {
            each.wrong("weight", "'weight' is from 1 to " + MOST_WEIGHT);
            return 1;
        }
        return weight;
    }

    /// Where it is asked for, what is right in one case tempts in the others: who knows a leaked sibling of a question
    /// finds its answer among the options, and it is wrong.
    private List<CaseModel.Case> trapped(List<CaseModel.Case> cases) {
        if (!map.flag("sibling_traps", false)) {
            return cases;
        }
        List<CaseModel.Case> trapped = new ArrayList<>();
        for (CaseModel.Case each : cases) {
            if (!(each.model() instanceof StaticModel model)) {
                map.wrong(
                        "sibling_traps", "'sibling_traps' is for cases of kind static; " + each.name() + " is another");
                return cases;
            }
            trapped.add(new CaseModel.Case(each.name(), withTraps(each.name(), model, cases), each.weight()));
        }
        return trapped;
    }

    private StaticModel withTraps(String name, StaticModel model, List<CaseModel.Case> cases) {
        Set<String> names = ParameterReader.names(model.params());
        List<StaticModel.Distractor> distractors = new ArrayList<>(model.distractors());
        for (CaseModel.Case other : cases) {
            if (!other.name().equals(name) && other.model() instanceof StaticModel sibling) {
                for (Template key : sibling.keys()) {
                    if (!names.containsAll(key.names())) {
                        map.wrong(
                                "sibling_traps",
                                "a key of " + other.name() + " shows " + key.names() + ", which " + name + " has not");
                    }
                    distractors.add(new StaticModel.Distractor(key, "right in another case: " + other.name()));
                }
            }
        }
        return new StaticModel(
                model.head(),
                model.params(),
                model.keys(),
                distractors,
                model.options(),
                model.fewestKeys(),
                model.mostKeys());
    }
}
