package dev.assay.cli.measure.report;

/// What an item's figures say of it, those that most need a look first.
enum Finding {
    NOBODY_PRESENTED("nobody saw it", Urgency.LOOK, "Nobody was presented this item, so nothing can be said of it."),
    NOBODY_RIGHT(
            "worth a look: key?",
            Urgency.LOOK,
            "Nobody answered it right. Check the key first, then whether the question can be answered from what was"
                    + " taught."),
    ABLE_MISS_IT(
            "worth a look: key?",
            Urgency.LOOK,
            "People who do well on the rest answer it wrong more often than others. Check the key first, then whether"
                    + " a second answer can be defended."),
    ABLE_CHOOSE_ANOTHER(
            "worth a look: another answer?",
            Urgency.LOOK,
            "A wrong option draws people who do well on the rest. See whether it can be defended in some reading."),
    DOES_NOT_TELL_APART(
            "does not tell people apart",
            Urgency.LOOK,
            "Those who know more and those who know less answer it right about as often. It adds noise to the score:"
                    + " reword or replace it."),
    DOES_NOT_FOLLOW(
            "does not follow its curve",
            Urgency.LOOK,
            "The shares of right answers differ from the curve by more than chance, also counting how many items were"
                    + " tested. Its plot may show where."),
    SURPRISING(
            "surprising answers",
            Urgency.WEIGH,
            "More answers than expected go against what people otherwise show. Unclear wording or guessing can do"
                    + " that."),
    EVERYBODY_RIGHT(
            "everybody got it right",
            Urgency.WEIGH,
            "It says nothing about differences between people. Keep it only if it must be asked."),
    VERY_EASY(
            "very easy",
            Urgency.WEIGH,
            "Nearly everybody got it right. That is fine for what everybody must know; it says little else."),
    VERY_HARD(
            "very hard",
            Urgency.WEIGH,
            "Few got it right. Check that it was taught and that nothing in the wording misleads."),
    TELLS_LITTLE_APART(
            "tells people little apart",
            Urgency.WEIGH,
            "It separates those who know more from those who know less, but weakly. Improve it when you next edit."),
    NOT_ESTIMATED("not estimated", Urgency.WEIGH, "The model could not be estimated for this item."),
    TOO_FEW_ANSWERS(
            "too few answers to say",
            Urgency.WAIT,
            "So few answers leave room for chance. Look again when there are more.");

    enum Urgency {
        LOOK,
        WEIGH,
        WAIT
    }

    final String word;
    final Urgency urgency;
    final String advice;

    Finding(String word, Urgency urgency, String advice) {
        this.word = word;
        this.urgency = urgency;
        this.advice = advice;
    }
}
