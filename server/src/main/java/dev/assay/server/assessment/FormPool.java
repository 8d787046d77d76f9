package dev.assay.server.assessment;

import dev.assay.items.ItemModel;
import dev.assay.psychometrics.assembly.AssemblyItem;
import dev.assay.psychometrics.assembly.Exposure;
import dev.assay.psychometrics.assembly.FastAssembler;
import dev.assay.psychometrics.assembly.ItemPool;
import dev.assay.psychometrics.model.ItemFamily;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The models from which forms of a plan are drawn, with what the assembler must know of them; made once, shared by all
/// threads.
public final class FormPool {
    /// Forms that are counted before the first one, so that the exposure ceiling leaves the first few their choice.
    private static final int HEAD_START = 20;

    private final Blueprint blueprint;
    private final Map<String, ItemModel> models;
    private final FastAssembler assembler;

    private FormPool(Blueprint blueprint, Map<String, ItemModel> models, FastAssembler assembler) {
        this.blueprint = blueprint;
        this.models = models;
        this.assembler = assembler;
    }

    /// @param models     at least one, all of courses that the blueprint names
    /// @param parameters of each model by its id
    /// @param passMark   how many right answers pass
    public static FormPool of(
            Blueprint blueprint, List<ItemModel> models, Map<String, ItemFamily> parameters, int passMark) {
        var items = models.stream()
                .map(model -> FormRules.item(model, Objects.requireNonNull(parameters.get(model.id()), model::id)))
                .toList();
        var pool = ItemPool.of(items, Cut.of(blueprint, items, passMark));
        return new FormPool(
                blueprint,
                models.stream().collect(Collectors.toUnmodifiableMap(ItemModel::id, Function.identity())),
                FastAssembler.of(FormRules.of(blueprint, models, passMark), pool));
    }

    public Blueprint blueprint() {
        return blueprint;
    }

    /// How many models there are to draw from.
    public int size() {
        return models.size();
    }

    ItemModel model(String id) {
        var model = models.get(id);
        if (model == null) {
            throw new IllegalArgumentException("the pool has no model " + id);
        }
        return model;
    }

    Collection<ItemModel> models() {
        return models.values();
    }

    public FastAssembler assembler() {
        return assembler;
    }

    List<AssemblyItem> items() {
        return assembler.pool().items();
    }

    /// How often each model stood in forms so far, as the assembler counts it.
    Exposure exposure(Map<String, Long> forms) {
        long questions = forms.values().stream().mapToLong(count -> count).sum();
        long most = forms.values().stream().mapToLong(count -> count).max().orElse(0);
        // blueprints may have asked for other numbers of questions before
        return Exposure.of(
                assembler.pool(), HEAD_START + Math.max(questions / blueprint.total(), most), new HashMap<>(forms));
    }
}
