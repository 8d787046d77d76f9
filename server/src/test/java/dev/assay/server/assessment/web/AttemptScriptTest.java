package dev.assay.server.assessment.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.Cookie;
import dev.assay.items.Prompt;
import dev.assay.server.assessment.Answer;
import dev.assay.server.assessment.sql.AnswerRows;
import dev.assay.server.platform.TestServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// The script of the question page in a real browser: it saves at once, keeps what is not acknowledged, and tells about
/// other tabs and devices.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AttemptScriptTest {
    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final Pattern SAVED = Pattern.compile("Saved \\d\\d:\\d\\d");

    private TestServer server;
    private Playwright playwright;
    private Browser browser;
    private BrowserContext device;
    private Candidate candidate;
    private int slot;
    private int people;

    @SuppressWarnings("NullAway.Init")
    AttemptScriptTest() {}

    @BeforeAll
    void start() {
        assumeTrue(Files.isExecutable(CHROMIUM), "needs Chromium at " + CHROMIUM);
        server = TestServer.start();
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(CHROMIUM)
                        .setArgs(List.of("--no-sandbox")));
    }

    @AfterAll
    void stop() {
        if (server != null) {
            playwright.close();
            server.close();
        }
    }

    @BeforeEach
    void sitDown() {
        candidate =
                Candidate.signedUp(server, "script" + people++ + "@example.org").start();
        slot = candidate.form().stream()
                .filter(question -> question.shown().prompt() == Prompt.CHOOSE_ONE && question.slot() < 50)
                .findFirst()
                .orElseThrow()
                .slot();
        device = browser.newContext(new Browser.NewContextOptions().setBaseURL(server.baseUrl()));
        device.addCookies(List.of(new Cookie(
                        "assay_attempt",
                        candidate.browser.cookie("assay_attempt").orElseThrow())
                .setDomain("localhost")
                .setPath(candidate.address())
                .setHttpOnly(true)));
    }

    @AfterEach
    void leave() {
        device.close();
        candidate.close();
    }

    private Page open() {
        var page = device.newPage();
        page.onPageError(error -> {
            throw new AssertionError(error);
        });
        page.navigate(candidate.address() + "/questions/" + slot);
        return page;
    }

    private static void choose(Page page, String option) {
        page.locator("input[value=" + option + "]").check();
    }

    private static Locator status(Page page) {
        return page.locator("#save-status");
    }

    private Answer kept() {
        return server.part(AnswerRows.class).of(candidate.id()).get(slot - 1);
    }

    @Test
    void aChoiceIsSavedAtOnceAndCounted() {
        var page = open();
        choose(page, "b");
        assertThat(status(page)).containsText(SAVED);
        assertThat(page.locator("#answered")).hasText("1");
        assertThat(kept().response()).isEqualTo("b");
        assertThat(kept().revision()).isEqualTo(1);
        choose(page, "c");
        page.waitForCondition(() -> kept().revision() == 2);
        assertThat(kept().response()).isEqualTo("c");
        page.locator("button[value=next]").click();
        page.waitForURL("**/questions/" + (slot + 1));
        assertThat(kept().revision()).isEqualTo(2);
    }

    @Test
    void theFlagIsSavedWithoutLeavingThePage() {
        var page = open();
        page.locator("button[aria-pressed]").click();
        assertThat(page.locator("button[aria-pressed=true]")).containsText("Flagged to come back to");
        page.waitForCondition(() -> kept().flagged());
        page.locator("button[aria-pressed]").click();
        page.waitForCondition(() -> !kept().flagged());
    }

    @Test
    void withoutAConnectionTheAnswerWaitsOnTheDeviceAndIsSentWhenItReturns() {
        var page = open();
        device.setOffline(true);
        choose(page, "b");
        assertThat(status(page)).containsText("Not saved, you are offline. We keep trying");
        assertThat(kept().revision()).isZero();
        device.setOffline(false);
        assertThat(status(page)).containsText(SAVED);
        assertThat(kept().response()).isEqualTo("b");
        assertThat(page.evaluate("localStorage.length")).isEqualTo(0);
    }

    @Test
    void anAnswerThatWasNotAcknowledgedIsSentByTheNextPageOfTheAttempt() {
        var page = open();
        page.route("**/answers/*", route -> route.abort());
        choose(page, "b");
        assertThat(status(page)).containsText("Not saved, we keep trying");
        page.close();
        assertThat(kept().revision()).isZero();
        var other = device.newPage();
        other.navigate(candidate.address() + "/check");
        assertThat(other.locator("#save-status")).containsText(SAVED);
        assertThat(kept().response()).isEqualTo("b");
    }

    @Test
    void anAnswerTheServerCouldNotTakeIsSentAgain() {
        var page = open();
        var refusals = new int[1];
        page.route("**/answers/*", route -> {
            if (refusals[0]++ < 2) {
                route.fulfill(new com.microsoft.playwright.Route.FulfillOptions()
                        .setStatus(503)
                        .setBody("{}"));
            } else {
                route.resume();
            }
        });
        choose(page, "a");
        assertThat(status(page)).containsText(SAVED);
        assertThat(refusals[0]).isGreaterThanOrEqualTo(3);
        assertThat(kept().response()).isEqualTo("a");
    }

    @Test
    void anotherDeviceWithANewerAnswerIsToldAndShown() {
        var page = open();
        choose(page, "a");
        assertThat(status(page)).containsText(SAVED);
        candidate.put(slot, "{\"revision\":7,\"chosen\":[\"c\"],\"flagged\":true}");
        choose(page, "b");
        assertThat(page.locator("#told")).containsText("You answered this question elsewhere.");
        assertThat(page.locator("input[value=c]")).isChecked();
        assertThat(page.locator("button[aria-pressed=true]")).isVisible();
        choose(page, "b");
        page.waitForCondition(() -> kept().revision() == 8);
        assertThat(kept().response()).isEqualTo("b");
    }

    @Test
    void aSecondTabIsToldAndTheLaterAnswerStands() {
        var first = open();
        var second = open();
        assertThat(first.locator("#told")).containsText("This question is open in another tab too.");
        choose(second, "b");
        assertThat(first.locator("#told")).containsText("You answered this question in another tab.");
        choose(first, "c");
        first.waitForCondition(() -> kept().response().equals("c"));
        assertThat(kept().revision()).isEqualTo(2);
    }

    @Test
    void afterTheAttemptWasSubmittedElsewhereThePageSaysSo() {
        var page = open();
        candidate.submit();
        choose(page, "b");
        assertThat(page.locator("#told")).containsText("This attempt was submitted.");
        assertThat(kept().revision()).isZero();
    }

    @Test
    void submittingSendsFirstWhatIsNotSavedYet() {
        var page = open();
        page.route("**/answers/*", route -> route.abort());
        choose(page, "b");
        assertThat(status(page)).containsText("Not saved");
        page.unroute("**/answers/*");
        device.setOffline(false);
        page.navigate(candidate.address() + "/check");
        page.locator("#submit button").click();
        page.waitForURL(Pattern.compile(".*/(result|sign-in.*)"));
        assertThat(kept().response()).isEqualTo("b");
        assertThat(kept().correct()).isPresent();
    }
}
