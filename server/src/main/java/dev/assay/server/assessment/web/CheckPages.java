package dev.assay.server.assessment.web;

import dev.assay.server.assessment.IssuedForms;
import dev.assay.server.assessment.flow.SubmitAttempt;
import dev.assay.server.assessment.sql.AnswerRows;
import dev.assay.server.layout.Pages;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/// The list of all questions before submitting, and submitting.
@Controller
class CheckPages {
    private final Sittings sittings;
    private final IssuedForms forms;
    private final AnswerRows answers;
    private final SubmitAttempt submitAttempt;
    private final AttemptPlans plans;
    private final Pages pages;

    CheckPages(
            Sittings sittings,
            IssuedForms forms,
            AnswerRows answers,
            SubmitAttempt submitAttempt,
            AttemptPlans plans,
            Pages pages) {
        this.sittings = sittings;
        this.forms = forms;
        this.answers = answers;
        this.submitAttempt = submitAttempt;
        this.plans = plans;
        this.pages = pages;
    }

    @GetMapping("/attempts/{attempt}/check")
    View check(
            @PathVariable String attempt,
            @RequestParam(defaultValue = "all") String show,
            HttpServletRequest request,
            HttpServletResponse response) {
        var sitting = sittings.sitting(attempt, request, response);
        var sheet = answers.of(sitting.attempt());
        if (Redirects.isClosed(sheet)) {
            return Redirects.to(Redirects.result(sitting.attempt()));
        }
        var form = forms.issued(sitting.attempt());
        var rows = sheet.stream()
                .map(answer -> new CheckView.Row(
                        answer, form.get(answer.slot() - 1).shown().prompt()))
                .toList();
        var view = new CheckView(
                "/attempts/" + sitting.attempt(), plans.of(sitting.attempt()), rows, filter(show), sitting.formToken());
        return pages.show("assessment/check", Map.of("view", view));
    }

    private static CheckView.Show filter(String show) {
        return switch (show) {
            case "open" -> CheckView.Show.OPEN;
            case "flagged" -> CheckView.Show.FLAGGED;
            default -> CheckView.Show.ALL;
        };
    }

    /// Submitting twice leads to the same result.
    @PostMapping("/attempts/{attempt}/submit")
    View submit(
            @PathVariable String attempt,
            @RequestParam(name = "form", defaultValue = "") String formToken,
            HttpServletRequest request,
            HttpServletResponse response) {
        var sitting = sittings.sitting(attempt, request, response);
        if (!sitting.sentThis(formToken)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return submitAttempt
                .submit(sitting.attempt())
                .map(done -> Redirects.to(Redirects.result(done.id())))
                .orElseThrow(Sittings::absent);
    }
}
