package dev.assay.psychometrics.forensics.similarity;

import java.util.Arrays;

/// Which option each person (row) chose on each item (column).
public final class AnswerChoices {

    /// No choice: not presented, or left out.
    public static final int NONE = -1;

    private final int[][] choices;
    private final int[] options;
    private final int[] key;

    private AnswerChoices(int[][] choices, int[] options, int[] key) {
        this.choices = choices;
        this.options = options;
        this.key = key;
    }

    /// @param choices rows of equal length: options from 0, or [#NONE]
    /// @param options how many each item has, two at least
    /// @param key     the right option of each item
    /// @throws IllegalArgumentException naming row and column of a choice that is no option
    public static AnswerChoices of(int[][] choices, int[] options, int[] key) {
        if (options.length == 0 || key.length != options.length) {
            throw new IllegalArgumentException(
                    "there are " + options.length + " numbers of options and " + key.length + " keys");
        }
        for (int item = 0; item < options.length; item++) {
            if (!(options[item] >= 2 && key[item] >= 0 && key[item] < options[item])) {
                throw new IllegalArgumentException("item " + (item + 1) + " has " + options[item]
                        + " options and the key " + key[item] + "; it needs two options and a key among them");
            }
        }
        for (int person = 0; person < choices.length; person++) {
            check(choices[person], person, options);
        }
        var copy = Arrays.stream(choices).map(int[]::clone).toArray(int[][]::new);
        return new AnswerChoices(copy, options.clone(), key.clone());
    }

    private static void check(int[] row, int person, int[] options) {
        if (row.length != options.length) {
            throw new IllegalArgumentException(
                    "row " + (person + 1) + " has " + row.length + " choices for " + options.length + " items");
        }
        for (int item = 0; item < row.length; item++) {
            if (row[item] != NONE && !(row[item] >= 0 && row[item] < options[item])) {
                throw new IllegalArgumentException("row " + (person + 1) + ", column " + (item + 1) + " is " + row[item]
                        + "; an option is from 0 to " + (options[item] - 1) + ", or -1 for none");
            }
        }
    }

    public int people() {
        return choices.length;
    }

    public int itemCount() {
        return options.length;
    }

    /// How many options an item has.
    public int options(int item) {
        return options[item];
    }

    /// The right option of an item.
    public int key(int item) {
        return key[item];
    }

    /// The option, or [#NONE].
    public int get(int person, int item) {
        return choices[person][item];
    }

    /// Whether both people chose an option of an item.
    boolean both(int one, int other, int item) {
        return choices[one][item] != NONE && choices[other][item] != NONE;
    }

    boolean match(int one, int other, int item) {
        return both(one, other, item) && choices[one][item] == choices[other][item];
    }

    @Override
    public String toString() {
        return people() + " people, " + itemCount() + " items";
    }
}
