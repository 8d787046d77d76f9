package dev.assay.server.assessment;

import dev.assay.items.CaseModel;
import dev.assay.items.DecisionModel;
import dev.assay.items.GapsModel;
import dev.assay.items.ItemModel;
import dev.assay.items.ItemModels;
import dev.assay.items.MatchingModel;
import dev.assay.items.NumericModel;
import dev.assay.items.OrderingModel;
import dev.assay.items.StaticModel;
import dev.assay.items.TextModel;
import dev.assay.items.source.Problems;
import dev.assay.server.bank.RatedDifficulty;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The content that ships, for tests of the domain.
public final class TestContent {
    public static final Path ROOT = Path.of(System.getProperty("assay.root", ".."), "content");

    private TestContent() {}

    public static List<ItemModel> models() {
        var problems = new Problems();
        var models = ItemModels.read(ROOT, ROOT.resolve("serverless/items"), problems);
        if (problems.hasErrors()) {
            throw new IllegalStateException(problems.toString());
        }
        return models;
    }

    public static Blueprint blueprint() {
        var problems = new Problems();
        return BlueprintFile.read(ROOT, ROOT.resolve("serverless/blueprint.yaml"), problems)
                .orElseThrow(() -> new IllegalStateException(problems.toString()));
    }

    /// The models with their rated difficulties.
    public static FormPool pool(Blueprint blueprint, List<ItemModel> models) {
        return FormPool.of(
                blueprint,
                models,
                models.stream().collect(Collectors.toMap(ItemModel::id, RatedDifficulty::of)),
                PassPolicy.STANDARD.passMark(blueprint.total()));
    }

    /// Why wrong answers of a model tempt and right ones are right: texts that no page may show.
    public static Stream<String> reasons(ItemModel model) {
        return switch (model) {
            case NumericModel numeric -> numeric.distractors().stream().map(NumericModel.Distractor::misconception);
            case StaticModel written -> written.distractors().stream().map(StaticModel.Distractor::misconception);
            case DecisionModel decision ->
                Stream.concat(
                        decision.misconceptions().values().stream(),
                        decision.rules().stream().map(DecisionModel.Rule::because));
            case OrderingModel _, MatchingModel _, GapsModel _, TextModel _ -> Stream.empty();
            case CaseModel cases -> cases.cases().stream().flatMap(each -> reasons(each.model()));
        };
    }

    /// A static item with one right and three wrong options, or for choose-two with three and three.
    public static ItemModel item(
            String id, String course, String objective, String format, String level, String enemies) {
        var yaml = """
                id: %s
                kind: static
                format: %s
                domain: D1
                course: %s
                objective: %s
                title: A title of %s
                level: %s
                facts: [F-C01-001]
                sources: [https://example.org/page]
                as_of: 2026-11
                enemies: [%s]
                stem: |
                  A queue of {n} holds orders.

                  %s
                params:
                  n: {min: 1, max: 60, step: 1}
                keys: [right one, right two, right three]
                distractors:
                  - {text: wrong one, misconception: m1}
                  - {text: wrong two, misconception: m2}
                  - {text: wrong three, misconception: m3}
                explanation: |
                  Because.
                """.formatted(
                        id,
                        format,
                        course,
                        objective,
                        id,
                        level,
                        enemies,
                        format.equals("choose-two") ? "Which hold? Choose TWO." : "Which holds?");
        var problems = new Problems();
        return ItemModels.parse(yaml, id + ".yaml", problems)
                .orElseThrow(() -> new IllegalStateException(problems.toString()));
    }
}
