package dev.assay.server.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.server.platform.TestBrowser;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Names, reasons and answers that are markup or script: shown as they were typed, and never run.
class HostileWordsTest {
    private static final String NAME = "\"><img src=x onerror=window.planted=1><script>window.planted=1</script>";
    private static final String SEEN = "<img src=x onerror=window.planted=1>";

    @Test
    void aNameThatIsAScriptStaysAName() {
        try (var hostile = Visitor.wide(Stage.raise());
                var stranger = Visitor.wide(Stage.raise())) {
            hostile.signUp(NAME, "hostile@mail.example");
            for (var path : List.of("/", "/me", "/me/account", "/sign-out", "/plans/serverless", "/no-such-page")) {
                hostile.open(path);
                isShownAndNotRun(hostile);
            }
            Attempting.startAnew(hostile).answered(45).submit();
            isShownAndNotRun(hostile);
            hostile.openIssuedBadge();
            isShownAndNotRun(hostile);
            var address = hostile.page().getByLabel("Address of this badge").inputValue();
            hostile.page().getByLabel("Anyone with the link").check();
            hostile.press("Save name and visibility");
            isShownAndNotRun(hostile);
            for (var page : List.of(address, "/verify?badge=" + address)) {
                stranger.open(page);
                isShownAndNotRun(stranger);
            }
            // The picture and the code to scan are documents of their own when they are opened.
            for (var picture : List.of("/badge.svg", "/qr.svg")) {
                assertThat(stranger.open(address + picture)).isEqualTo(200);
                assertThat(stranger.page().evaluate("() => window.planted === undefined"))
                        .isEqualTo(true);
            }
        }
    }

    private static void isShownAndNotRun(Visitor visitor) {
        var page = visitor.page();
        assertThat(page.locator("body").innerText()
                        + page.title()
                        + page.locator("input").evaluateAll("fields => fields.map(field => field.value).join()"))
                .as(page.url())
                .contains(SEEN);
        assertThat(page.evaluate("() => window.planted === undefined && !document.querySelector('img[src=x]')"))
                .as(page.url())
                .isEqualTo(true);
        visitor.content();
    }

    @Test
    void whatAFormRepeatsIsEscaped() {
        try (var browser = TestBrowser.of(SharedServer.get())) {
            for (var form : List.of("/sign-up", "/sign-in", "/forgot-password", "/verify")) {
                var fields = Map.of(
                        "name", NAME, "email", NAME, "password", NAME, "next", NAME, "badge", NAME, "token", NAME);
                var answer = browser.post(form, fields);
                assertThat(answer.body()).as(form).doesNotContain("<img src=x", "<script>window");
            }
            for (var page : List.of("/sign-in?next=", "/sign-up?next=", "/verify?badge=", "/reset-password?token=")) {
                var answer = browser.get(page + "%22%3E%3Cscript%3Ewindow.planted%3D1%3C%2Fscript%3E");
                assertThat(answer.body()).as(page).doesNotContain("<script>window");
            }
        }
    }

    @Test
    void anAnswerThatIsAScriptStaysAnAnswer() {
        try (var candidate = Visitor.wide(Stage.raise())) {
            var attempt = Attempting.withEveryPrompt(candidate, "hostile-answer@mail.example");
            var slot = attempt.firstSlot(dev.assay.items.Prompt.ENTER_NUMBER);
            attempt.open(slot);
            var typed = "\"><script>planted=1</script>";
            candidate.fill("Your answer", typed).press("Save and continue");
            assertThat(candidate.page().locator("#entered").inputValue()).isEqualTo(typed);
            assertThat(candidate.page().locator("#entered-error").isVisible()).isTrue();
            assertThat(candidate.page().evaluate("() => window.planted === undefined"))
                    .isEqualTo(true);
            candidate.content().open(attempt.address() + "/check");
            candidate.content();
        }
    }
}
