package dev.assay.server.catalog.flow;

import dev.assay.items.source.Problem;
import dev.assay.items.source.Problems;
import dev.assay.server.catalog.Plan;
import dev.assay.server.catalog.Plans;
import dev.assay.server.kernel.ContentFolder;
import dev.assay.server.kernel.ContentProblems;
import dev.assay.server.kernel.Slug;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// The plans of the content folder, read once when the server starts. A mistake in them stops the start.
@Component
final class ContentPlans implements Plans {
    private final List<Plan> plans;

    ContentPlans(ContentFolder content) {
        var problems = new Problems();
        var read = new ArrayList<Plan>();
        for (var folder : planFolders(content.path())) {
            PlanFiles.read(content.path(), folder, problems).ifPresent(read::add);
        }
        if (problems.hasErrors()) {
            throw new ContentProblems(
                    problems.errors().stream().map(Problem::toString).toList());
        }
        this.plans = List.copyOf(read);
    }

    private static List<Path> planFolders(Path content) {
        try (var folders = Files.list(content)) {
            return folders.filter(folder -> Files.exists(folder.resolve("plan.yaml")))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public List<Plan> all() {
        return plans;
    }

    @Override
    public Optional<Plan> plan(Slug slug) {
        return plans.stream().filter(plan -> plan.slug().equals(slug)).findFirst();
    }
}
