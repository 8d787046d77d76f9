package dev.assay.server.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.server.kernel.AccountId;
import dev.assay.server.kernel.AttemptId;
import dev.assay.server.kernel.Percent;
import dev.assay.server.kernel.Slug;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RulesTest {
    private static final Instant SUBMITTED = Instant.parse("2026-11-11T13:03:27.123456Z");

    private static Attempt attempt(int number, AttemptState state) {
        var open = state == AttemptState.OPEN;
        return new Attempt(
                new AttemptId(new UUID(number, 1)),
                new AccountId(new UUID(1, 1)),
                new Slug("serverless"),
                number,
                state,
                1,
                50,
                40,
                50,
                SUBMITTED.minus(Duration.ofHours(2)),
                open ? Optional.empty() : Optional.of(SUBMITTED.plus(Duration.ofDays(number - 1L))),
                open ? OptionalInt.empty() : OptionalInt.of(state == AttemptState.PASSED ? 45 : 30));
    }

    @Test
    void fortyOfFiftyPasses() {
        assertThat(PassPolicy.STANDARD.passMark(50)).isEqualTo(40);
        assertThat(PassPolicy.STANDARD.passMark(51)).isEqualTo(41);
        assertThat(PassPolicy.STANDARD.passMark(4)).isEqualTo(4);
        assertThat(attempt(1, AttemptState.OPEN).score(40, SUBMITTED).attempt().state())
                .isEqualTo(AttemptState.PASSED);
        assertThat(attempt(1, AttemptState.OPEN).score(39, SUBMITTED).attempt().state())
                .isEqualTo(AttemptState.FAILED);
        assertThatThrownBy(() -> new Percent(101)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theFirstAttemptIsAllowed() {
        assertThat(RetakePolicy.STANDARD.decide(List.of(), SUBMITTED)).isEqualTo(new RetakePolicy.Allowed());
    }

    @Test
    void exactlyOneDayLaterIsAllowedAndOneNanosecondBeforeIsNot() {
        var failed = List.of(attempt(1, AttemptState.FAILED));
        var dayLater = SUBMITTED.plus(Duration.ofDays(1));
        assertThat(RetakePolicy.STANDARD.decide(failed, dayLater)).isEqualTo(new RetakePolicy.Allowed());
        assertThat(RetakePolicy.STANDARD.decide(failed, dayLater.minusNanos(1)))
                .isEqualTo(new RetakePolicy.WaitUntil(dayLater));
    }

    @Test
    void theWaitCountsFromTheLastOfSeveralFailedAttempts() {
        var failed = List.of(
                attempt(2, AttemptState.FAILED), attempt(1, AttemptState.FAILED), attempt(3, AttemptState.FAILED));
        assertThat(RetakePolicy.STANDARD.decide(failed, SUBMITTED.plus(Duration.ofDays(2))))
                .isEqualTo(new RetakePolicy.WaitUntil(SUBMITTED.plus(Duration.ofDays(3))));
    }

    @Test
    void anOpenAttemptIsResumedAndAPassedOneIsHeld() {
        var open = attempt(2, AttemptState.OPEN);
        assertThat(RetakePolicy.STANDARD.decide(List.of(attempt(1, AttemptState.FAILED), open), SUBMITTED))
                .isEqualTo(new RetakePolicy.Open(open.id()));
        var passed = attempt(2, AttemptState.PASSED);
        assertThat(RetakePolicy.STANDARD.decide(List.of(attempt(1, AttemptState.FAILED), passed), SUBMITTED))
                .isEqualTo(new RetakePolicy.AlreadyHeld(passed.id()));
    }

    @Test
    void aStricterPolicyWaitsLongerAfterEachFailedAttempt() {
        var policy = new RetakePolicy(List.of(Duration.ofDays(1), Duration.ofDays(3), Duration.ofHours(7)));
        for (int failed = 1; failed <= 5; failed++) {
            var attempts = IntStream.rangeClosed(1, failed)
                    .mapToObj(number -> attempt(number, AttemptState.FAILED))
                    .toList();
            var last = attempts.getLast().submittedAt().orElseThrow();
            var start = last.plus(Duration.ofHours(failed == 1 ? 24 : failed == 2 ? 72 : 7));
            assertThat(policy.decide(attempts, start.minusNanos(1))).isEqualTo(new RetakePolicy.WaitUntil(start));
            assertThat(policy.decide(attempts, start)).isEqualTo(new RetakePolicy.Allowed());
        }
        assertThat(policy.inWords()).isEqualTo("24 hours, then 3 days, then 7 hours");
        assertThat(RetakePolicy.STANDARD.inWords()).isEqualTo("24 hours");
    }

    @Test
    void statesChangeOnlyByTheTable() {
        for (var from : AttemptState.values()) {
            for (var to : AttemptState.values()) {
                var way = from == AttemptState.OPEN && to != AttemptState.OPEN;
                assertThat(from.eventTo(to)).isEqualTo(way ? Optional.of(AttemptScored.class) : Optional.empty());
            }
        }
        for (var closed : List.of(AttemptState.PASSED, AttemptState.FAILED)) {
            assertThatThrownBy(() -> attempt(1, closed).score(50, SUBMITTED)).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void theEventSaysWhatTheBadgeNeeds() {
        var scored = attempt(3, AttemptState.OPEN).score(43, SUBMITTED);
        assertThat(scored.event().number()).isEqualTo(3);
        assertThat(scored.event().correct()).isEqualTo(43);
        assertThat(scored.event().passMark()).isEqualTo(40);
        assertThat(scored.event().passed()).isTrue();
        assertThat(scored.event().scoredAt()).isEqualTo(SUBMITTED);
        assertThat(scored.attempt().correct()).hasValue(43);
    }
}
