package dev.assay.server.assessment.flow;

import dev.assay.psychometrics.assembly.Form;
import dev.assay.server.assessment.Assessment;
import dev.assay.server.assessment.Attempt;
import dev.assay.server.assessment.AttemptState;
import dev.assay.server.assessment.DrawnQuestion;
import dev.assay.server.assessment.FormAssembly;
import dev.assay.server.assessment.RetakePolicy;
import dev.assay.server.assessment.sql.AnswerRows;
import dev.assay.server.assessment.sql.AttemptRows;
import dev.assay.server.assessment.sql.IssueLog;
import dev.assay.server.bank.ItemBank;
import dev.assay.server.kernel.AccountId;
import dev.assay.server.kernel.AttemptId;
import dev.assay.server.kernel.Ids;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.random.RandomGenerator;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Starts an attempt, or says why not. However many starts arrive at once, one attempt is made.
@Component
public class StartAttempt {
    private final AttemptRows attempts;
    private final IssueLog log;
    private final AnswerRows answers;
    private final ItemBank bank;
    private final Forms forms;
    private final FormsAhead ahead;
    private final InstantSource clock;
    private final RandomGenerator chance;

    StartAttempt(
            AttemptRows attempts,
            IssueLog log,
            AnswerRows answers,
            ItemBank bank,
            Forms forms,
            FormsAhead ahead,
            InstantSource clock,
            RandomGenerator chance) {
        this.attempts = attempts;
        this.log = log;
        this.answers = answers;
        this.bank = bank;
        this.forms = forms;
        this.ahead = ahead;
        this.clock = clock;
        this.chance = chance;
    }

    /// What came of it.
    public sealed interface Outcome {}

    /// A new attempt stands open.
    public record Started(AttemptId attempt) implements Outcome {}

    /// The rule says otherwise: never [RetakePolicy.Allowed].
    public record NotNow(RetakePolicy.Decision decision) implements Outcome {}

    /// The bank has no form left for this account; `usedUp` names models without a fresh variant, for the log only.
    public record NoFormLeft(List<String> usedUp) implements Outcome {}

    @Transactional
    public Outcome start(AccountId account, Assessment assessment) {
        attempts.lockCandidate(account, assessment.plan());
        var earlier = attempts.of(account, assessment.plan());
        // After the lock: whoever waited for it must not be judged by the time at which the waiting began.
        var now = AttemptRows.kept(clock.instant());
        return switch (assessment.retakePolicy().decide(earlier, now)) {
            case RetakePolicy.Allowed _ -> begin(account, assessment, earlier.size() + 1, now);
            case RetakePolicy.WaitUntil wait -> new NotNow(wait);
            case RetakePolicy.AlreadyHeld held -> new NotNow(held);
            case RetakePolicy.Open open -> new NotNow(open);
        };
    }

    private Outcome begin(AccountId account, Assessment assessment, int number, Instant now) {
        var id = new AttemptId(Ids.next(now, chance));
        var before = log.shownTo(account, assessment.plan());
        var assembly = new FormAssembly(assessment.pool(), forms.seeds());
        var ready = before.isNothing() ? ahead.take(assessment) : Optional.<Form>empty();
        var outcome = ready.map(form -> assembly.draw(id, form))
                .orElseGet(() -> assembly.assemble(id, before, bank.exposures(assessment.plan()), chance));
        return switch (outcome) {
            case FormAssembly.NoForm none -> new NoFormLeft(none.usedUp());
            case FormAssembly.Assembled form -> issue(id, account, assessment, number, now, form.questions());
        };
    }

    private Outcome issue(
            AttemptId id,
            AccountId account,
            Assessment assessment,
            int number,
            Instant now,
            List<DrawnQuestion> questions) {
        int fresh = log.add(id, questions);
        attempts.add(new Attempt(
                id,
                account,
                assessment.plan(),
                number,
                AttemptState.OPEN,
                assessment.pool().blueprint().version(),
                assessment.questions(),
                assessment.passMark(),
                fresh,
                now,
                Optional.empty(),
                OptionalInt.empty()));
        answers.open(id, questions.size());
        bank.countExposures(
                assessment.plan(),
                questions.stream().map(question -> question.model().id()).toList());
        forms.keep(id, questions);
        return new Started(id);
    }
}
