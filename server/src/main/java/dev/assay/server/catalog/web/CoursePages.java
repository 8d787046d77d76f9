package dev.assay.server.catalog.web;

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

/// A course: its lessons, each with its objective. Anyone may read it; who is signed in sees the progress.
@Controller
class CoursePages {
    private final Plans plans;
    private final Progress progress;
    private final Pages pages;

    CoursePages(Plans plans, Progress progress, Pages pages) {
        this.plans = plans;
        this.progress = progress;
        this.pages = pages;
    }

    @GetMapping("/plans/{plan}/courses/{course}")
    View course(
            @PathVariable String plan, @PathVariable String course, @AuthenticationPrincipal @Nullable SignedIn who) {
        if (!Slug.isSlug(plan) || !Slug.isSlug(course)) {
            throw absent();
        }
        var found = plans.plan(new Slug(plan)).orElseThrow(CoursePages::absent);
        var chosen = found.course(new Slug(course)).orElseThrow(CoursePages::absent);
        var finished = who == null ? Set.<String>of() : progress.finished(who.accountId(), found.slug());
        return pages.show("catalog/course", Map.of("progress", new CourseProgress(found, finished), "course", chosen));
    }

    static ResponseStatusException absent() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
