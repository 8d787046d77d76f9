package dev.assay.server.assessment;

import dev.assay.items.Format;
import dev.assay.items.ItemModel;
import dev.assay.items.Level;
import dev.assay.psychometrics.assembly.AssemblyItem;
import dev.assay.psychometrics.assembly.Cell;
import dev.assay.psychometrics.model.ItemFamily;
import java.util.List;
import java.util.Map;

/// The rules of a form as the assembler reads them.
final class FormRules {
    /// How far the expected score at the cut may lie from the pass mark, in questions: half of one, so that 80% means
    /// the same on every form.
    static final double TOLERANCE = 0.5;

    private static final String COURSE = "course";
    private static final String ANSWERS = "answers";
    private static final String FORMAT = "format";
    private static final String LEVEL = "level";
    private static final String OBJECTIVE = "objective";

    private FormRules() {}

    static AssemblyItem item(ItemModel model, ItemFamily parameters) {
        return new AssemblyItem(
                model.id(),
                model.id(),
                Map.of(
                        COURSE, model.course(),
                        ANSWERS, answers(model.format() == Format.CHOOSE_TWO),
                        FORMAT, model.format().word(),
                        LEVEL, model.level().word(),
                        OBJECTIVE, model.objective()),
                parameters);
    }

    static dev.assay.psychometrics.assembly.Blueprint of(Blueprint blueprint, List<ItemModel> models, int passMark) {
        var rules = dev.assay.psychometrics.assembly.Blueprint.ofLength(blueprint.total())
                .expectedScore(passMark, TOLERANCE)
                .exposureCeiling(blueprint.exposureCeiling())
                .atMost(blueprint.maxNumericEntry(), FORMAT, Format.ENTRY.word());
        for (var cell : blueprint.cells()) {
            rules.exactly(cell.chooseTwo(), cell(cell, true)).exactly(cell.oneAnswer(), cell(cell, false));
        }
        for (var level : Level.values()) {
            var bounds = blueprint.bounds(level);
            rules.between(bounds.least(), Math.min(bounds.most(), blueprint.total()), LEVEL, level.word());
        }
        if (blueprint.onePerObjective()) {
            rules.eachAtMost(1, OBJECTIVE);
        }
        models.forEach(model -> model.enemies().forEach(enemy -> rules.enemies(model.id(), enemy)));
        return rules.build();
    }

    /// The assembler's cell for one format of a course.
    static Cell cell(Blueprint.Cell cell, boolean chooseTwo) {
        return Cell.of(Map.of(COURSE, cell.course(), ANSWERS, answers(chooseTwo)));
    }

    /// In words that messages use.
    static String answers(boolean chooseTwo) {
        return chooseTwo ? "choose two" : "one answer";
    }
}
