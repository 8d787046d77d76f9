package dev.assay.psychometrics.model;

/// An item with a slope and a difficulty of its own.
///
/// Birnbaum (1968), in Lord & Novick, Statistical Theories of Mental Test Scores, chapter 17.
///
/// @param a the slope; negative for an item that the able answer wrong more often, such as one with a wrong key
/// @param d the intercept, `-a b`
public record TwoParameter(double a, double d) implements Dichotomous {
    public TwoParameter {
        ItemResponseModel.requireFinite("a", a);
        ItemResponseModel.requireFinite("d", d);
    }

    /// With a difficulty in place of the intercept.
    public static TwoParameter ofDifficulty(double a, double b) {
        return new TwoParameter(a, -a * b);
    }

    @Override
    public double g() {
        return 0;
    }

    @Override
    public TwoParameter onScale(double slope, double shift) {
        ItemResponseModel.requireScale(slope, shift);
        return new TwoParameter(a / slope, d - a * shift / slope);
    }
}
