package dev.assay.psychometrics.forensics.similarity;

/// How likely people of an ability choose each option of each item.
public interface ChoiceProbabilities {

    int itemCount();

    /// One chance an option, each above 0, summing to one.
    double[] at(int item, double theta);

    /// Refuses probabilities of other items than those chosen from.
    static void requireFor(AnswerChoices choices, ChoiceProbabilities probabilities) {
        if (choices.itemCount() != probabilities.itemCount()) {
            throw new IllegalArgumentException("there are chances of " + probabilities.itemCount() + " items for "
                    + choices.itemCount() + " items chosen from");
        }
    }
}
