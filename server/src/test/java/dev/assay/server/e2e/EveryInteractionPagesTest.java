package dev.assay.server.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import dev.assay.items.Prompt;
import dev.assay.server.platform.TestServer;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// The pages of kinds of questions that the Serverless plan does not have, in a browser: how they look, and that what
/// is
/// put by keyboard is saved as it is put.
class EveryInteractionPagesTest {
    @Test
    void whatIsPutByKeyboardIsSavedAndThePagesLookWell() {
        var content = Path.of(System.getProperty("assay.root", ".."), "server/src/test/resources/every-interaction");
        var stage = Stage.raise();
        try (var server = TestServer.start(Map.of("assay.content", content.toString()));
                var visitor = Visitor.wide(stage.before(server))) {
            visitor.signUp("Ines Okafor", "every-kind@mail.example").open("/plans/every/assessment");
            var attempt = Attempting.start(visitor);
            for (var prompt : new Prompt[] {Prompt.ORDER, Prompt.MATCH, Prompt.FILL_GAPS}) {
                attempt.open(attempt.firstSlot(prompt));
                visitor.look("question-" + prompt.name().toLowerCase(Locale.ROOT));
                var first = visitor.page().locator("select[name=placed]").first();
                chooseByKeyboard(first);
                Attempting.awaitSaved(visitor.page());
                visitor.page().reload();
                assertThat(visitor.page().locator("select[name=placed]").first())
                        .hasValue("a");
            }
            attempt.open(attempt.firstSlot(Prompt.CHOOSE_SEVERAL));
            visitor.look("question-several");
            attempt.open(attempt.firstSlot(Prompt.ENTER_TEXT));
            visitor.look("question-text").fill("Your answer", "ReportBatchItemFailures");
            Attempting.awaitSaved(visitor.page());
            assertThat(visitor.page().locator("#answered")).hasText("1");
        }
    }

    /// Down to the first option and out.
    private static void chooseByKeyboard(Locator list) {
        list.focus();
        list.press("ArrowDown");
        list.press("Tab");
        assertThat(list).hasValue("a");
    }
}
