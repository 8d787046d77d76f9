package dev.assay.server.badge.flow;

import dev.assay.items.source.Problem;
import dev.assay.items.source.Problems;
import dev.assay.server.badge.BadgeClass;
import dev.assay.server.badge.BadgeClassFile;
import dev.assay.server.badge.BadgeClasses;
import dev.assay.server.catalog.Plan;
import dev.assay.server.catalog.Plans;
import dev.assay.server.kernel.ContentFolder;
import dev.assay.server.kernel.ContentProblems;
import dev.assay.server.kernel.Slug;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// The badges of the plans in the content folder, read once when the server starts. A mistake in them stops the start.
@Component
final class ContentBadges implements BadgeClasses {
    private final List<BadgeClass> badges;

    ContentBadges(ContentFolder content, Plans plans) {
        var problems = new Problems();
        this.badges = plans.all().stream()
                .map(Plan::slug)
                .map(plan -> BadgeClassFile.read(content.path(), content.path().resolve(plan.value()), problems))
                .flatMap(Optional::stream)
                .toList();
        if (problems.hasErrors()) {
            throw new ContentProblems(
                    problems.errors().stream().map(Problem::toString).toList());
        }
    }

    @Override
    public List<BadgeClass> all() {
        return badges;
    }

    @Override
    public Optional<BadgeClass> of(Slug plan) {
        return badges.stream().filter(badge -> badge.plan().equals(plan)).findFirst();
    }
}
