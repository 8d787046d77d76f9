package dev.assay.server.site.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.server.layout.Times;
import dev.assay.server.platform.TestBrowser;
import dev.assay.server.platform.TestServer;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// Home, plan and dashboard, as learners in different states see them.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LearnersPagesTest {
    private TestServer server;
    private Sittings sittings;

    @BeforeAll
    void start() {
        server = TestServer.start();
        sittings = new Sittings(server);
    }

    @AfterAll
    void stop() {
        server.close();
    }

    private TestBrowser signUp(String email) {
        return TestBrowser.of(server).signUp("Ines Okafor", email);
    }

    @Test
    void aVisitorIsLedToSignInBeforeTheDashboard() {
        try (var stranger = TestBrowser.of(server)) {
            assertThat(stranger.get("/me").location()).isEqualTo("/sign-in?next=%2Fme");
            assertThat(stranger.get("/").body()).doesNotContain("You hold", "You have finished");
        }
    }

    @Test
    void whoHasNotBegunIsOfferedThePlans() {
        try (var ines = signUp("new@mail.example")) {
            assertThat(ines.get("/me").body())
                    .contains("<h1>Ines Okafor</h1>", "Nothing begun yet", "href=\"/me/account\"", "None yet.");
        }
    }

    @Test
    void whoFinishedALessonGoesOnWithTheNext() {
        try (var ines = signUp("reader@mail.example")) {
            var start = link(ines.get("/plans/serverless").body(), "/plans/serverless/lessons/");
            ines.post(start + "/complete", Map.of("act", "finish")).location();
            var next = link(ines.get("/me").body(), "/plans/serverless/lessons/");
            assertThat(next).isNotEqualTo(start);
            assertThat(ines.get("/me").body()).contains("1 of 56 lessons", "Continue: ");
            assertThat(ines.get("/").body()).contains("You have finished 1 of 56 lessons");
        }
    }

    private static String link(String body, String beginning) {
        var match = Pattern.compile("class=\"button[^>]*href=\"(" + beginning + "[^\"]+)\"")
                .matcher(body);
        assertThat(match.find()).as("a button to " + beginning).isTrue();
        return match.group(1);
    }

    @Test
    void anOpenAttemptIsGoneOnWithFromEveryPage() {
        try (var ines = signUp("open@mail.example")) {
            var attempt = sittings.open("open@mail.example", 1, server.clock().instant());
            for (var path : new String[] {"/", "/me", "/plans/serverless"}) {
                assertThat(ines.get(path).body()).contains("href=\"/attempts/" + attempt.id() + "/open\"");
            }
        }
    }

    @Test
    void aFailedAttemptSaysToTheSecondWhenTheNextMayStart() {
        try (var ines = signUp("failed@mail.example")) {
            var started =
                    server.clock().instant().truncatedTo(ChronoUnit.SECONDS).minus(Duration.ofHours(3));
            var attempt = sittings.submitted("failed@mail.example", 1, 39, started);
            var next = attempt.submittedAt().orElseThrow().plus(Duration.ofDays(1));
            for (var path : new String[] {"/me", "/plans/serverless"}) {
                assertThat(ines.get(path).body())
                        .contains("Your next attempt can start on", Times.exact(next), next.toString())
                        .doesNotContain("Go straight to the assessment");
            }
            assertThat(ines.get("/me").body()).contains("39 of 50", "Failed");
        }
    }

    @Test
    void whoPassedSeesTheBadgeOnEveryPage() {
        try (var ines = signUp("passed@mail.example")) {
            sittings.submitted(
                    "passed@mail.example", 1, 40, server.clock().instant().minus(Duration.ofHours(2)));
            var badge = sittings.badge("passed@mail.example");
            for (var path : new String[] {"/", "/me", "/plans/serverless"}) {
                assertThat(ines.get(path).body())
                        .contains("You hold this badge", "href=\"/me/badges/" + badge.id() + "\"");
            }
            assertThat(ines.get("/me").body()).contains("40 of 50", "Passed", "Private");
        }
    }

    @Test
    void theTableOfWhatIsTestedAddsUpToTheWholeForm() {
        try (var stranger = TestBrowser.of(server)) {
            var body = stranger.get("/plans/serverless").body();
            var rows = Pattern.compile("<td class=\"num\">(\\d+)</td><td class=\"num\">(\\d+)%</td>")
                    .matcher(body);
            var questions = 0;
            var percent = 0;
            while (rows.find()) {
                questions += Integer.parseInt(rows.group(1));
                percent += Integer.parseInt(rows.group(2));
            }
            assertThat(questions).isEqualTo(50);
            assertThat(percent).isEqualTo(100);
            assertThat(body).containsPattern("drawn from [1-9]\\d+ item models");
        }
    }

    @Test
    void aTimeThatMustBeWaitedForIsNeverShownTooEarly() {
        var half = java.time.Instant.parse("2026-11-12T14:03:26.001Z");
        assertThat(Times.exact(half)).isEqualTo("Thursday 12 November 2026, 14:03:27 UTC");
        assertThat(Times.exact(half.truncatedTo(ChronoUnit.SECONDS))).endsWith("14:03:26 UTC");
    }
}
