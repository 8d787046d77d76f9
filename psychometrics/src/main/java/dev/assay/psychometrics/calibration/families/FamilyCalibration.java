package dev.assay.psychometrics.calibration.families;

import dev.assay.psychometrics.calibration.AcceleratedAscent;
import dev.assay.psychometrics.calibration.AcceleratedAscent.Visit;
import dev.assay.psychometrics.calibration.IterationListener;
import dev.assay.psychometrics.model.ItemFamily;
import dev.assay.psychometrics.model.TwoParameter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// Estimates of each family the curve of its mean and how far its variants scatter, from answers to variants.
///
/// The model: `logit P = a theta + d + u`, with slope and intercept of the family and an effect u of the variant
/// that is normal about 0. Sinharay, Johnson & Williamson (2003), Calibrating item families and summarizing the
/// results using family expected response functions, Journal of Educational and Behavioral Statistics 28; Glas &
/// van der Linden (2003), Applied Psychological Measurement 27; Geerlings, Glas & van der Linden (2011), Modeling
/// rule-based item generation, Psychometrika 76. They sample posteriors; here abilities and effects are integrated
/// out on nodes.
///
/// As people and variants are crossed, the integral over all of them cannot be had exactly; beliefs are passed
/// between people and variants instead, which is exact where every variant was answered once, and close where
/// people answered many families. EM with parameter expansion (Liu, Rubin & Wu, 1998, Biometrika 85) and
/// acceleration. Result bits do not depend on the order of answers.
public final class FamilyCalibration {
    /// Passes after which beliefs follow the parameters.
    private static final int FIRST_PASSES = 4;

    private final FamilyPlan plan;
    private final Beliefs beliefs;

    private FamilyCalibration(FamilyAnswers answers, FamilyOptions options) {
        this.plan = new FamilyPlan(answers, options);
        this.beliefs = new Beliefs(plan);
    }

    /// Calibrates.
    ///
    /// @throws IllegalArgumentException where no family can be estimated
    public static FamilyResult of(FamilyAnswers answers, FamilyOptions options) {
        return of(answers, options, IterationListener.NONE);
    }

    /// The same, with a listener.
    public static FamilyResult of(FamilyAnswers answers, FamilyOptions options, IterationListener listener) {
        return new FamilyCalibration(answers, options).result(listener);
    }

    private FamilyResult result(IterationListener listener) {
        var start = plan.start();
        for (int pass = 0; pass < FIRST_PASSES; pass++) {
            var _ = new FamilyPass(plan, beliefs, start, false);
        }
        var options = plan.options;
        var end =
                new AcceleratedAscent(this::visit, options.tolerance(), options.mostIterations(), listener).from(start);
        return new FamilyResult(
                estimates(end.visit().at()), end.visit().logLikelihood(), end.iterations(), end.convergence());
    }

    private Visit visit(double[] at) {
        double prior = 0;
        for (int family = 0; family < plan.families; family++) {
            if (!(at[3 * family + 2] >= 0)) {
                return Visit.impossible(at);
            }
            prior += FamilyRegression.logPrior(plan.options.priors(), at[3 * family], at[3 * family + 1]);
        }
        var expanded = expansion();
        var pass = new FamilyPass(plan, beliefs, at, false);
        var mapped = at.clone();
        for (int family = 0; family < plan.families; family++) {
            if (plan.isUsed(family)) {
                new FamilyRegression(
                                pass.counts[family],
                                plan.options.people(),
                                plan.nodes[family],
                                plan.options.priors(),
                                plan.hasSpread(family))
                        .maximise(mapped, 3 * family);
                mapped[3 * family + 1] += mapped[3 * family + 2] * expanded[family][0];
                mapped[3 * family + 2] *= expanded[family][1];
            }
        }
        return new Visit(at, pass.logLikelihood() + prior, pass.logLikelihood(), mapped);
    }

    /// Of each family mean and deviation of the standardised effects of variants, which need not be 0 and 1 on the
    /// way.
    private double[][] expansion() {
        var moments = new double[plan.families][3];
        var shares = new double
                [IntStream.range(0, plan.families)
                        .map(family -> plan.nodes[family].size())
                        .max()
                        .orElseThrow()];
        for (int variant = 0; variant < plan.answers.variants(); variant++) {
            int family = plan.answers.familyOf(variant);
            var nodes = plan.nodes[family];
            beliefs.of(variant, shares);
            moments[family][0]++;
            for (int k = 0; k < nodes.size(); k++) {
                moments[family][1] += shares[k] * nodes.node(k);
                moments[family][2] += shares[k] * nodes.node(k) * nodes.node(k);
            }
        }
        var expanded = new double[plan.families][];
        for (int family = 0; family < plan.families; family++) {
            double mean = moments[family][1] / moments[family][0];
            double square = moments[family][2] / moments[family][0];
            expanded[family] = plan.hasSpread(family)
                    ? new double[] {mean, Math.sqrt(Math.max(square - mean * mean, 0))}
                    : new double[] {0, 1};
        }
        return expanded;
    }

    private List<FamilyEstimate> estimates(double[] found) {
        var pass = new FamilyPass(plan, beliefs, found, true);
        var answersOf = new ArrayList<List<Integer>>();
        for (int variant = 0; variant < plan.answers.variants(); variant++) {
            answersOf.add(new ArrayList<>());
        }
        for (int answer = 0; answer < plan.answers.size(); answer++) {
            answersOf.get(plan.answers.variant(answer)).add(answer);
        }
        var estimates = new ArrayList<FamilyEstimate>();
        for (int family = 0; family < plan.families; family++) {
            var name = plan.answers.families().get(family);
            var why = plan.why[family];
            estimates.add(
                    why != null
                            ? new FamilyEstimate.NotEstimable(name, why)
                            : estimate(name, family, found, new FamilyMarginal(plan, family, answersOf, pass)));
        }
        return estimates;
    }

    private FamilyEstimate estimate(String name, int family, double[] found, FamilyMarginal marginal) {
        double a = found[3 * family];
        double d = found[3 * family + 1];
        double deviation = found[3 * family + 2];
        if (!Double.isFinite(deviation * deviation / (a * a)) || !Double.isFinite(d / a)) {
            return new FamilyEstimate.NotEstimable(name, "its slope is " + a + ": it says nothing of ability");
        }
        var summary = new FamilySummary(marginal, a, d, deviation);
        var noSpread = plan.noSpread[family];
        var spread = noSpread == null ? summary.spread() : new Spread.NotIdentified(noSpread);
        return switch (spread) {
            case Spread.Estimated known ->
                new FamilyEstimate.Estimated(
                        name,
                        new ItemFamily(new TwoParameter(a, d), known.deviation() * known.deviation() / (a * a)),
                        summary.errors(true),
                        known);
            case Spread.None none -> alike(name, a, d, summary, none);
            case Spread.NotIdentified not -> alike(name, a, d, summary, not);
        };
    }

    private static FamilyEstimate alike(String name, double a, double d, FamilySummary summary, Spread spread) {
        return new FamilyEstimate.Estimated(
                name, new ItemFamily(new TwoParameter(a, d), 0), summary.errors(false), spread);
    }
}
