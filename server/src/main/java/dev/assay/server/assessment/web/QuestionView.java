package dev.assay.server.assessment.web;

import dev.assay.items.Prompt;
import dev.assay.server.assessment.Answer;
import dev.assay.server.catalog.Plan;
import java.util.Optional;

/// What the page of one question shows.
public record QuestionView(
        String address,
        Plan plan,
        int slot,
        int total,
        int answered,
        QuestionHtml question,
        Answer answer,
        Optional<String> whatToEnter,
        boolean supersededElsewhere,
        String formToken) {
    public boolean isChosen(String option) {
        return question.prompt() != Prompt.ENTER_NUMBER && answer.response().contains(option);
    }

    public boolean chooseTwo() {
        return question.prompt() == Prompt.CHOOSE_TWO;
    }

    public boolean entry() {
        return question.prompt() == Prompt.ENTER_NUMBER;
    }

    /// How many options are chosen, in words for a question that takes two.
    public String chosenOfTwo() {
        int chosen = answer.response().length();
        return chosen > 2
                ? "Choose two. " + chosen + " are chosen: take " + (chosen - 2) + " back."
                : "Choose two. " + chosen + " of 2 chosen.";
    }

    public String savedAt() {
        return answer.savedAt().map(Times::clock).orElse("");
    }

    /// Where "Save and continue" leads.
    public String next() {
        return slot < total ? at(slot + 1) : address + "/check";
    }

    public String at(int slot) {
        return address + "/questions/" + slot;
    }
}
