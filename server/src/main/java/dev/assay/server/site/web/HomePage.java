package dev.assay.server.site.web;

import dev.assay.server.catalog.CourseProgress;
import dev.assay.server.catalog.Plan;
import dev.assay.server.catalog.Plans;
import dev.assay.server.catalog.Progress;
import dev.assay.server.kernel.SignedIn;
import dev.assay.server.layout.Pages;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/// What a visitor sees first: the plans.
@Controller
class HomePage {
    private final Plans plans;
    private final Progress progress;
    private final Pages pages;

    HomePage(Plans plans, Progress progress, Pages pages) {
        this.plans = plans;
        this.progress = progress;
        this.pages = pages;
    }

    @GetMapping("/")
    View home(@AuthenticationPrincipal @Nullable SignedIn who) {
        var slugs = plans.all().stream().map(Plan::slug).toList();
        var finished = who == null
                ? Map.<dev.assay.server.kernel.Slug, Set<String>>of()
                : progress.finished(who.accountId(), slugs);
        var rows = plans.all().stream()
                .map(plan -> new CourseProgress(plan, finished.getOrDefault(plan.slug(), Set.of())))
                .toList();
        return pages.show("site/home", Map.of("plans", rows));
    }

    @GetMapping("/about")
    View about() {
        return pages.show("site/about", Map.of());
    }
}
