package dev.assay.cli.items;

import dev.assay.items.ItemModel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The item models of a plan that can be read, and how many lessons it has.
record LintedPlan(List<ItemModel> models, long lessons) {
    LintedPlan {
        models = List.copyOf(models);
    }

    /// The Markdown files of the plan's courses; none for a folder that holds items alone.
    static long lessons(Path plan) {
        var courses = plan.resolve("courses");
        if (!Files.isDirectory(courses)) {
            return 0;
        }
        try (var files = Files.walk(courses)) {
            return files.filter(file -> file.toString().endsWith(".md")).count();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the folder " + courses + " cannot be read", unreadable);
        }
    }
}
