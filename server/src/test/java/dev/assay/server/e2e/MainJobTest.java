package dev.assay.server.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.items.Prompt;
import org.junit.jupiter.api.Test;

/// The whole main job in a real browser: from the first page to a badge that a stranger can verify.
class MainJobTest {
    @Test
    void onAWideScreen() {
        try (var candidate = Visitor.wide(Stage.raise())) {
            fromThePlanToTheResult(candidate, "wide@mail.example");
        }
    }

    @Test
    void onAPhone() {
        try (var candidate = Visitor.narrow(Stage.raise())) {
            fromThePlanToTheResult(candidate, "narrow@mail.example");
        }
    }

    private static void fromThePlanToTheResult(Visitor candidate, String email) {
        candidate.open("/");
        candidate.follow("Serverless").content();
        candidate.link("Start:").click();
        var lesson = candidate.heading();
        candidate.page().locator("main").getByText("Sign in").click();
        candidate.follow("Sign up");
        candidate.fill("Your name", "Ines Okafor").fill("Email address", email);
        candidate.fill("Password", dev.assay.server.platform.TestBrowser.PASSWORD);
        candidate.press("Sign up and start");
        assertThat(candidate.heading()).isEqualTo(lesson);
        candidate.press("Mark as finished and go on");
        assertThat(candidate.heading()).isNotEqualTo(lesson);
        candidate.open("/plans/serverless");
        assertThat(candidate.page().locator("main").innerText()).contains("1 of 56 lessons");
        candidate.follow("Go straight to the assessment");
        var attempt = Attempting.start(candidate);
        assertThat(attempt.form())
                .hasSize(50)
                .anyMatch(question -> question.shown().prompt() == Prompt.CHOOSE_TWO);
        attempt.answerAll(43, true);
        assertThat(candidate.heading()).startsWith("Check your answers");
        candidate.press("Submit 50 answers");
        assertThat(candidate.heading()).isEqualTo("Passed: 43 of 50");
        candidate.content();
    }
}
