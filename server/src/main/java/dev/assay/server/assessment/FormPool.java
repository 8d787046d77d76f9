package dev.assay.server.assessment;

import dev.assay.items.Format;
import dev.assay.items.ItemModel;
import dev.assay.items.Level;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The current models of a plan sorted into the blueprint's cells, once, so that choosing a form only counts.
///
/// Models of courses the blueprint does not name are left aside. Positions in [#models()] name models below.
public final class FormPool {
    private final Blueprint blueprint;
    private final List<ItemModel> models;
    private final List<Group> groups;
    private final int[] objectives;
    private final BitSet[] enemies;

    /// `size` questions to be taken from `candidates`: one format of one course.
    record Group(Blueprint.Cell cell, boolean chooseTwo, int size, int[] candidates) {
        String name() {
            return cell.course() + (chooseTwo ? ", choose two" : ", one answer");
        }
    }

    public FormPool(Blueprint blueprint, List<ItemModel> models) {
        this.blueprint = blueprint;
        this.models = List.copyOf(models);
        this.groups = groups(blueprint, this.models);
        this.objectives = objectives(this.models);
        this.enemies = enemies(this.models);
    }

    private static List<Group> groups(Blueprint blueprint, List<ItemModel> models) {
        var groups = new ArrayList<Group>();
        for (var cell : blueprint.cells()) {
            // Choose two comes first: it has fewer models, and the rest finds room around it.
            groups.add(new Group(cell, true, cell.chooseTwo(), candidates(models, cell, true)));
            groups.add(new Group(cell, false, cell.oneAnswer(), candidates(models, cell, false)));
        }
        return List.copyOf(groups);
    }

    private static int[] candidates(List<ItemModel> models, Blueprint.Cell cell, boolean chooseTwo) {
        return java.util.stream.IntStream.range(0, models.size())
                .filter(model -> models.get(model).course().equals(cell.course()))
                .filter(model -> (models.get(model).format() == Format.CHOOSE_TWO) == chooseTwo)
                .toArray();
    }

    private static int[] objectives(List<ItemModel> models) {
        var numbers = new HashMap<String, Integer>();
        return models.stream()
                .mapToInt(model -> numbers.computeIfAbsent(model.objective(), _ -> numbers.size()))
                .toArray();
    }

    private static BitSet[] enemies(List<ItemModel> models) {
        Map<String, Integer> positions = new HashMap<>();
        for (int i = 0; i < models.size(); i++) {
            positions.put(models.get(i).id(), i);
        }
        var enemies = new BitSet[models.size()];
        java.util.Arrays.setAll(enemies, _ -> new BitSet());
        for (int i = 0; i < models.size(); i++) {
            for (var enemy : models.get(i).enemies()) {
                var other = positions.get(enemy);
                if (other != null) {
                    enemies[i].set(other);
                    enemies[other].set(i);
                }
            }
        }
        return enemies;
    }

    public Blueprint blueprint() {
        return blueprint;
    }

    public List<ItemModel> models() {
        return models;
    }

    List<Group> groups() {
        return groups;
    }

    /// A number for the model's objective: equal numbers, equal objectives.
    int objective(int model) {
        return objectives[model];
    }

    BitSet enemies(int model) {
        return enemies[model];
    }

    boolean isEntry(int model) {
        return models.get(model).format() == Format.ENTRY;
    }

    Level level(int model) {
        return models.get(model).level();
    }
}
