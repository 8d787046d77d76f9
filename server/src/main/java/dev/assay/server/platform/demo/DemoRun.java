package dev.assay.server.platform.demo;

import dev.assay.server.assessment.IssuedForms;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Runs the whole main job against a started server and has the badge checked by `assay verify` in a process of its
/// own.
public final class DemoRun {
    private static final int PATIENCE_SECONDS = 30;

    private final String baseUrl;
    private final IssuedForms keys;

    public DemoRun(String baseUrl, IssuedForms keys) {
        this.baseUrl = baseUrl;
        this.keys = keys;
    }

    /// The main job; `launcher` is the path of the program `assay`.
    public DemoReport run(String launcher) {
        var earned = earn("demo@example.org");
        return new DemoReport(
                earned.passed(),
                earned.score(),
                earned.badge(),
                earned.passed() && verifies(earned.badge(), launcher),
                earned.secondsFromSubmit());
    }

    /// What a candidate came away with; `badge` is its address, empty for who did not pass.
    private record Earned(boolean passed, int score, String badge, double secondsFromSubmit) {}

    /// Somebody new signs up, learns, passes and shows the badge.
    public void earnAs(String email) {
        earn(email);
    }

    private Earned earn(String email) {
        try (var browser = new DemoBrowser(baseUrl)) {
            var candidate = new DemoCandidate(browser, keys);
            candidate.signUp(email);
            candidate.readALesson();
            var attempt = candidate.start();
            candidate.answerAll(attempt);
            var submitted = System.nanoTime();
            var result = candidate.submit(attempt);
            var score = Integer.parseInt(result.find("(\\d+) of 50"));
            if (score < 40) {
                return new Earned(false, score, "", 0);
            }
            var holderPage = candidate.awaitBadge(PATIENCE_SECONDS);
            var seconds = (System.nanoTime() - submitted) / 1e9;
            return new Earned(true, score, baseUrl + candidate.publish(holderPage), seconds);
        }
    }

    private boolean verifies(String badge, String launcher) {
        try {
            var verify = new ProcessBuilder(List.of(launcher, "verify", badge, "--json", "--trust-origin", baseUrl))
                    .redirectErrorStream(true)
                    .start();
            var said = new String(verify.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            var code = verify.waitFor();
            if (code != 0) {
                System.err.println(said);
            }
            return code == 0 && said.contains("\"valid\"");
        } catch (IOException absent) {
            throw new DemoFailed("assay verify could not be run: " + absent.getMessage());
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new DemoFailed("Interrupted while verifying");
        }
    }
}
