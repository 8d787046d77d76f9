package dev.assay.server.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import dev.assay.items.Prompt;
import dev.assay.server.assessment.IssuedQuestion;
import dev.assay.server.assessment.sql.AnswerRows;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Answers on a network that fails, in two tabs, and on two devices.
class FlakyNetworkTest {
    private static final String SAVES = "**/answers/*";
    /// The wait between two tries grows; the third is due after at most nine seconds.
    private static final LocatorAssertions.ContainsTextOptions PATIENTLY =
            new LocatorAssertions.ContainsTextOptions().setTimeout(30_000);
    private static final String KEPT = """
            () => Object.keys(localStorage).filter(key => key.startsWith('assay ')).map(key => localStorage.getItem(key))
            """;

    @Test
    void anAnswerThatCannotBeSentIsKeptSurvivesAReloadAndIsSentLater() {
        try (var candidate = Visitor.wide(Stage.raise()).onBadNetwork()) {
            candidate.signUp("Flo Keys", "flaky@mail.example");
            var attempt = Attempting.startAnew(candidate);
            var page = candidate.page();
            var slot = attempt.firstSlot(Prompt.CHOOSE_ONE);
            attempt.open(slot);
            candidate.context().route(SAVES, Route::abort);
            page.locator("input[name=chosen][value=b]").check();
            assertThat(status(page)).containsText("Not saved, we keep trying");
            assertThat(kept(page)).containsExactly("{\"revision\":1,\"chosen\":[\"b\"],\"flagged\":false}");
            assertThat(answer(candidate, attempt, slot)).isEmpty();

            page.reload();
            assertThat(page.locator("input[name=chosen][value=b]")).isChecked();
            assertThat(status(page)).containsText("Not saved, we keep trying");
            attempt.open(slot + 1);
            assertThat(status(page)).containsText("Not saved, we keep trying");

            candidate.context().unroute(SAVES);
            assertThat(status(page)).containsText(Attempting.SAVED, PATIENTLY);
            assertThat(kept(page)).isEmpty();
            assertThat(answer(candidate, attempt, slot)).isEqualTo("b");
            candidate.content();
        }
    }

    @Test
    void anAnswerWhoseAcknowledgementIsLostIsSentAgainAndCountsOnce() {
        try (var candidate = Visitor.wide(Stage.raise()).onBadNetwork()) {
            var attempt = Attempting.withEveryPrompt(candidate, "lost-reply@mail.example");
            var slot = attempt.firstSlot(Prompt.ENTER_NUMBER);
            attempt.open(slot);
            var sent = new ArrayList<String>();
            candidate.context().route(SAVES, route -> {
                sent.add(route.request().postData());
                if (sent.size() == 1) {
                    route.fetch();
                    route.abort();
                } else {
                    route.resume();
                }
            });
            candidate.page().locator("#entered").fill("1,234");
            assertThat(status(candidate.page())).containsText("Not saved, we keep trying");
            assertThat(status(candidate.page())).containsText(Attempting.SAVED, PATIENTLY);
            assertThat(sent).hasSize(2).allMatch(sent.getFirst()::equals);
            assertThat(answer(candidate, attempt, slot)).isEqualTo("1,234");
            candidate.content();
        }
    }

    @Test
    void aServerThatIsOverloadedIsAskedAgain() {
        try (var candidate = Visitor.wide(Stage.raise()).onBadNetwork()) {
            candidate.signUp("Flo Keys", "busy@mail.example");
            var attempt = Attempting.startAnew(candidate);
            attempt.open(attempt.firstSlot(Prompt.CHOOSE_ONE));
            var sent = new ArrayList<String>();
            candidate.context().route(SAVES, route -> {
                sent.add(route.request().postData());
                if (sent.size() == 1) {
                    route.fulfill(new Route.FulfillOptions().setStatus(503));
                } else {
                    route.resume();
                }
            });
            candidate.page().locator("input[name=chosen][value=a]").check();
            assertThat(status(candidate.page())).containsText("Not saved, we keep trying");
            assertThat(status(candidate.page())).containsText(Attempting.SAVED, PATIENTLY);
        }
    }

    @Test
    void submittingWaitsForAnswersThatAreNotSavedYet() {
        try (var candidate = Visitor.wide(Stage.raise()).onBadNetwork()) {
            candidate.signUp("Flo Keys", "unsent@mail.example");
            var attempt = Attempting.startAnew(candidate);
            attempt.open(attempt.firstSlot(Prompt.CHOOSE_ONE));
            candidate.context().route(SAVES, Route::abort);
            candidate.page().locator("input[name=chosen][value=a]").check();
            assertThat(status(candidate.page())).containsText("Not saved, we keep trying");
            candidate.open(attempt.address() + "/check");
            candidate.page().locator("#submit button").click();
            assertThat(candidate.page().locator("#told")).containsText("Some answers are not saved yet.");
            assertThat(candidate.heading()).startsWith("Check your answers");
        }
    }

    @Test
    void aSecondTabIsToldAndTheNewerAnswerWins() {
        try (var candidate = Visitor.wide(Stage.raise())) {
            candidate.signUp("Flo Keys", "tabs@mail.example");
            var attempt = Attempting.startAnew(candidate);
            var slot = attempt.firstSlot(Prompt.CHOOSE_ONE);
            attempt.open(slot);
            var first = candidate.page();
            var second = candidate.newPage();
            second.navigate(attempt.address() + "/questions/" + slot);
            assertThat(told(first)).containsText("This question is open in another tab too.");
            second.locator("input[name=chosen][value=c]").check();
            assertThat(status(second)).containsText(Attempting.SAVED);
            assertThat(told(first)).containsText("You answered this question in another tab.");
            first.locator("input[name=chosen][value=a]").check();
            assertThat(status(first)).containsText(Attempting.SAVED);
            assertThat(answer(candidate, attempt, slot)).isEqualTo("a");
            candidate.content();
        }
    }

    @Test
    void anotherDeviceIsToldAndTheNewerAnswerWins() {
        var stage = Stage.raise();
        try (var laptop = Visitor.wide(stage).onBadNetwork();
                var phone = Visitor.narrow(stage)) {
            laptop.signUp("Flo Keys", "devices@mail.example");
            var attempt = Attempting.startAnew(laptop);
            var slot = attempt.firstSlot(Prompt.CHOOSE_TWO);
            attempt.open(slot);
            phone.open("/sign-in");
            phone.fill("Email address", "devices@mail.example")
                    .fill("Password", dev.assay.server.platform.TestBrowser.PASSWORD)
                    .press("Sign in");
            phone.open("/plans/serverless/assessment");
            phone.follow("Go on with your attempt");
            phone.open(attempt.address() + "/questions/" + slot);
            var question = attempt.question(slot);
            choose(phone.page(), question, 1);
            choose(phone.page(), question, 2);
            assertThat(phone.page().locator("#chosen-count")).containsText("2 of 2 chosen");
            assertThat(status(phone.page())).containsText(Attempting.SAVED);

            // The page takes this choice back at once.
            laptop.page().locator("input[name=chosen]").nth(0).click();
            assertThat(told(laptop.page())).containsText("You answered this question elsewhere.");
            assertThat(laptop.page().locator("input[name=chosen]").nth(0)).not().isChecked();
            assertThat(laptop.page().locator("input[name=chosen]").nth(1)).isChecked();
            assertThat(answer(laptop, attempt, slot)).isEqualTo("bc");
            laptop.page().locator("input[name=chosen]").nth(1).uncheck();
            choose(laptop.page(), question, 0);
            assertThat(status(laptop.page())).containsText(Attempting.SAVED);
            assertThat(answer(laptop, attempt, slot)).isEqualTo("ac");
        }
    }

    private static void choose(Page page, IssuedQuestion question, int position) {
        var id = question.shown().options().get(position).id();
        page.locator("input[name=chosen][value=" + id + "]").check();
    }

    private static Locator status(Page page) {
        return page.locator("#save-status");
    }

    private static Locator told(Page page) {
        return page.locator("#told");
    }

    @SuppressWarnings("unchecked")
    private static List<String> kept(Page page) {
        return (List<String>) page.evaluate(KEPT);
    }

    /// What stands in the database.
    private static String answer(Visitor candidate, Attempting attempt, int slot) {
        var sheet = candidate.stage().server().part(AnswerRows.class).of(attempt.id());
        return sheet.get(slot - 1).response();
    }
}
