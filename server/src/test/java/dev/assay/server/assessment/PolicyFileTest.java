package dev.assay.server.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.items.source.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolicyFileTest {
    @TempDir
    private Path folder;

    private Optional<PolicyFile.Policies> read(String policy, Problems problems) throws IOException {
        var file = Files.writeString(folder.resolve("badge.yaml"), "policy: " + policy + "\n");
        return PolicyFile.read(folder, file, TestContent.blueprint(), problems);
    }

    @Test
    void oneWaitOrOneForEachFailedAttempt() throws IOException {
        var problems = new Problems();
        assertThat(read("{questions: 50, pass_percent: 80, wait_after_fail: P1D}", problems))
                .contains(PolicyFile.Policies.STANDARD);
        var stricter = read("{questions: 50, pass_percent: 85, wait_after_fail: [PT12H, P3D]}", problems)
                .orElseThrow();
        assertThat(stricter.pass().passMark(20)).isEqualTo(17);
        assertThat(stricter.retake().waits()).containsExactly(Duration.ofHours(12), Duration.ofDays(3));
        assertThat(problems.hasErrors()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {questions: 40, pass_percent: 80, wait_after_fail: P1D} | 'questions' must be the blueprint's total, 50
            {pass_percent: 0, wait_after_fail: P1D} | 'pass_percent' must be from 1 to 99, not 0
            {pass_percent: 100, wait_after_fail: P1D} | 'pass_percent' must be from 1 to 99, not 100
            {pass_percent: 80, wait_after_fail: a day} | 'a day' is no wait: write P1D
            {pass_percent: 80, wait_after_fail: [P1D, -P1D]} | '-P1D' is no wait
            {pass_percent: 80, wait_after_fail: P1000D} | 'P1000D' is no wait
            {pass_percent: 80} | the field 'wait_after_fail' is missing
            {pass_percent: 80, wait_after_fail: P1D, cooldown: P1D} | unknown field 'cooldown'
            """)
    void mistakesAreTold(String policy, String told) throws IOException {
        var problems = new Problems();
        assertThat(read(policy, problems)).isEmpty();
        assertThat(problems.toString()).contains("badge.yaml:1: ", told);
    }
}
