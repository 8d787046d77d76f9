package dev.assay.psychometrics.scoring;

import dev.assay.psychometrics.calibration.estep.AbilityPosteriors;
import dev.assay.psychometrics.data.OrderedResponses;
import dev.assay.psychometrics.data.Responses;
import dev.assay.psychometrics.model.Dichotomous;
import dev.assay.psychometrics.model.ItemResponseModel;
import dev.assay.psychometrics.numeric.NormalNodes;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/// Expected a posteriori (EAP) scores: mean and standard deviation of what ability may be after the answers.
///
/// Bock & Mislevy (1982), Adaptive EAP estimation of ability, Applied Psychological Measurement 6. Always finite, also
/// for
/// those who answered all right or nothing; pulled towards the mean of the population where answers are few.
public final class BayesianScores {
    private final double[] thetas;
    private final double[] errors;

    private BayesianScores(double[] thetas, double[] errors) {
        this.thetas = thetas;
        this.errors = errors;
    }

    /// @param items      in the order of columns
    /// @param population what is known of people before they answered
    public static BayesianScores of(Responses responses, List<? extends Dichotomous> items, NormalNodes population) {
        if (items.size() != responses.itemCount()) {
            throw new IllegalArgumentException(
                    "there are " + items.size() + " curves for " + responses.itemCount() + " items");
        }
        var thetas = new double[responses.people()];
        var errors = new double[responses.people()];
        new AbilityPosteriors(items, population, responses.isComplete()).summarise(responses, thetas, errors);
        return new BayesianScores(thetas, errors);
    }

    /// Of items with more scores than right and wrong, or of some such and some others.
    ///
    /// @param items      in the order of columns
    /// @param population what is known of people before they answered
    /// @throws IllegalArgumentException where somebody has a score that a curve does not have
    public static BayesianScores of(
            OrderedResponses responses, List<? extends ItemResponseModel> items, NormalNodes population) {
        var posteriors = new OrderedPosteriors(responses, items, population);
        var thetas = new double[responses.people()];
        var errors = new double[responses.people()];
        for (int person = 0; person < thetas.length; person++) {
            var estimate = posteriors.of(person);
            thetas[person] = estimate.theta();
            errors[person] = estimate.error();
        }
        return new BayesianScores(thetas, errors);
    }

    public AbilityEstimate get(int person) {
        return new AbilityEstimate(thetas[person], errors[person]);
    }

    /// A copy of all abilities.
    public double[] thetas() {
        return thetas.clone();
    }

    /// Everyone's, in the order of rows.
    public List<AbilityEstimate> all() {
        return IntStream.range(0, thetas.length).mapToObj(this::get).toList();
    }

    /// How much of the differences between people is not error: `1 - mean squared error / (variance + mean squared
    /// error)`, the empirical reliability of EAP scores. Empty for fewer than two people.
    public OptionalDouble reliability() {
        if (thetas.length < 2) {
            return OptionalDouble.empty();
        }
        double mean = 0;
        double squaredError = 0;
        for (int i = 0; i < thetas.length; i++) {
            mean += thetas[i] / thetas.length;
            squaredError += errors[i] * errors[i] / thetas.length;
        }
        double variance = 0;
        for (double theta : thetas) {
            variance += (theta - mean) * (theta - mean) / thetas.length;
        }
        return OptionalDouble.of(variance / (variance + squaredError));
    }
}
