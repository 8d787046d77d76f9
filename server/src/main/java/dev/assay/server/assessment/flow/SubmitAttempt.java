package dev.assay.server.assessment.flow;

import dev.assay.server.assessment.Attempt;
import dev.assay.server.assessment.AttemptState;
import dev.assay.server.assessment.IssuedForms;
import dev.assay.server.assessment.Marks;
import dev.assay.server.assessment.sql.AnswerRows;
import dev.assay.server.assessment.sql.AttemptRows;
import dev.assay.server.kernel.AttemptId;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
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
        var marks = Marks.of(forms.issued(attempt.id()), answers.lock(attempt.id()));
        answers.score(
                attempt.id(),
                marks.bySlot().keySet().stream().collect(Collectors.toMap(Function.identity(), marks::isRight)));
        var scored = attempt.score(marks.score(), AttemptRows.kept(clock.instant()));
        attempts.score(scored.attempt());
        events.publishEvent(scored.event());
        return scored.attempt();
    }
}
