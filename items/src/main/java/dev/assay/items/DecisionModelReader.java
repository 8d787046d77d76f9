package dev.assay.items;

import dev.assay.items.expression.CompiledExpression;
import dev.assay.items.source.YamlMap;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads `kind: decision`.
final class DecisionModelReader {
    private static final Pattern COMPARISON = Pattern.compile("(\\w+)\\s*[!=]=\\s*'([^']*)'");

    private final ItemYaml item;
    private final YamlMap map;
    private final Map<String, DecisionModel.Factor> factors = new LinkedHashMap<>();

    DecisionModelReader(ItemYaml item) {
        this.item = item;
        this.map = item.map();
    }

    Optional<DecisionModel> read() {
        readFactors();
        Map<String, Template> answers = answers();
        List<CompiledExpression> impossible = item.expressions("impossible", factors.keySet());
        impossible.forEach(condition -> checkValues(condition.text(), map.lineOf("impossible")));
        return Optional.of(new DecisionModel(
                item.head(factors.keySet(), Format.SINGLE),
                List.copyOf(factors.values()),
                impossible,
                rules(answers.keySet()),
                answers,
                misconceptions(answers.keySet()),
                options(answers.size())));
    }

    private void readFactors() {
        YamlMap all = map.map("factors");
        for (String name : all.fields().keySet()) {
            item.checkName(name, all.lineOf(name), factors.keySet());
            YamlMap values = all.map(name);
            Map<String, String> words = new LinkedHashMap<>();
            values.fields().keySet().forEach(value -> words.put(value, values.text(value)));
            if (words.size() < 2) {
                all.wrong(name, "the factor '" + name + "' needs at least two values");
            }
            factors.put(name, new DecisionModel.Factor(name, words));
        }
    }

    private Map<String, Template> answers() {
        Map<String, Template> answers = new LinkedHashMap<>();
        YamlMap all = map.map("answers");
        all.fields().keySet().forEach(id -> answers.put(id, item.template(all, id, factors.keySet())));
        return answers;
    }

    private List<DecisionModel.Rule> rules(Set<String> answers) {
        List<DecisionModel.Rule> rules = new ArrayList<>();
        List<YamlMap> entries = map.maps("rules");
        for (YamlMap entry : entries) {
            entry.onlyFields("when", "otherwise", "answer", "because", "beside");
            boolean last = rules.size() == entries.size() - 1;
            if (entry.has("when") == entry.flag("otherwise", false) || last == entry.has("when")) {
                item.error(entry.line(), "every rule has a 'when', but for the last, which has 'otherwise: true'");
            }
            String answer = entry.text("answer");
            Set<String> beside = new TreeSet<>(entry.optionalTexts("beside"));
            checkAnswers(entry, "answer", Set.of(answer), answers);
            checkAnswers(entry, "beside", beside, answers);
            rules.add(new DecisionModel.Rule(condition(entry), answer, entry.text("because"), beside));
        }
        return rules;
    }

    private Optional<CompiledExpression> condition(YamlMap rule) {
        return rule.optionalText("when").map(text -> {
            checkValues(text, rule.lineOf("when"));
            return item.expression(text, rule.lineOf("when"), factors.keySet());
        });
    }

    // A mistyped value would make a rule that never matches.
    private void checkValues(String condition, int line) {
        Matcher comparison = COMPARISON.matcher(condition);
        while (comparison.find()) {
            DecisionModel.Factor factor = factors.get(comparison.group(1));
            if (factor != null && !factor.words().containsKey(comparison.group(2))) {
                item.error(
                        line,
                        "the factor '" + factor.name() + "' has no value '" + comparison.group(2) + "'; it has "
                                + String.join(", ", factor.words().keySet()));
            }
        }
    }

    private void checkAnswers(YamlMap rule, String key, Set<String> named, Set<String> answers) {
        Set<String> unknown = new TreeSet<>(named);
        unknown.removeAll(answers);
        unknown.remove("");
        if (!unknown.isEmpty()) {
            rule.wrong(
                    key,
                    "no such answer: " + String.join(", ", unknown) + "; the answers are "
                            + String.join(", ", answers));
        }
    }

    private Map<String, String> misconceptions(Set<String> answers) {
        Map<String, String> misconceptions = new TreeMap<>();
        map.optionalMap("misconceptions").ifPresent(all -> {
            all.fields().keySet().forEach(answer -> misconceptions.put(answer, all.text(answer)));
            checkAnswers(map, "misconceptions", misconceptions.keySet(), answers);
        });
        return misconceptions;
    }

    private int options(int answers) {
        int options = map.optionalInteger("options").orElse(4);
        if (options != 3 && options != 4) {
            map.wrong("options", "'options' must be 3 or 4");
        }
        if (answers < options) {
            map.wrong("answers", "at least " + options + " answers are needed (or 3 with 'options: 3')");
        }
        return options;
    }
}
