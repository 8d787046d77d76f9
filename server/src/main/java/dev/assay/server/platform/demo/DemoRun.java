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
    private final String launcher;

    /// `launcher` is the path of the program `assay`.
    public DemoRun(String baseUrl, IssuedForms keys, String launcher) {
        this.baseUrl = baseUrl;
        this.keys = keys;
        this.launcher = launcher;
    }

    public DemoReport run() {
        try (var browser = new DemoBrowser(baseUrl)) {
            var candidate = new DemoCandidate(browser, keys);
            candidate.signUp();
            candidate.readALesson();
            var attempt = candidate.start();
            candidate.answerAll(attempt);
            var submitted = System.nanoTime();
            var result = candidate.submit(attempt);
            var score = Integer.parseInt(result.find("(\\d+) of 50"));
            var passed = score >= 40;
            if (!passed) {
                return new DemoReport(false, score, "", false, 0);
            }
            var holderPage = candidate.awaitBadge(PATIENCE_SECONDS);
            var seconds = (System.nanoTime() - submitted) / 1e9;
            var badge = baseUrl + candidate.publish(holderPage);
            return new DemoReport(true, score, badge, verifies(badge), seconds);
        }
    }

    private boolean verifies(String badge) {
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
