package dev.assay.server.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dev.assay.items.Prompt;
import org.junit.jupiter.api.Test;

/// Everything that an attempt takes, without a mouse.
class KeyboardTest {
    /// The page "Check your answers" links every question, twice where it is not answered.
    private static final int MOST_STOPS = 140;

    private static final String FOCUSED = """
            () => { const part = document.activeElement;
                return (part.innerText || part.name || part.id || part.tagName).trim() + '|' + part.type + '|' + part.value; }
            """;
    private static final String RING = """
            () => [document.activeElement, document.activeElement.closest('label')].some(part => part &&
                getComputedStyle(part).outlineStyle !== 'none' && parseFloat(getComputedStyle(part).outlineWidth) >= 2)
            """;

    @Test
    void aQuestionIsAnsweredFlaggedAndSavedAndTheAttemptSubmitted() {
        try (var candidate = Visitor.wide(Stage.raise())) {
            candidate.signUp("Kay Board", "keys@mail.example");
            var attempt = Attempting.startAnew(candidate);
            var page = candidate.page();
            var slot = attempt.firstSlot(Prompt.CHOOSE_ONE);
            attempt.open(slot);
            tabTo(page, "chosen|radio|");
            page.keyboard().press("Space");
            page.keyboard().press("ArrowDown");
            assertThat(page.locator("input[name=chosen]").nth(1)).isChecked();
            assertThat(page.locator("#save-status")).containsText(Attempting.SAVED);
            tabTo(page, "Flag to come back to|submit|");
            page.keyboard().press("Enter");
            assertThat(candidate.button("Flagged to come back to")).hasAttribute("aria-pressed", "true");
            assertThat(page.locator("#save-status")).containsText(Attempting.SAVED);
            page.reload();
            assertThat(page.locator("input[name=chosen]").nth(1)).isChecked();
            tabTo(page, "Save and continue|submit|");
            page.keyboard().press("Enter");
            page.waitForURL("**/questions/" + (slot + 1));
            tabTo(page, "See all 50 questions|");
            page.keyboard().press("Enter");
            page.waitForURL("**/check");
            tabTo(page, "Submit 1 answer, leave 49 blank|submit|");
            page.keyboard().press("Enter");
            page.waitForURL("**/result");
            candidate.content();
        }
    }

    @Test
    void theFirstTabStopLeadsPastTheMastheadToTheMatter() {
        try (var visitor = Visitor.wide(Stage.raise())) {
            visitor.open("/plans/serverless");
            var page = visitor.page();
            page.keyboard().press("Tab");
            assertThat(page.evaluate(FOCUSED).toString()).startsWith("Skip to");
            page.keyboard().press("Enter");
            page.keyboard().press("Tab");
            assertThat((Boolean) page.evaluate("() => document.activeElement.closest('main') !== null"))
                    .isTrue();
        }
    }

    /// Presses Tab until the named part has the focus, which must show on every part it rests on.
    private static void tabTo(Page page, String part) {
        for (int presses = 0; presses < MOST_STOPS; presses++) {
            page.keyboard().press("Tab");
            var focused = page.evaluate(FOCUSED).toString();
            if (!focused.startsWith("BODY")) {
                assertThat((Boolean) page.evaluate(RING)).as(focused).isTrue();
            }
            if (focused.startsWith(part)) {
                return;
            }
        }
        throw new AssertionError(MOST_STOPS + " tab stops and no " + part + " on " + page.url());
    }
}
