package dev.assay.server.site.web;

import dev.assay.server.catalog.CourseProgress;
import dev.assay.server.catalog.Plans;
import dev.assay.server.catalog.Progress;
import dev.assay.server.kernel.SignedIn;
import dev.assay.server.kernel.Slug;
import dev.assay.server.layout.Pages;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/// A plan's page: its courses and your progress, the assessment's rules, what is tested, the badge.
@Controller
class PlanPage {
    private final Plans plans;
    private final Progress progress;
    private final Pages pages;

    PlanPage(Plans plans, Progress progress, Pages pages) {
        this.plans = plans;
        this.progress = progress;
        this.pages = pages;
    }

    @GetMapping("/plans/{plan}")
    View plan(@PathVariable String plan, @AuthenticationPrincipal @Nullable SignedIn who) {
        if (!Slug.isSlug(plan)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        var found = plans.plan(new Slug(plan)).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var finished = who == null ? Set.<String>of() : progress.finished(who.accountId(), found.slug());
        return pages.show("site/plan", Map.of("progress", new CourseProgress(found, finished)));
    }
}
