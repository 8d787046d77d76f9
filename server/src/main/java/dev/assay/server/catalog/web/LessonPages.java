package dev.assay.server.catalog.web;

import dev.assay.server.catalog.LessonPlace;
import dev.assay.server.catalog.Plans;
import dev.assay.server.catalog.Progress;
import dev.assay.server.catalog.flow.FinishLesson;
import dev.assay.server.kernel.SignedIn;
import dev.assay.server.kernel.Slug;
import dev.assay.server.layout.Markdown;
import dev.assay.server.layout.Pages;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/// One lesson a page; anyone may read, who is signed in may mark it as finished.
@Controller
class LessonPages {
    private final Plans plans;
    private final Progress progress;
    private final FinishLesson finishLesson;
    private final Pages pages;

    LessonPages(Plans plans, Progress progress, FinishLesson finishLesson, Pages pages) {
        this.plans = plans;
        this.progress = progress;
        this.finishLesson = finishLesson;
        this.pages = pages;
    }

    @GetMapping("/plans/{plan}/lessons/{lesson}")
    View lesson(
            @PathVariable String plan, @PathVariable String lesson, @AuthenticationPrincipal @Nullable SignedIn who) {
        var place = find(plan, lesson);
        var finished = who != null
                && progress.finished(who.accountId(), place.plan().slug())
                        .contains(place.lesson().id());
        var body = Markdown.render(place.lesson().text());
        return pages.show("catalog/lesson", Map.of("place", place, "body", body, "finished", finished));
    }

    @PostMapping("/plans/{plan}/lessons/{lesson}/complete")
    View complete(
            @PathVariable String plan,
            @PathVariable String lesson,
            @RequestParam(defaultValue = "finish") String act,
            @AuthenticationPrincipal SignedIn who) {
        var place = find(plan, lesson);
        if (act.equals("reopen")) {
            finishLesson.reopen(who.accountId(), place.plan(), place.lesson());
            return redirect(place.address(place.lesson()));
        }
        finishLesson.finish(who.accountId(), place.plan(), place.lesson());
        return redirect(
                place.next().map(place::address).orElse("/plans/" + place.plan().slug()));
    }

    private static RedirectView redirect(String path) {
        var view = new RedirectView(path);
        view.setStatusCode(org.springframework.http.HttpStatus.SEE_OTHER);
        return view;
    }

    private LessonPlace find(String plan, String lesson) {
        if (!Slug.isSlug(plan) || !Slug.isSlug(lesson)) {
            throw CoursePages.absent();
        }
        return plans.plan(new Slug(plan))
                .flatMap(found -> found.lesson(new Slug(lesson)).map(chosen -> new LessonPlace(found, chosen)))
                .orElseThrow(CoursePages::absent);
    }
}
