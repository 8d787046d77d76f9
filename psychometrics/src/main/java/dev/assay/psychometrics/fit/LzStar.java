package dev.assay.psychometrics.fit;

import dev.assay.psychometrics.data.Responses;
import dev.assay.psychometrics.model.Dichotomous;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/// How likely a person's answers are as a whole, standardised for an ability estimated from the same answers
/// (lz*).
///
/// `sum of (x - P) v / sqrt(sum of v^2 P Q)` with `v = w - c r`, where `w = ln(P / Q)` makes the sum the
/// log-likelihood less its expectation, `r = P' / (P Q)` is the item's weight in the likelihood equation, and
/// `c = sum of P' w / sum of P' r`. Taking c r away makes the sum blind, to the first order, to small errors in
/// the ability. Snijders (2001), Asymptotic null distribution of person fit statistics with estimated person
/// parameter, Psychometrika 66.
///
/// One formula serves all estimates. Snijders writes `(W + c r0) / deviation` with W the sum with w alone and
/// r0 that of the estimate: 0 for maximum likelihood, `J / 2I` for Warm's weighted likelihood, `(mean - theta)
/// / variance` for the mode of a posterior. As such an estimate is where `sum of (x - P) r = -r0`, both are the
/// same number. For the mean of a posterior (EAP) it holds to the first order.
///
/// Only what was presented counts, so each person may have seen another form. For long tests about normal with
/// mean 0 and deviation 1; with 50 items the low end is somewhat heavier. A low value says that the answers do
/// not fit the model: a slip in the key, a lapse, an unusual course of study or help are all worth a look.
public final class LzStar {
    private final Responses responses;
    private final Calibrated calibrated;
    private final double[] residuals;
    private final double[] variances;
    private final double[] logits;
    private final double[] weights;

    private LzStar(Responses responses, List<? extends Dichotomous> items) {
        this.responses = responses;
        this.calibrated = new Calibrated(responses, items);
        this.residuals = new double[items.size()];
        this.variances = new double[items.size()];
        this.logits = new double[items.size()];
        this.weights = new double[items.size()];
    }

    /// One entry a person; empty where there is no ability, and where the answers leave nothing to judge once
    /// the ability is known: fewer than two items, or items of one difficulty under the Rasch model.
    ///
    /// @param theta one a person, on the scale of the items; NaN where there is none
    public static List<OptionalDouble> of(Responses responses, List<? extends Dichotomous> items, double[] theta) {
        Calibrated.requireAbilities(responses, theta);
        var fit = new LzStar(responses, items);
        var all = new ArrayList<OptionalDouble>(responses.people());
        for (int person = 0; person < responses.people(); person++) {
            all.add(Double.isNaN(theta[person]) ? OptionalDouble.empty() : fit.of(person, theta[person]));
        }
        return all;
    }

    private OptionalDouble of(int person, double theta) {
        int count = 0;
        double products = 0;
        double information = 0;
        double all = 0;
        for (int item = 0; item < responses.itemCount(); item++) {
            if (responses.isPresented(person, item)) {
                var chance = calibrated.chance(item, theta);
                double weight = chance.weight();
                double logit = calibrated.logOdds(item, theta, chance);
                double variance = chance.variance();
                residuals[count] = chance.residual(responses.isRight(person, item));
                variances[count] = variance;
                logits[count] = logit;
                weights[count++] = weight;
                products += variance * weight * logit;
                information += variance * weight * weight;
                all += variance * logit * logit;
            }
        }
        double c = information > 0 ? products / information : 0;
        double sum = 0;
        double variance = 0;
        for (int i = 0; i < count; i++) {
            double weight = logits[i] - c * weights[i];
            sum += residuals[i] * weight;
            variance += weight * weight * variances[i];
        }
        // rounding leaves crumbs of variance where there is none
        return variance > 1e-12 * all && Double.isFinite(all)
                ? OptionalDouble.of(sum / Math.sqrt(variance))
                : OptionalDouble.empty();
    }
}
