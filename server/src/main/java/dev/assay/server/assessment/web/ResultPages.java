package dev.assay.server.assessment.web;

import dev.assay.server.assessment.Assessments;
import dev.assay.server.assessment.Attempt;
import dev.assay.server.assessment.AttemptState;
import dev.assay.server.assessment.Attempts;
import dev.assay.server.assessment.IssuedForms;
import dev.assay.server.assessment.Marks;
import dev.assay.server.assessment.PassPolicy;
import dev.assay.server.assessment.Result;
import dev.assay.server.assessment.RetakePolicy;
import dev.assay.server.assessment.sql.AnswerRows;
import dev.assay.server.catalog.Plans;
import dev.assay.server.layout.Pages;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;

/// Going on with an attempt on another device, and its result. Both ask the session, not the pass.
@Controller
class ResultPages {
    private final Sittings sittings;
    private final Attempts attempts;
    private final Assessments assessments;
    private final IssuedForms forms;
    private final AnswerRows answers;
    private final Plans plans;
    private final Pages pages;
    private final InstantSource clock;

    ResultPages(
            Sittings sittings,
            Attempts attempts,
            Assessments assessments,
            IssuedForms forms,
            AnswerRows answers,
            Plans plans,
            Pages pages,
            InstantSource clock) {
        this.sittings = sittings;
        this.attempts = attempts;
        this.assessments = assessments;
        this.forms = forms;
        this.answers = answers;
        this.plans = plans;
        this.pages = pages;
        this.clock = clock;
    }

    /// Gives this browser the pass and leads to the first question without an answer.
    @GetMapping("/attempts/{attempt}/open")
    View open(@PathVariable String attempt, HttpServletRequest request, HttpServletResponse response) {
        // A pass that still opens stays: pages open in other tabs carry its form token.
        var id = sittings.sitting(attempt, request, response).attempt();
        sittings.owner(id);
        var sheet = answers.of(id);
        if (Redirects.isClosed(sheet)) {
            return Redirects.to(Redirects.result(id));
        }
        return Redirects.to(sheet.stream()
                .filter(answer -> !answer.answered())
                .findFirst()
                .map(answer -> Redirects.question(id, answer.slot()))
                .orElseGet(() -> Redirects.check(id)));
    }

    @GetMapping("/attempts/{attempt}/result")
    View result(@PathVariable String attempt) {
        var id = Sittings.id(attempt).orElseThrow(Sittings::absent);
        sittings.owner(id);
        var found = attempts.attempt(id).orElseThrow(Sittings::absent);
        if (found.state() == AttemptState.OPEN) {
            return Redirects.to("/attempts/" + id + "/open");
        }
        var view = view(found);
        return pages.show(view.passed() ? "assessment/passed" : "assessment/failed", Map.of("view", view));
    }

    private ResultView view(Attempt attempt) {
        var plan = plans.plan(attempt.plan()).orElseThrow(Sittings::absent);
        var form = forms.issued(attempt.id());
        var marks = Marks.of(form, answers.of(attempt.id()));
        var order = List.copyOf(plan.domains().keySet());
        var result = Result.of(attempt, form, marks, order);
        var assessment = assessments.of(attempt.plan());
        return new ResultView(
                result,
                plan,
                assessment.map(rules -> rules.passPolicy()).orElse(PassPolicy.STANDARD),
                assessment
                        .map(rules -> rules.retakePolicy())
                        .orElse(RetakePolicy.STANDARD)
                        .waitAfter(attempt.number()),
                clock.instant());
    }
}
