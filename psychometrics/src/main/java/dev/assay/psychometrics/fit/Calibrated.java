package dev.assay.psychometrics.fit;

import dev.assay.psychometrics.data.Responses;
import dev.assay.psychometrics.model.Dichotomous;
import java.util.List;

/// Responses, the parameters of their items and, where needed, the abilities of their people.
final class Calibrated {
    private final double[] a;
    private final double[] d;
    private final double[] g;

    /// @param items one a column
    Calibrated(Responses responses, List<? extends Dichotomous> items) {
        if (items.size() != responses.itemCount()) {
            throw new IllegalArgumentException(
                    "there must be one model an item, " + responses.itemCount() + " of them, not " + items.size());
        }
        this.a = items.stream().mapToDouble(Dichotomous::a).toArray();
        this.d = items.stream().mapToDouble(Dichotomous::d).toArray();
        this.g = items.stream().mapToDouble(Dichotomous::g).toArray();
    }

    /// Checks that there is one ability a person, each finite or, where there is none, NaN.
    static void requireAbilities(Responses responses, double[] theta) {
        if (theta.length != responses.people()) {
            throw new IllegalArgumentException(
                    "there must be one ability a person, " + responses.people() + " of them, not " + theta.length);
        }
        for (int person = 0; person < theta.length; person++) {
            if (Double.isInfinite(theta[person])) {
                throw new IllegalArgumentException("the ability of person " + (person + 1) + " is " + theta[person]
                        + "; give NaN where there is no estimate");
            }
        }
    }

    Chance chance(int item, double theta) {
        double logit = a[item] * theta + d[item];
        double odds = StrictMath.exp(-Math.abs(logit));
        double likely = 1 / (1 + odds);
        double unlikely = odds / (1 + odds);
        double known = logit >= 0 ? likely : unlikely;
        double unknown = logit >= 0 ? unlikely : likely;
        return new Chance(g[item] + (1 - g[item]) * known, (1 - g[item]) * unknown, known, a[item]);
    }

    /// `ln(P / Q)`.
    double logOdds(int item, double theta, Chance chance) {
        return g[item] == 0
                ? a[item] * theta + d[item]
                : StrictMath.log(chance.right()) - StrictMath.log(chance.wrong());
    }

    /// @param right   the chance of a right answer, P
    /// @param wrong   the chance of a wrong answer, Q, with all its digits near 0
    /// @param known   the chance of a right answer that is not guessed
    /// @param a       the slope of the item
    record Chance(double right, double wrong, double known, double a) {

        double variance() {
            return right * wrong;
        }

        double residual(boolean answeredRight) {
            return answeredRight ? wrong : -right;
        }

        /// The derivative of P, over P Q: the weight of the item's residual in the likelihood equation.
        double weight() {
            // a (1-g) P* Q* / (P (1-g) Q*)
            return a * known / right;
        }
    }
}
