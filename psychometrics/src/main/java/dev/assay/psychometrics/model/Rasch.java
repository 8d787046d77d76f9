package dev.assay.psychometrics.model;

/// An item that differs from others in its difficulty alone.
///
/// Rasch (1960), Probabilistic Models for Some Intelligence and Attainment Tests. The number of right answers says all
/// that the answers say of a person.
///
/// @param b the ability at which half of the people answer right
public record Rasch(double b) implements Dichotomous {
    public Rasch {
        ItemResponseModel.requireFinite("b", b);
    }

    @Override
    public double a() {
        return 1;
    }

    @Override
    public double d() {
        return -b;
    }

    @Override
    public double g() {
        return 0;
    }

    /// Of two parameters where the unit of the scale is another.
    @Override
    public Dichotomous onScale(double slope, double shift) {
        ItemResponseModel.requireScale(slope, shift);
        return slope == 1 ? new Rasch(b + shift) : new TwoParameter(1, -b).onScale(slope, shift);
    }
}
