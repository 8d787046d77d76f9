package dev.assay.server.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.server.platform.TestBrowser;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The server as its own process, killed in the middle of saves.
class KillMinusNineTest {
    private static final int KILLS = 3;

    @TempDir
    Path folder;

    @Test
    void everyAcknowledgedAnswerSurvivesAndTheAttemptGoesOn() throws Exception {
        var home = folder.resolve("home");
        var saves = new AcknowledgedSaves();
        String attempt;
        try (var server = ServerProcess.start(home, folder.resolve("output"));
                var browser = new TestBrowser(server.baseUrl())) {
            browser.signUp("Ines Okafor", "killed@mail.example");
            attempt = browser.post("/plans/serverless/assessment/start", Map.of("word", "given"))
                    .location()
                    .replaceFirst("/questions/1$", "");
            saves.during(browser, server.baseUrl() + attempt, server::kill);
        }
        for (int restart = 1; restart <= KILLS; restart++) {
            try (var server = ServerProcess.start(home, folder.resolve("output"));
                    var browser = new TestBrowser(server.baseUrl()).signIn("killed@mail.example")) {
                assertThat(browser.open(attempt + "/open").status()).isEqualTo(200);
                saves.areAllThere(browser, attempt);
                if (restart < KILLS) {
                    saves.during(browser, server.baseUrl() + attempt, server::kill);
                } else {
                    submit(browser, attempt);
                }
            }
        }
        assertThat(saves.count()).isGreaterThan(KILLS * 200);
    }

    private static void submit(TestBrowser browser, String attempt) {
        var form = Attempting.formToken(browser.get(attempt + "/check").body());
        var submitted = browser.postAsIs(attempt + "/submit", Map.of("form", form));
        assertThat(submitted.location()).isEqualTo(attempt + "/result");
        assertThat(browser.get(attempt + "/result").body()).contains("of 50</h1>");
    }
}
