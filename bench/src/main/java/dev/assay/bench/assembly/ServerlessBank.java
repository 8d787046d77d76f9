package dev.assay.bench.assembly;

import dev.assay.items.ItemModel;
import dev.assay.items.ItemModels;
import dev.assay.items.source.Problems;
import dev.assay.psychometrics.assembly.FastAssembler;
import dev.assay.psychometrics.model.ItemFamily;
import dev.assay.psychometrics.model.Rasch;
import dev.assay.server.assessment.Blueprint;
import dev.assay.server.assessment.BlueprintFile;
import dev.assay.server.assessment.FormPool;
import dev.assay.server.assessment.PassPolicy;
import dev.assay.server.bank.RatedDifficulty;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/// The blueprint and the models of the Serverless plan as they ship, with each model copied until there are enough, and
/// no copy quite as hard as another.
final class ServerlessBank {
    /// With so many models no model need be on more than one form in twenty.
    private static final double CEILING = 0.05;

    private static final double SPREAD = 0.5;

    private ServerlessBank() {}

    static FastAssembler assembler(int size, RandomGenerator chance) {
        var root = Path.of(System.getProperty("assay.root", ".."), "content");
        var problems = new Problems();
        var models = ItemModels.read(root, root.resolve("serverless/items"), problems);
        var blueprint = BlueprintFile.read(root, root.resolve("serverless/blueprint.yaml"), problems)
                .orElseThrow(() -> new IllegalStateException(problems.toString()));
        var copies = new ArrayList<ItemModel>();
        for (int copy = 1; copies.size() < size; copy++) {
            for (var model : models) {
                copies.add(copied(model, "-" + copy, problems));
            }
        }
        return FormPool.of(
                        withCeiling(blueprint),
                        copies.subList(0, size),
                        parameters(copies, chance),
                        PassPolicy.STANDARD.passMark(blueprint.total()))
                .assembler();
    }

    private static ItemModel copied(ItemModel model, String suffix, Problems problems) {
        var yaml = model.source().replaceFirst("(?m)^id: .*$", "id: " + model.id() + suffix);
        for (var enemy : model.enemies()) {
            yaml = yaml.replaceFirst("(?m)^(enemies:.*\\b" + enemy + ")\\b", "$1" + suffix);
        }
        return ItemModels.parse(yaml, model.head().file(), problems)
                .orElseThrow(() -> new IllegalStateException(problems.toString()));
    }

    private static Map<String, ItemFamily> parameters(List<ItemModel> models, RandomGenerator chance) {
        var parameters = new HashMap<String, ItemFamily>();
        for (var model : models) {
            double rated = RatedDifficulty.of(model).mean().b();
            parameters.put(model.id(), new ItemFamily(new Rasch(rated + SPREAD * chance.nextGaussian()), 0));
        }
        return parameters;
    }

    private static Blueprint withCeiling(Blueprint blueprint) {
        return new Blueprint(
                blueprint.version(),
                blueprint.total(),
                blueprint.cells(),
                blueprint.levels(),
                blueprint.maxNumericEntry(),
                blueprint.onePerObjective(),
                CEILING,
                blueprint.place());
    }
}
