package dev.assay.server.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.server.assessment.AttemptCount;
import dev.assay.server.assessment.AttemptState;
import dev.assay.server.kernel.Slug;
import dev.assay.server.site.ScoreHistogram.Bin;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ScoreHistogramTest {
    private static final Slug PLAN = new Slug("serverless");

    @Test
    void everyScoreFromNoneToAllRightFallsIntoExactlyOneBin() {
        for (var questions : new int[] {1, 4, 5, 6, 49, 50, 51, 65}) {
            var oneOfEach = IntStream.rangeClosed(0, questions)
                    .boxed()
                    .collect(Collectors.toMap(Function.identity(), score -> 1L));
            assertThat(ScoreHistogram.of(oneOfEach, questions, questions).attempts())
                    .isEqualTo(questions + 1);
        }
    }

    @Test
    void binsOfFiveMeetAtThePassMarkAndTheLastHoldsTheFullScore() {
        var scores = ScoreHistogram.of(Map.of(39, 2L, 40, 3L, 50, 1L, 0, 4L), 50, 40);
        assertThat(scores.bins())
                .hasSize(10)
                .contains(new Bin(0, 4, 4), new Bin(35, 39, 2), new Bin(40, 44, 3), new Bin(45, 50, 1));
        assertThat(scores.bins().stream().filter(scores::passes))
                .extracting(Bin::from)
                .containsExactly(40, 45);
        assertThat(scores.largest()).isEqualTo(4);
    }

    @Test
    void scoresOfPassedAndFailedAttemptsAddUpAndOpenOnesHaveNone() {
        assertThat(PlanFigures.byScore(List.of(
                        new AttemptCount(PLAN, AttemptState.OPEN, OptionalInt.empty(), 9),
                        new AttemptCount(PLAN, AttemptState.FAILED, OptionalInt.of(39), 2),
                        new AttemptCount(PLAN, AttemptState.PASSED, OptionalInt.of(40), 3))))
                .isEqualTo(Map.of(39, 2L, 40, 3L));
    }
}
