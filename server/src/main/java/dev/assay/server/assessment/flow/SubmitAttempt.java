package dev.assay.server.assessment.flow;

import dev.assay.items.Scoring;
import dev.assay.server.assessment.Answer;
import dev.assay.server.assessment.Attempt;
import dev.assay.server.assessment.AttemptState;
import dev.assay.server.assessment.IssuedForms;
import dev.assay.server.assessment.IssuedQuestion;
import dev.assay.server.assessment.Responses;
import dev.assay.server.assessment.sql.AnswerRows;
import dev.assay.server.assessment.sql.AttemptRows;
import dev.assay.server.kernel.AttemptId;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Closes an attempt, scores it and tells the others, in one transaction. Submitting again changes nothing.
@Component
public class SubmitAttempt {
    private final AttemptRows attempts;
    private final AnswerRows answers;
    private final IssuedForms forms;
    private final ApplicationEventPublisher events;
    private final InstantSource clock;

    SubmitAttempt(
            AttemptRows attempts,
            AnswerRows answers,
            IssuedForms forms,
            ApplicationEventPublisher events,
            InstantSource clock) {
        this.attempts = attempts;
        this.answers = answers;
        this.forms = forms;
        this.events = events;
        this.clock = clock;
    }

    /// The attempt with its score; empty where there is no such attempt.
    @Transactional
    public Optional<Attempt> submit(AttemptId id) {
        return attempts.lock(id).map(attempt -> attempt.state() == AttemptState.OPEN ? score(attempt) : attempt);
    }

    private Attempt score(Attempt attempt) {
        var marks = marks(forms.issued(attempt.id()), answers.lock(attempt.id()));
        answers.score(attempt.id(), marks);
        int correct = (int) marks.values().stream().filter(right -> right).count();
        var scored = attempt.score(correct, AttemptRows.kept(clock.instant()));
        attempts.score(scored.attempt());
        events.publishEvent(scored.event());
        return scored.attempt();
    }

    private static Map<Integer, Boolean> marks(List<IssuedQuestion> form, List<Answer> answers) {
        var questions = new HashMap<Integer, IssuedQuestion>();
        form.forEach(question -> questions.put(question.slot(), question));
        var marks = new HashMap<Integer, Boolean>();
        for (var answer : answers) {
            var question = questions.get(answer.slot());
            if (question == null) {
                throw new IllegalStateException("The issue log has no question " + answer.slot());
            }
            var response = Responses.read(question.shown().interaction(), answer.response());
            marks.put(answer.slot(), Scoring.correct(question.key(), response));
        }
        return marks;
    }
}
