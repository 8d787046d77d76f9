package dev.assay.server.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import dev.assay.items.Prompt;
import dev.assay.server.platform.TestBrowser;
import org.junit.jupiter.api.Test;

/// The whole main job in a real browser: from the first page to a badge that a stranger verifies.
class MainJobTest {
    @Test
    void onAWideScreen() {
        var stage = Stage.raise();
        try (var candidate = Visitor.wide(stage);
                var stranger = Visitor.wide(stage)) {
            fromThePlanToTheResult(candidate, "wide@mail.example");
            fromTheResultToTheVerifiedBadge(candidate, stranger);
        }
    }

    @Test
    void onAPhone() {
        var stage = Stage.raise();
        try (var candidate = Visitor.narrow(stage);
                var stranger = Visitor.narrow(stage)) {
            fromThePlanToTheResult(candidate, "narrow@mail.example");
            fromTheResultToTheVerifiedBadge(candidate, stranger);
        }
    }

    private static void fromThePlanToTheResult(Visitor candidate, String email) {
        candidate.open("/");
        candidate.follow("Serverless").follow("Start:");
        assertThat(candidate.page().locator("article h1")).isVisible();
        var lesson = candidate.heading();
        candidate.page().locator("main").getByText("Sign in").click();
        candidate.follow("Sign up");
        candidate.fill("Your name", "Ines Okafor").fill("Email address", email).fill("Password", TestBrowser.PASSWORD);
        candidate.press("Sign up and start");
        assertThat(candidate.heading()).isEqualTo(lesson);
        candidate.press("Mark as finished and go on");
        assertThat(candidate.heading()).isNotEqualTo(lesson);
        candidate.open("/plans/serverless");
        assertThat(candidate.page().locator("main")).containsText("1 of 56 lessons");
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

    private static void fromTheResultToTheVerifiedBadge(Visitor candidate, Visitor stranger) {
        candidate.openIssuedBadge();
        var address = candidate.page().getByLabel("Address of this badge").inputValue();
        assertThat(stranger.open(address)).isEqualTo(404);
        candidate.fill("Name on the badge", "Ines O. Okafor");
        candidate.page().getByLabel("Anyone with the link").check();
        candidate.press("Save name and visibility");
        assertThat(candidate.page().getByRole(AriaRole.STATUS)).containsText("Saved. Anyone with the link");
        assertThat(stranger.open(address)).isEqualTo(200);
        assertThat(stranger.page().locator("p.status")).containsText("Valid");
        assertThat(stranger.heading()).contains("Ines O. Okafor");
        assertThat(stranger.context().cookies())
                .as("the public page sets no cookies")
                .isEmpty();
        stranger.follow("Verify now");
        assertThat(stranger.page().locator("p.status")).containsText("Valid");
        assertThat(stranger.page().locator(".checks .stop, .checks .unknown")).hasCount(0);
        stranger.open("/verify");
        stranger.fill("Address, JSON or token of a badge", address).press("Verify the badge");
        assertThat(stranger.page().locator("p.status")).containsText("Valid");
        candidate.content();
        stranger.content();
    }
}
