package dev.assay.psychometrics.scoring;

import dev.assay.psychometrics.data.Responses;
import dev.assay.psychometrics.model.Dichotomous;
import java.util.ArrayList;
import java.util.List;

/// The likelihood of one person's answers as a function of ability.
///
/// @param items  those that were presented
/// @param scores 1 or 0 of each
record Likelihood(List<? extends Dichotomous> items, int[] scores) {

    Likelihood {
        if (items.size() != scores.length) {
            throw new IllegalArgumentException("there are " + items.size() + " items for " + scores.length + " scores");
        }
        for (int score : scores) {
            if (score != 0 && score != 1) {
                throw new IllegalArgumentException("a score is 0 or 1, not " + score);
            }
        }
    }

    /// One person's row, without what was not presented.
    static Likelihood of(Responses responses, int person, List<? extends Dichotomous> items) {
        var presented = new ArrayList<Dichotomous>();
        var scores = new int[responses.presentedCount(person)];
        for (int item = 0; item < items.size(); item++) {
            if (responses.isPresented(person, item)) {
                scores[presented.size()] = responses.get(person, item);
                presented.add(items.get(item));
            }
        }
        return new Likelihood(presented, scores);
    }

    double log(double theta) {
        double log = 0;
        for (int i = 0; i < scores.length; i++) {
            log += StrictMath.log(items.get(i).probability(scores[i], theta));
        }
        return log;
    }

    /// The first derivative of [#log].
    double slope(double theta) {
        double slope = 0;
        for (int i = 0; i < scores.length; i++) {
            slope += items.get(i).slope(scores[i], theta) / items.get(i).probability(scores[i], theta);
        }
        return slope;
    }

    double information(double theta) {
        double information = 0;
        for (var item : items) {
            information += item.information(theta);
        }
        return information;
    }

    /// Warm's J: sum of `P' P'' / (P Q)`, whose ratio to twice the information is what the likelihood is off by.
    double bias(double theta) {
        double sum = 0;
        for (var item : items) {
            double slope = item.slope(theta);
            double variance = item.probability(1, theta) * item.probability(0, theta);
            sum += variance > 0 ? slope * item.curvature(theta) / variance : 0;
        }
        return sum;
    }
}
