package dev.assay.psychometrics.model;

import dev.assay.psychometrics.numeric.NormalNodes;

/// The variants that one item model makes: their difficulties scatter normally about one mean, all else is common.
///
/// Glas & van der Linden (2003), Computerized adaptive testing with item cloning, Applied Psychological Measurement 27;
/// here with one variance per family, of the intercept alone. A new variant is as good as measured before anyone has
/// seen it, with the scatter as its uncertainty.
///
/// @param mean           the variant in the middle
/// @param withinVariance the variance of the variants' difficulties `b` about that of the mean
public record ItemFamily(Dichotomous mean, double withinVariance) {
    private static final NormalNodes NODES = NormalNodes.standard(61);

    public ItemFamily {
        if (!(withinVariance >= 0 && withinVariance < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("the variance within a family must be 0 or more, not " + withinVariance);
        }
    }

    /// The chance of a right answer to a variant drawn at random.
    public double probability(double theta) {
        double spread = Math.sqrt(withinVariance);
        double sum = 0;
        for (int i = 0; i < NODES.size(); i++) {
            sum += NODES.weight(i) * mean.probability(theta - spread * NODES.node(i));
        }
        return sum;
    }

    /// The variant whose difficulty is so many standard deviations above the mean.
    public Dichotomous variant(double deviations) {
        double harder = deviations * Math.sqrt(withinVariance);
        return mean.onScale(1, harder);
    }
}
