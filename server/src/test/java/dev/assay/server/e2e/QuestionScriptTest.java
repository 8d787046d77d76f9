package dev.assay.server.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import dev.assay.items.Prompt;
import dev.assay.server.assessment.Answer;
import dev.assay.server.assessment.sql.AnswerRows;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;

/// The script of the question page: it saves at once, keeps what is not acknowledged, and says when nothing more
/// counts.
class QuestionScriptTest {
    private Visitor candidate;
    private Attempting attempt;
    private Page page;
    private int slot;

    @SuppressWarnings("NullAway.Init")
    QuestionScriptTest() {}

    @BeforeEach
    void sitDown(TestInfo test) {
        candidate = Visitor.wide(Stage.raise()).onBadNetwork();
        candidate.signUp(
                "Quinn Script",
                "quinn" + Integer.toHexString(test.getDisplayName().hashCode()) + "@mail.example");
        attempt = Attempting.startAnew(candidate);
        slot = attempt.firstSlot(Prompt.CHOOSE_ONE);
        page = candidate.page();
        attempt.open(slot);
    }

    @AfterEach
    void leave() {
        try (var leaving = candidate) {
            leaving.content();
        }
    }

    private void choose(String option) {
        page.locator("input[name=chosen][value=" + option + "]").check();
    }

    private Locator status() {
        return page.locator("#save-status");
    }

    private Answer kept() {
        return candidate
                .stage()
                .server()
                .part(AnswerRows.class)
                .of(attempt.id())
                .get(slot - 1);
    }

    @Test
    void aChoiceIsSavedAtOnceAndCounted() {
        choose("b");
        Attempting.awaitSaved(page);
        assertThat(page.locator("#answered")).hasText("1");
        assertThat(kept().response()).isEqualTo("b");
        assertThat(kept().revision()).isEqualTo(1);
        choose("c");
        page.waitForCondition(() -> kept().revision() == 2);
        assertThat(kept().response()).isEqualTo("c");
        page.locator("button[value=next]").click();
        page.waitForURL(Pattern.compile("(?:/questions/" + (slot + 1) + "|/check)$"));
        assertThat(kept().revision()).isEqualTo(2);
    }

    @Test
    void theFlagIsSavedWithoutLeavingThePage() {
        page.locator("button[aria-pressed]").click();
        assertThat(page.locator("button[aria-pressed=true]")).containsText("Flagged to come back to");
        page.waitForCondition(() -> kept().flagged());
        page.locator("button[aria-pressed]").click();
        page.waitForCondition(() -> !kept().flagged());
    }

    @Test
    void withoutAConnectionTheAnswerWaitsOnTheDeviceAndIsSentWhenItReturns() {
        candidate.context().setOffline(true);
        choose("b");
        assertThat(status()).containsText("Not saved, you are offline. We keep trying");
        assertThat(kept().revision()).isZero();
        candidate.context().setOffline(false);
        Attempting.awaitSaved(page);
        assertThat(kept().response()).isEqualTo("b");
        assertThat(page.evaluate("localStorage.length")).isEqualTo(0);
    }

    @Test
    void afterTheAttemptWasSubmittedElsewhereThePageSaysSo() {
        var elsewhere = candidate.newPage();
        elsewhere.navigate(attempt.address() + "/check");
        elsewhere.locator("#submit button").click();
        elsewhere.waitForURL("**/result");
        choose("b");
        assertThat(page.locator("#told")).containsText("This attempt was submitted.");
        assertThat(kept().revision()).isZero();
    }

    @Test
    void submittingSendsFirstWhatIsNotSavedYet() {
        page.route("**/answers/*", Route::abort);
        choose("b");
        assertThat(status()).containsText("Not saved");
        page.unroute("**/answers/*");
        page.navigate(attempt.address() + "/check");
        page.locator("#submit button").click();
        page.waitForURL("**/result");
        assertThat(kept().response()).isEqualTo("b");
        assertThat(kept().correct()).isPresent();
    }
}
