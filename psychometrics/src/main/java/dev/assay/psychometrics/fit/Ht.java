package dev.assay.psychometrics.fit;

import dev.assay.psychometrics.data.Responses;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

/// How well a person's right and wrong answers go with those of everyone else (H^T).
///
/// The sum over other people of the covariance of the two rows of answers, over the largest sum that their
/// numbers of right answers allow: 1 where all could be sorted from easy to hard, about 0 where answers have
/// nothing to do with those of others, below 0 where they run against them. Needs no model. Sijtsma & Meijer
/// (1992), A method for investigating the intersection of item response functions in Mokken's nonparametric IRT
/// model, Applied Psychological Measurement 16.
///
/// Each person is compared with those who were presented the same items; where everyone saw another form there
/// is nobody to compare with, and [GuttmanErrors] or [LzStar] serve instead.
public final class Ht {
    private Ht() {}

    /// One entry a person; empty where all or none of the answers are right, nobody else was presented the same
    /// items, or all others were all right or all wrong.
    public static List<OptionalDouble> of(Responses responses) {
        var all = new OptionalDouble[responses.people()];
        Arrays.fill(all, OptionalDouble.empty());
        for (var form : Form.of(responses)) {
            if (form.people().length > 1) {
                fill(all, responses, form);
            }
        }
        return List.of(all);
    }

    private static void fill(OptionalDouble[] all, Responses responses, Form form) {
        int items = form.items().length;
        var rightOfItem = new long[items];
        var peopleOfScore = new long[items + 1];
        long right = 0;
        for (int person : form.people()) {
            for (int i = 0; i < items; i++) {
                rightOfItem[i] += responses.isRight(person, form.items()[i]) ? 1 : 0;
            }
            int score = responses.rightCount(person);
            peopleOfScore[score]++;
            right += score;
        }
        var smaller = sumsOfSmaller(peopleOfScore);
        for (int person : form.people()) {
            long shared = 0;
            for (int i = 0; i < items; i++) {
                shared += responses.isRight(person, form.items()[i]) ? rightOfItem[i] - 1 : 0;
            }
            // both sums times the square of the number of items, so that they are whole
            long score = responses.rightCount(person);
            long chance = score * (right - score);
            long most = items * (smaller[(int) score] - score) - chance;
            if (most > 0) {
                all[person] = OptionalDouble.of((double) (items * shared - chance) / most);
            }
        }
    }

    /// For each score r the sum over all people of the smaller of r and their own.
    private static long[] sumsOfSmaller(long[] peopleOfScore) {
        long atLeast = Arrays.stream(peopleOfScore).sum();
        var sums = new long[peopleOfScore.length];
        for (int score = 1; score < sums.length; score++) {
            atLeast -= peopleOfScore[score - 1];
            sums[score] = sums[score - 1] + atLeast;
        }
        return sums;
    }
}
