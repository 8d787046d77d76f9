package dev.assay.psychometrics.adaptive;

import dev.assay.psychometrics.model.ItemResponseModel;
import java.util.random.RandomGenerator;

/// Lets people of known ability take an adaptive test who answer as the models say.
public final class CatSimulation {
    private CatSimulation() {}

    /// What came of it.
    ///
    /// @param estimates  the ability estimated for each person
    /// @param bias       the mean of estimated less true ability; EAP draws towards the mean of its prior, so
    ///                   bias is above 0 below it
    /// @param rmse       the root of the mean square of that difference
    /// @param meanError  the mean of the standard errors that the tests ended with
    /// @param meanLength how many items a person got
    /// @param exposure   by item: the share of people who got it
    public record Result(
            double[] estimates, double bias, double rmse, double meanError, double meanLength, double[] exposure) {

        /// The share of its items that a test has in common with another in the mean, `sum of squared exposures /
        /// mean length`. Chen, Ankenmann & Spray (2003), Journal of Educational Measurement 40.
        public double overlap() {
            double squares = 0;
            for (double share : exposure) {
                squares += share * share;
            }
            return squares / meanLength;
        }
    }

    /// One test for each ability.
    ///
    /// @throws IllegalArgumentException where there is no ability, or one is not finite
    public static Result run(
            AdaptivePool pool,
            ItemSelection selection,
            StoppingRule stopping,
            double[] thetas,
            RandomGenerator chance) {
        if (thetas.length == 0) {
            throw new IllegalArgumentException("there is nobody to take the test: thetas is empty");
        }
        var estimates = new double[thetas.length];
        var exposure = new double[pool.size()];
        double bias = 0;
        double squares = 0;
        double errors = 0;
        long items = 0;
        for (int person = 0; person < thetas.length; person++) {
            ItemResponseModel.requireFinite("theta " + person, thetas[person]);
            var test = new AdaptiveTest(pool, selection, stopping, chance);
            take(test, pool, thetas[person], exposure, chance);
            var estimate = test.estimate();
            estimates[person] = estimate.theta();
            double off = estimate.theta() - thetas[person];
            bias += off;
            squares += off * off;
            errors += estimate.standardError();
            items += test.count();
        }
        if (items == 0) {
            throw new IllegalArgumentException("no item was given: the shadow test finds no form for its blueprint");
        }
        double people = thetas.length;
        for (int item = 0; item < exposure.length; item++) {
            exposure[item] /= people;
        }
        return new Result(
                estimates, bias / people, Math.sqrt(squares / people), errors / people, items / people, exposure);
    }

    private static void take(
            AdaptiveTest test, AdaptivePool pool, double theta, double[] exposure, RandomGenerator chance) {
        for (var next = test.next(); next.isPresent(); next = test.next()) {
            int item = next.getAsInt();
            exposure[item]++;
            test.answer(chance.nextDouble() < pool.item(item).expectedScore(theta));
        }
    }
}
