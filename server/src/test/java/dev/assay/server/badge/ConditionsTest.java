package dev.assay.server.badge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ConditionsTest {
    private final Random random = new Random(8);
    private final Passing passing = Passing.of(Samples.passed(Samples.account(random), random));

    @Test
    void theNarrativeSaysEveryCondition() {
        assertThat(Conditions.narrative(passing))
                .contains("43 of 50", "40 were needed", "Occasions: 1", "Attempt number: 2", "Open book", "Unproctored")
                .contains("AI tools were not controlled", "Identity was not verified", "version 3", "47 of 50")
                .doesNotContainIgnoringCase("certified");
    }

    @Test
    void attemptsAreCountedInWords() {
        assertThat(List.of(1, 2, 3, 4, 11, 12, 13, 21, 22, 23, 101, 111))
                .extracting(Conditions::ordinal)
                .containsExactly(
                        "first", "second", "third", "4th", "11th", "12th", "13th", "21st", "22nd", "23rd", "101st",
                        "111th");
    }

    @Test
    void aFailedAttemptIsNoPassing() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Passing.of(Samples.scored(Samples.account(random), 39, random)));
    }

    @Test
    void aBadgeIsValidForTwoYears() {
        assertThat(ValidityPolicy.end(Samples.NOW)).isEqualTo(Instant.parse("2028-11-12T14:03:27Z"));
        assertThat(ValidityPolicy.end(Instant.parse("2028-02-29T00:00:00Z")))
                .isEqualTo(Instant.parse("2030-02-28T00:00:00Z"));
    }
}
