package dev.assay.server.assessment.web;

import dev.assay.server.assessment.Assessment;
import dev.assay.server.assessment.Assessments;
import dev.assay.server.assessment.Attempts;
import dev.assay.server.assessment.RetakePolicy;
import dev.assay.server.assessment.flow.StartAttempt;
import dev.assay.server.catalog.Plan;
import dev.assay.server.catalog.Plans;
import dev.assay.server.kernel.SignedIn;
import dev.assay.server.kernel.Slug;
import dev.assay.server.layout.Pages;
import jakarta.servlet.http.HttpServletResponse;
import java.time.InstantSource;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// The rules of a plan's assessment, and its start.
@Controller
class StartPages {
    private static final Logger LOG = LoggerFactory.getLogger(StartPages.class);

    private final Plans plans;
    private final Assessments assessments;
    private final Attempts attempts;
    private final StartAttempt startAttempt;
    private final Sittings sittings;
    private final Pages pages;
    private final InstantSource clock;

    StartPages(
            Plans plans,
            Assessments assessments,
            Attempts attempts,
            StartAttempt startAttempt,
            Sittings sittings,
            Pages pages,
            InstantSource clock) {
        this.plans = plans;
        this.assessments = assessments;
        this.attempts = attempts;
        this.startAttempt = startAttempt;
        this.sittings = sittings;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping("/plans/{plan}/assessment")
    View rules(@PathVariable String plan, @AuthenticationPrincipal SignedIn who) {
        return rules(plan(plan), who, HttpStatus.OK, false);
    }

    private View rules(Plan plan, SignedIn who, HttpStatus status, boolean wordMissing) {
        var assessment = assessment(plan);
        var now = clock.instant();
        var decision = assessment.retakePolicy().decide(attempts.of(who.accountId(), plan.slug()), now);
        return pages.show(
                status,
                "assessment/start",
                Map.of("view", new StartView(plan, assessment, decision, now, wordMissing)));
    }

    @PostMapping("/plans/{plan}/assessment/start")
    View start(
            @PathVariable String plan,
            @RequestParam(defaultValue = "") String word,
            @AuthenticationPrincipal SignedIn who,
            HttpServletResponse response) {
        var found = plan(plan);
        if (!word.equals("given")) {
            return rules(found, who, HttpStatus.UNPROCESSABLE_CONTENT, true);
        }
        return switch (startAttempt.start(who.accountId(), assessment(found))) {
            case StartAttempt.Started started -> {
                sittings.issue(started.attempt(), who, response);
                yield Redirects.to(Redirects.question(started.attempt(), 1));
            }
            case StartAttempt.NotNow not ->
                not.decision() instanceof RetakePolicy.Open open
                        ? Redirects.to("/attempts/" + open.attempt() + "/open")
                        : rules(found, who, HttpStatus.CONFLICT, false);
            case StartAttempt.NoFormLeft none -> {
                LOG.warn(
                        "No form is left for an account at {}; models without a fresh variant: {}",
                        plan,
                        none.usedUp());
                yield pages.show(HttpStatus.SERVICE_UNAVAILABLE, "assessment/no-form", Map.of("plan", found));
            }
        };
    }

    private Plan plan(String slug) {
        if (!Slug.isSlug(slug)) {
            throw Sittings.absent();
        }
        return plans.plan(new Slug(slug)).orElseThrow(Sittings::absent);
    }

    private Assessment assessment(Plan plan) {
        return assessments.of(plan.slug()).orElseThrow(Sittings::absent);
    }
}
