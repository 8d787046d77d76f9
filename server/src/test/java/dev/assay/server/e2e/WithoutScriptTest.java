package dev.assay.server.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WithoutScriptTest {
    @Test
    void theAssessmentIsTakenAndPassedByPlainForms() {
        try (var candidate = Visitor.withoutScript(Stage.raise())) {
            candidate.signUp("Ola Without", "no-script@mail.example").open("/plans/serverless/assessment");
            var attempt = Attempting.start(candidate);
            attempt.answerAll(40, false);
            assertThat(candidate.heading()).startsWith("Check your answers");
            attempt.open(7);
            candidate.press("Flag to come back to");
            assertThat(candidate.button("Flagged to come back to").isVisible()).isTrue();
            assertThat(candidate.page().locator("#save-status").innerText()).matches("Saved \\d\\d:\\d\\d UTC");
            candidate.follow("See all 50 questions");
            candidate.press("Submit 50 answers");
            assertThat(candidate.heading()).isEqualTo("Passed: 40 of 50");
        }
    }
}
