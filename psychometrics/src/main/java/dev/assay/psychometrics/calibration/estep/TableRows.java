package dev.assay.psychometrics.calibration.estep;

import dev.assay.psychometrics.data.Responses;

/// Which rows of a table stand for a person's answers: where everyone was presented everything, a row for each of the
/// 16
/// patterns of four items at a time; else two rows an item, for wrong and right.
///
/// @param items    how many there are
/// @param complete whether everyone was presented everything
record TableRows(int items, boolean complete) {
    static final int PATTERN_ITEMS = 4;
    static final int PATTERNS = 1 << PATTERN_ITEMS;
    private static final int MOST_IN_PATTERNS = Batch.MOST_ROWS / PATTERNS * PATTERN_ITEMS;

    TableRows {
        int most = complete ? MOST_IN_PATTERNS : Batch.MOST_ROWS / 2;
        if (items > most) {
            throw new IllegalArgumentException("at most " + most + " items can be estimated together, not " + items);
        }
    }

    /// By patterns where everyone was presented everything and there are few enough of them to be named.
    static TableRows of(int items, boolean complete) {
        return new TableRows(items, complete && items <= MOST_IN_PATTERNS);
    }

    int count() {
        return complete ? groups() * PATTERNS : 2 * items;
    }

    /// How many items share a row: of `n` items all `2^n` patterns of answers have rows that stand together, and bit
    /// `i`
    /// of a row among them is the answer to item `i`.
    int unitItems() {
        return complete ? PATTERN_ITEMS : 1;
    }

    private int groups() {
        return (items + PATTERN_ITEMS - 1) / PATTERN_ITEMS;
    }

    int ofPattern(int item, int pattern) {
        return item / PATTERN_ITEMS * PATTERNS + pattern;
    }

    static int bit(int item) {
        return 1 << item % PATTERN_ITEMS;
    }

    static int ofScore(int item, int score) {
        return 2 * item + score;
    }

    /// @param people the places of those whose answers are asked for
    Batch batch(Responses responses, int[] people) {
        var rows = new char[people.length * (complete ? groups() : items)];
        var ends = new int[people.length + 1];
        for (int i = 0; i < people.length; i++) {
            int at = ends[i];
            ends[i + 1] =
                    complete ? patterns(responses, people[i], rows, at) : presented(responses, people[i], rows, at);
        }
        return Batch.of(people.length, rows, ends, count());
    }

    private int patterns(Responses responses, int person, char[] rows, int from) {
        int at = from;
        for (int group = 0; group < groups(); ) {
            long bits = responses.rightWord(person, group / 16);
            for (int i = 0; i < 16 && group < groups(); i++, group++, bits >>>= PATTERN_ITEMS) {
                rows[at++] = (char) (group * PATTERNS + (int) (bits & (PATTERNS - 1)));
            }
        }
        return at;
    }

    private static int presented(Responses responses, int person, char[] rows, int from) {
        int at = from;
        for (int word = 0; word < responses.words(); word++) {
            long right = responses.rightWord(person, word);
            for (long left = responses.presentedWord(person, word); left != 0; left &= left - 1) {
                int bit = Long.numberOfTrailingZeros(left);
                rows[at++] = (char) ofScore((word << 6) + bit, (int) (right >>> bit & 1));
            }
        }
        return at;
    }
}
