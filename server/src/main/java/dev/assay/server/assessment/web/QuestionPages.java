package dev.assay.server.assessment.web;

import dev.assay.items.Interaction;
import dev.assay.server.assessment.GivenResponse;
import dev.assay.server.assessment.IssuedForms;
import dev.assay.server.assessment.IssuedQuestion;
import dev.assay.server.assessment.NewAnswer;
import dev.assay.server.assessment.Responses;
import dev.assay.server.assessment.SaveOutcome;
import dev.assay.server.assessment.flow.KeptAnswers;
import dev.assay.server.assessment.flow.SavedAnswers;
import dev.assay.server.assessment.sql.AnswerLookups.AnswerInSheet;
import dev.assay.server.assessment.web.Sittings.Sitting;
import dev.assay.server.kernel.AttemptId;
import dev.assay.server.layout.Pages;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/// One question a page, with a form that saves and goes on; no script is needed.
@Controller
class QuestionPages {
    private static final Pattern SLOT = Pattern.compile("[1-9][0-9]{0,2}");

    private final Sittings sittings;
    private final IssuedForms forms;
    private final KeptAnswers answers;
    private final SavedAnswers saved;
    private final AttemptPlans plans;
    private final Pages pages;

    QuestionPages(
            Sittings sittings,
            IssuedForms forms,
            KeptAnswers answers,
            SavedAnswers saved,
            AttemptPlans plans,
            Pages pages) {
        this.sittings = sittings;
        this.forms = forms;
        this.answers = answers;
        this.saved = saved;
        this.plans = plans;
        this.pages = pages;
    }

    @GetMapping("/attempts/{attempt}/questions/{slot}")
    View question(
            @PathVariable String attempt,
            @PathVariable String slot,
            HttpServletRequest request,
            HttpServletResponse response) {
        var sitting = sittings.sitting(attempt, request, response);
        return open(sitting, slot).orElseGet(() -> Redirects.to(Redirects.result(sitting.attempt())));
    }

    /// The page of a question that can still be answered.
    Optional<View> open(Sitting sitting, String slot) {
        var question = question(sitting.attempt(), slot);
        var answer = answer(sitting, question);
        return answer.answer().correct().isPresent()
                ? Optional.empty()
                : Optional.of(page(sitting, question, answer, HttpStatus.OK, false));
    }

    @PostMapping("/attempts/{attempt}/questions/{slot}")
    View save(
            @PathVariable String attempt,
            @PathVariable String slot,
            @RequestParam(defaultValue = "") List<String> chosen,
            @RequestParam(defaultValue = "") String entered,
            @RequestParam(defaultValue = "") List<String> placed,
            @RequestParam(defaultValue = "false") boolean flagged,
            @RequestParam(defaultValue = "0") long revision,
            @RequestParam(defaultValue = "next") String go,
            @RequestParam(name = "form", defaultValue = "") String formToken,
            HttpServletRequest request,
            HttpServletResponse response) {
        var sitting = sittings.sitting(attempt, request, response);
        if (!sitting.sentThis(formToken)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        var question = question(sitting.attempt(), slot);
        var given = switch (question.shown().interaction()) {
            case Interaction.Choice _ -> GivenResponse.chosen(question.shown(), chosen);
            case Interaction.NumberEntry _, Interaction.TextEntry _ -> GivenResponse.entered(question.shown(), entered);
            case Interaction.Ordering _, Interaction.Matching _, Interaction.Gaps _ ->
                GivenResponse.placed(question.shown(), placed);
        };
        return switch (given) {
            case GivenResponse.DoesNotFit _ -> throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
            case GivenResponse.Fits fits -> {
                var flag = go.equals("flag") || (flagged && !go.equals("unflag"));
                var answer = new NewAnswer(
                        sitting.attempt(),
                        question.slot(),
                        revision,
                        fits.kept(),
                        Responses.isComplete(question.shown(), fits.kept()),
                        flag);
                yield after(saved.save(answer), sitting, question, answer, go);
            }
        };
    }

    private View after(SaveOutcome outcome, Sitting sitting, IssuedQuestion question, NewAnswer answer, String go) {
        return switch (outcome) {
            case SaveOutcome.Saved _ -> Redirects.to(next(sitting, question, answer, go));
            case SaveOutcome.Superseded _ ->
                page(sitting, question, answer(sitting, question), HttpStatus.CONFLICT, true);
            case SaveOutcome.Closed _ ->
                pages.show(
                        HttpStatus.CONFLICT,
                        "assessment/closed",
                        Map.of("result", Redirects.result(sitting.attempt())));
            case SaveOutcome.Unknown _ -> throw Sittings.absent();
            case SaveOutcome.NotSaved not ->
                pages.show(
                        HttpStatus.SERVICE_UNAVAILABLE,
                        "assessment/not-saved",
                        Map.of("why", not.why(), "question", Redirects.question(sitting.attempt(), question.slot())));
        };
    }

    private String next(Sitting sitting, IssuedQuestion question, NewAnswer answer, String go) {
        var unreadable =
                Responses.whatToEnter(question.shown(), answer.response()).isPresent();
        if (!go.equals("next") || unreadable) {
            return Redirects.question(sitting.attempt(), question.slot());
        }
        return question.slot() < forms.issued(sitting.attempt()).size()
                ? Redirects.question(sitting.attempt(), question.slot() + 1)
                : Redirects.check(sitting.attempt());
    }

    private IssuedQuestion question(AttemptId attempt, String slot) {
        var form = forms.issued(attempt);
        return SLOT.matcher(slot).matches() && Integer.parseInt(slot) <= form.size()
                ? form.get(Integer.parseInt(slot) - 1)
                : absentQuestion();
    }

    private static IssuedQuestion absentQuestion() {
        throw Sittings.absent();
    }

    private AnswerInSheet answer(Sitting sitting, IssuedQuestion question) {
        return answers.at(sitting.attempt(), question.slot()).orElseThrow(Sittings::absent);
    }

    private View page(
            Sitting sitting,
            IssuedQuestion question,
            AnswerInSheet kept,
            HttpStatus status,
            boolean supersededElsewhere) {
        var answer = kept.answer();
        var view = new QuestionView(
                "/attempts/" + sitting.attempt(),
                plans.of(sitting.attempt()),
                question.slot(),
                forms.issued(sitting.attempt()).size(),
                kept.answered(),
                QuestionHtml.of(question.shown()),
                answer,
                Responses.whatToEnter(question.shown(), answer.response()),
                supersededElsewhere,
                sitting.formToken());
        return pages.show(status, "assessment/question", Map.of("view", view));
    }
}
