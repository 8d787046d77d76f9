package dev.assay.server.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import dev.assay.items.Prompt;
import dev.assay.server.assessment.IssuedForms;
import dev.assay.server.assessment.IssuedQuestion;
import dev.assay.server.kernel.AttemptId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A visitor who sits an attempt and knows what was asked, because the test looks into the server.
final class Attempting {
    static final Pattern SAVED = Pattern.compile("Saved \\d\\d:\\d\\d");
    private static final Pattern ADDRESS = Pattern.compile("/attempts/([0-9a-f-]{36})/");

    /// What the questions of the Serverless plan ask for.
    static final Set<Prompt> SERVERLESS = EnumSet.of(Prompt.CHOOSE_ONE, Prompt.CHOOSE_TWO, Prompt.ENTER_NUMBER);

    private final Visitor visitor;
    private final AttemptId attempt;
    private final List<IssuedQuestion> form;

    private Attempting(Visitor visitor, AttemptId attempt) {
        this.visitor = visitor;
        this.attempt = attempt;
        this.form = visitor.stage().server().part(IssuedForms.class).issued(attempt);
    }

    /// From the rules, where the visitor already is, to the first question.
    static Attempting start(Visitor visitor) {
        visitor.page().getByLabel("The answers will be mine").check();
        visitor.press("Start the assessment");
        return of(visitor);
    }

    static Attempting startAnew(Visitor visitor) {
        visitor.open("/plans/serverless/assessment");
        return start(visitor);
    }

    /// The attempt of somebody new whose form has questions of every kind: not every form asks for a number.
    static Attempting withEveryPrompt(Visitor visitor, String email) {
        for (int candidate = 1; candidate <= 50; candidate++) {
            visitor.signUp("Ines Okafor", candidate + email);
            var attempt = startAnew(visitor);
            var prompts = attempt.form.stream()
                    .map(question -> question.shown().prompt())
                    .collect(Collectors.toSet());
            if (prompts.containsAll(SERVERLESS)) {
                return attempt;
            }
            visitor.context().clearCookies();
        }
        throw new AssertionError("Fifty forms and none has questions of every kind");
    }

    /// The attempt whose page the visitor sees.
    static Attempting of(Visitor visitor) {
        var address = ADDRESS.matcher(visitor.page().url());
        if (!address.find()) {
            throw new AssertionError(
                    "Not in an attempt but at " + visitor.page().url());
        }
        return new Attempting(visitor, new AttemptId(UUID.fromString(address.group(1))));
    }

    AttemptId id() {
        return attempt;
    }

    List<IssuedQuestion> form() {
        return form;
    }

    IssuedQuestion question(int slot) {
        return form.get(slot - 1);
    }

    int firstSlot(Prompt prompt) {
        return form.stream()
                .filter(question -> question.shown().prompt() == prompt)
                .findFirst()
                .orElseThrow()
                .slot();
    }

    String address() {
        return "/attempts/" + attempt;
    }

    Attempting open(int slot) {
        visitor.open(address() + "/questions/" + slot);
        return this;
    }

    /// Answers the question that the page shows.
    static void give(Page page, Reply reply) {
        if (reply.isNumber()) {
            page.locator("#entered").fill(reply.entered());
        }
        for (var box : page.locator("input[type=checkbox][name=chosen]:checked").all()) {
            box.uncheck();
        }
        for (var id : reply.chosen()) {
            page.locator("input[name=chosen][value=" + id + "]").check();
        }
    }

    static void awaitSaved(Page page) {
        assertThat(page.locator("#save-status")).containsText(SAVED);
    }

    /// Answers question after question from the one shown, the first `right` rightly and the others wrongly.
    void answerAll(int right, boolean byScript) {
        for (var question : form) {
            give(visitor.page(), question.slot() <= right ? Reply.right(question) : Reply.wrong(question));
            if (byScript) {
                awaitSaved(visitor.page());
            }
            visitor.press("Save and continue");
        }
    }

    /// Answers by requests sent straight to the server, where a test is about what comes after.
    Attempting answered(int right) {
        var candidate = visitor.context().request();
        for (var question : form) {
            var page =
                    candidate.get(address() + "/questions/" + question.slot()).text();
            var reply = question.slot() <= right ? Reply.right(question) : Reply.wrong(question);
            candidate.put(
                    address() + "/answers/" + question.slot(),
                    com.microsoft.playwright.options.RequestOptions.create()
                            .setHeader("Content-Type", "application/json")
                            .setHeader("X-Assay-Form", formToken(page))
                            .setData(reply.json(9)));
        }
        return this;
    }

    static String formToken(String page) {
        var field = Pattern.compile("name=\"form\" value=\"([^\"]+)\"").matcher(page);
        if (!field.find()) {
            throw new AssertionError("No form in " + page);
        }
        return field.group(1);
    }

    /// Submits from the page "Check your answers".
    void submit() {
        visitor.open(address() + "/check");
        visitor.page()
                .waitForNavigation(
                        () -> visitor.page().locator("#submit button").click());
    }
}
