package dev.assay.server.bank.flow;

import dev.assay.items.ItemLint;
import dev.assay.items.ItemModel;
import dev.assay.items.ItemModels;
import dev.assay.items.expression.Expressions;
import dev.assay.items.source.Problems;
import dev.assay.psychometrics.model.ItemFamily;
import dev.assay.server.bank.ItemBank;
import dev.assay.server.bank.RatedDifficulty;
import dev.assay.server.bank.sql.ModelVersions;
import dev.assay.server.kernel.ContentFolder;
import dev.assay.server.kernel.ContentProblems;
import dev.assay.server.kernel.Slug;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// The bank as the content folder has it now, read once at start. A mistake in an item keeps the server from starting.
@Component
class LoadedBank implements ItemBank {
    private final ModelVersions versions;
    private final ExposureCounts exposures;
    private final Map<Slug, List<ItemModel>> current = new HashMap<>();
    private final Map<String, ItemModel> byVersion = new ConcurrentHashMap<>();

    LoadedBank(ContentFolder content, ModelVersions versions, ExposureCounts exposures, InstantSource clock) {
        this.versions = versions;
        this.exposures = exposures;
        var problems = new Problems();
        for (var folder : plansWithItems(content.path())) {
            read(content.path(), folder, problems, clock.instant());
        }
        if (problems.hasErrors()) {
            throw new ContentProblems(
                    problems.errors().stream().map(Object::toString).toList());
        }
    }

    private static List<Path> plansWithItems(Path content) {
        try (var folders = Files.list(content)) {
            return folders.filter(folder -> Files.isDirectory(folder.resolve("items")))
                    .filter(folder -> Slug.isSlug(folder.getFileName().toString()))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void read(Path root, Path folder, Problems problems, Instant now) {
        var plan = new Slug(folder.getFileName().toString());
        var models = ItemModels.read(root, folder.resolve("items"), problems);
        problems.addAll(ItemLint.checkReferences(models));
        if (problems.hasErrors()) {
            return;
        }
        versions.add(plan, models, Expressions.ENGINE, now);
        models.forEach(model -> byVersion.put(model.version(), model));
        current.put(
                plan,
                models.stream().sorted(Comparator.comparing(ItemModel::id)).toList());
    }

    @Override
    public List<ItemModel> current(Slug plan) {
        return current.getOrDefault(plan, List.of());
    }

    @Override
    public ItemModel stored(String id, String version) {
        return byVersion.computeIfAbsent(version, wanted -> reread(id, wanted));
    }

    private ItemModel reread(String id, String version) {
        var stored = versions.version(id, version)
                .orElseThrow(() -> new IllegalStateException("Item model " + id + " was never stored as " + version));
        var problems = new Problems();
        var model = ItemModels.parse(stored.source(), stored.file(), problems)
                .orElseThrow(
                        () -> new IllegalStateException("Item model " + id + " can no longer be read: " + problems));
        if (!model.version().equals(version)) {
            throw new IllegalStateException("Item model " + id + " was written for the engine " + stored.engine()
                    + ", this server has " + Expressions.ENGINE);
        }
        return model;
    }

    @Override
    public Map<String, ItemFamily> parameters(Slug plan) {
        return current(plan).stream().collect(Collectors.toUnmodifiableMap(ItemModel::id, RatedDifficulty::of));
    }

    @Override
    public Map<String, Long> exposures(Slug plan) {
        return exposures.of(plan);
    }

    @Override
    public void countExposures(Slug plan, Collection<String> models) {
        exposures.countOneMore(plan, models);
    }
}
