package dev.assay.server.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.server.assessment.ResponseTable.ScoredAnswer;
import dev.assay.server.assessment.TestContent;
import java.util.List;
import org.junit.jupiter.api.Test;

class ResponseLineTest {
    @Test
    void aColumnForEachModelAndNothingForWhatWasNotAskedOrIsAnotherQuestionNow() {
        var models = List.of(
                TestContent.item("ST-C01-01", "C01", "O1.1", "single", "apply", ""),
                TestContent.item("ST-C01-02", "C01", "O1.2", "single", "apply", ""),
                TestContent.item("ST-C01-03", "C01", "O1.3", "single", "apply", ""),
                TestContent.item("ST-C01-04", "C01", "O1.4", "single", "apply", ""));
        var line = new ResponseLine(models);
        assertThat(line.header()).isEqualTo("ST-C01-01,ST-C01-02,ST-C01-03,ST-C01-04\n");
        assertThat(line.of(List.of(
                        new ScoredAnswer("ST-C01-04", models.get(3).version(), true),
                        new ScoredAnswer("ST-C01-01", models.get(0).version(), false),
                        new ScoredAnswer("ST-C01-02", "an earlier version", true),
                        new ScoredAnswer("ST-C01-99", "of a model that is gone", true))))
                .isEqualTo("0,,,1\n");
    }
}
