package dev.assay.items;

import dev.assay.items.source.Problems;
import dev.assay.items.source.YamlFile;
import dev.assay.items.source.YamlMap;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Reads item models; the format is described in docs/item-models.md.
public final class ItemModels {
    private ItemModels() {}

    /// Every model in the `.yaml` files below `itemsFolder`, by path; files with mistakes are left out and told in
    /// `problems`,
    /// whose file names are relative to `contentRoot`.
    public static List<ItemModel> read(Path contentRoot, Path itemsFolder, Problems problems) {
        List<ItemModel> models = new ArrayList<>();
        for (Path file : files(itemsFolder)) {
            String name = YamlFile.nameOf(contentRoot, file);
            YamlFile.text(file, name, problems)
                    .flatMap(text -> parse(text, name, problems))
                    .ifPresent(model -> {
                        if (!file.getFileName().toString().equals(model.id() + ".yaml")) {
                            problems.error(
                                    name, model.head().line(), "the file must be called " + model.id() + ".yaml");
                        }
                        models.add(model);
                    });
        }
        return models;
    }

    /// Reads one model; empty, with every reason in `problems`, where it cannot be used.
    public static Optional<ItemModel> parse(String yaml, String fileName, Problems problems) {
        return YamlFile.parse(yaml, fileName, problems).flatMap(map -> model(map, yaml, problems));
    }

    private static Optional<ItemModel> model(YamlMap map, String yaml, Problems problems) {
        int errorsBefore = problems.errorCount();
        Optional<? extends ItemModel> model = map.has("cases")
                ? new CaseModelReader(map, yaml, problems).read()
                : kind(new ItemYaml(map, yaml, problems, ItemVersion.of(map)));
        return problems.errorCount() == errorsBefore ? model.map(ItemModel.class::cast) : Optional.empty();
    }

    /// A model without cases.
    static Optional<? extends ItemModel> kind(ItemYaml item) {
        Optional<Kind> kind = Kind.of(item.map());
        if (kind.isEmpty()) {
            return Optional.empty();
        }
        kind.get().checkFields(item.map());
        return switch (kind.get()) {
            case NUMERIC -> new NumericModelReader(item).read();
            case DECISION -> new DecisionModelReader(item).read();
            case STATIC -> new StaticModelReader(item).read();
            case ORDERING -> new PlacedModelReader(item).ordering();
            case MATCHING -> new PlacedModelReader(item).matching();
            case GAPS -> new PlacedModelReader(item).gaps();
            case TEXT -> new TextModelReader(item).read();
        };
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> file.getFileName().toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the items folder " + folder + " cannot be read", e);
        }
    }
}
