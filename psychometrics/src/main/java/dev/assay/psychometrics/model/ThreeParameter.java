package dev.assay.psychometrics.model;

/// An item that can be guessed.
///
/// Birnbaum (1968), in Lord & Novick, Statistical Theories of Mental Test Scores, chapter 17.
///
/// @param a the slope
/// @param d the intercept of the part that is not guessed, `-a b`
/// @param g the chance of a right answer however low the ability, from 0 to below 1
public record ThreeParameter(double a, double d, double g) implements Dichotomous {
    public ThreeParameter {
        ItemResponseModel.requireFinite("a", a);
        ItemResponseModel.requireFinite("d", d);
        if (!(g >= 0 && g < 1)) {
            throw new IllegalArgumentException("g must be from 0 to below 1, not " + g);
        }
    }

    /// With a difficulty in place of the intercept.
    public static ThreeParameter ofDifficulty(double a, double b, double g) {
        return new ThreeParameter(a, -a * b, g);
    }

    @Override
    public ThreeParameter onScale(double slope, double shift) {
        ItemResponseModel.requireScale(slope, shift);
        return new ThreeParameter(a / slope, d - a * shift / slope, g);
    }
}
