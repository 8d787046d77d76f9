package dev.assay.psychometrics.fit;

import dev.assay.psychometrics.data.Responses;
import dev.assay.psychometrics.model.Dichotomous;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// How far answers lie from what abilities and items make likely; 1 where they scatter as the model says.
///
/// Above 1 there is more noise than expected, below 1 less; 0.8 to 1.2 is asked of tests with consequences, 0.7
/// to 1.3 of others (Wright & Linacre, 1994, Reasonable mean-square fit values, Rasch Measurement Transactions
/// 8). Standardised values come from the cube root (Wilson & Hilferty) and grow with the number of answers.
///
/// Wright & Masters (1982), Rating Scale Analysis, chapter 5, made for the Rasch model; abilities estimated
/// from the same answers pull mean squares a little below 1. Only what was presented counts, so forms may
/// differ.
///
/// @param infit               the sum of squared residuals over the sum of their variances: ruled by answers
///                            near the person's ability
/// @param outfit              the mean of squared residuals over their variances: ruled by surprising answers
///                            far from it
/// @param infitStandardised   about normal with mean 0 and deviation 1; empty where every chance is one half
/// @param outfitStandardised  likewise
/// @param count               how many answers
public record MeanSquare(
        double infit, double outfit, OptionalDouble infitStandardised, OptionalDouble outfitStandardised, int count) {

    /// Of each item; empty where nobody of known ability was presented it, or an answer is so unlikely that
    /// outfit has no finite value.
    ///
    /// @param theta one a person, on the scale of the items; NaN where there is none, whose answers then do not
    ///              count
    public static List<Optional<MeanSquare>> ofItems(
            Responses responses, List<? extends Dichotomous> items, double[] theta) {
        return of(responses, items, theta, false);
    }

    /// Of each person; empty for those without an ability or presented nothing, and as with [#ofItems].
    public static List<Optional<MeanSquare>> ofPeople(
            Responses responses, List<? extends Dichotomous> items, double[] theta) {
        return of(responses, items, theta, true);
    }

    private static List<Optional<MeanSquare>> of(
            Responses responses, List<? extends Dichotomous> items, double[] theta, boolean people) {
        var calibrated = new Calibrated(responses, items);
        Calibrated.requireAbilities(responses, theta);
        var sums = new Sums[people ? responses.people() : responses.itemCount()];
        Arrays.setAll(sums, i -> new Sums());
        for (int person = 0; person < responses.people(); person++) {
            for (int item = 0; !Double.isNaN(theta[person]) && item < responses.itemCount(); item++) {
                if (responses.isPresented(person, item)) {
                    var chance = calibrated.chance(item, theta[person]);
                    sums[people ? person : item].add(chance, responses.isRight(person, item));
                }
            }
        }
        return Arrays.stream(sums).map(Sums::result).toList();
    }

    private static final class Sums {
        private int count;
        private double squares;
        private double variances;
        private double standardised;
        private double infitSpread;
        private double outfitSpread;

        void add(Calibrated.Chance chance, boolean right) {
            double variance = chance.variance();
            double residual = chance.residual(right);
            count++;
            squares += residual * residual;
            variances += variance;
            standardised += right ? chance.wrong() / chance.right() : chance.right() / chance.wrong();
            // the fourth moment of a residual is W (1 - 3 W)
            infitSpread += variance * (1 - 4 * variance);
            outfitSpread += 1 / variance - 4;
        }

        Optional<MeanSquare> result() {
            double infit = squares / variances;
            double outfit = standardised / count;
            if (!(count > 0 && Double.isFinite(infit) && Double.isFinite(outfit))) {
                return Optional.empty();
            }
            return Optional.of(new MeanSquare(
                    infit,
                    outfit,
                    standardise(infit, Math.sqrt(Math.max(0, infitSpread)) / variances),
                    standardise(outfit, Math.sqrt(Math.max(0, outfitSpread)) / count),
                    count));
        }

        private static OptionalDouble standardise(double meanSquare, double deviation) {
            double value = (StrictMath.cbrt(meanSquare) - 1) * 3 / deviation + deviation / 3;
            return deviation > 1e-9 && Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
        }
    }
}
