package dev.assay.server.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.items.Prompt;
import org.junit.jupiter.api.Test;

/// Every page, looked over at both widths, in light and dark.
class EveryPageTest {
    @Test
    void theOpenPages() {
        try (var visitor = Visitor.wide(Stage.raise())) {
            visitor.open("/");
            visitor.look("home").open("/about");
            visitor.look("about").open("/plans/serverless");
            visitor.look("plan");
            visitor.page().locator(".tasks a").first().click();
            visitor.look("course");
            visitor.page().locator(".entry h2 a").first().click();
            visitor.look("lesson");
            assertThat(visitor.open("/no-such-page")).isEqualTo(404);
            visitor.look("error-404");
        }
    }

    @Test
    void thePagesOfAnAccount() {
        try (var visitor = Visitor.wide(Stage.raise())) {
            visitor.open("/sign-up");
            visitor.look("sign-up");
            visitor.fill("Your name", "1").fill("Password", "short").press("Sign up and start");
            visitor.look("sign-up-errors").open("/sign-in");
            visitor.look("sign-in").fill("Email address", "x@mail.example").fill("Password", "wrong");
            visitor.press("Sign in");
            visitor.look("sign-in-refused").open("/forgot-password");
            visitor.look("forgot-password")
                    .fill("Email address", "looks@mail.example")
                    .press("Send me the link");
            visitor.look("link-asked").open("/reset-password?token=gone");
            visitor.look("link-gone")
                    .signUp("Ines Okafor", "looks@mail.example")
                    .open("/me/account");
            visitor.look("account").fill("Password you have now", "wrong").press("Change password");
            visitor.look("account-errors").open("/sign-out");
            visitor.look("sign-out").open("/owner");
            visitor.look("error-403");
        }
    }

    @Test
    void thePagesOfAnAttempt() {
        try (var candidate = Visitor.wide(Stage.raise())) {
            candidate.signUp("Ines Okafor", "attempt-looks@mail.example").open("/plans/serverless/assessment");
            candidate.look("start");
            var attempt = Attempting.start(candidate);
            for (var prompt : Prompt.values()) {
                attempt.open(attempt.firstSlot(prompt));
                candidate.look("question-" + prompt.name().toLowerCase(java.util.Locale.ROOT));
            }
            candidate.fill("Your answer", "about twelve").press("Save and continue");
            candidate.look("question-unreadable").open("/plans/serverless/assessment");
            candidate.look("start-open").open(attempt.address() + "/check");
            candidate.look("check-nothing-answered");
            attempt.answered(30).open(2);
            candidate.press("Flag to come back to");
            candidate.open(attempt.address() + "/check?show=flagged");
            candidate.look("check-flagged");
            attempt.submit();
            assertThat(candidate.heading()).isEqualTo("Not passed this time: 30 of 50");
            candidate.look("result-failed").open("/plans/serverless/assessment");
            candidate.look("start-wait");
        }
    }

    @Test
    void aPassedResult() {
        try (var candidate = Visitor.wide(Stage.raise())) {
            candidate.signUp("Ines Okafor", "passed-looks@mail.example");
            Attempting.startAnew(candidate).answered(44).submit();
            assertThat(candidate.heading()).isEqualTo("Passed: 44 of 50");
            candidate.look("result-passed").open("/plans/serverless/assessment");
            candidate.look("start-held");
        }
    }
}
