package dev.assay.server.assessment.web;

import dev.assay.items.EnteredNumber;
import dev.assay.items.Prompt;
import dev.assay.server.assessment.Answer;
import dev.assay.server.assessment.GivenResponse;
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
    public QuestionView {
        question = question.withGaps(question.placed(answer.response()));
    }

    public boolean isChosen(String option) {
        return question.places().isEmpty() && answer.response().contains(option);
    }

    /// What the script must know of the form.
    public String kind() {
        return switch (question.prompt()) {
            case CHOOSE_ONE -> "one";
            case CHOOSE_TWO -> "two";
            case CHOOSE_SEVERAL -> "several";
            case ENTER_NUMBER, ENTER_TEXT -> "entry";
            case ORDER -> "order";
            case MATCH, FILL_GAPS -> "places";
        };
    }

    public boolean chooseTwo() {
        return question.prompt() == Prompt.CHOOSE_TWO;
    }

    public boolean chooseSeveral() {
        return question.prompt() == Prompt.CHOOSE_SEVERAL;
    }

    public boolean entersNumber() {
        return question.prompt() == Prompt.ENTER_NUMBER;
    }

    public boolean entersText() {
        return question.prompt() == Prompt.ENTER_TEXT;
    }

    public boolean fillsGaps() {
        return question.prompt() == Prompt.FILL_GAPS;
    }

    public boolean puts() {
        return !question.places().isEmpty() && !fillsGaps();
    }

    public boolean orders() {
        return question.prompt() == Prompt.ORDER;
    }

    public boolean isPlaced(int place, String option) {
        return question.placed(answer.response()).get(place).equals(option);
    }

    public int longestText() {
        return entersNumber() ? EnteredNumber.MAX_LENGTH : GivenResponse.LONGEST_TEXT;
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
