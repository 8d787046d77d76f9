package dev.assay.psychometrics.linking;

import dev.assay.psychometrics.numeric.NormalNodes;
import java.util.Optional;

/// By the chances of each score on each common item, which shall differ least: `sum of w (P - P*)^2` over
/// abilities, items and scores.
///
/// Haebara (1980), Equating logistic ability scales by a weighted least squares method, Japanese Psychological
/// Research 22.
///
/// @param people at which abilities, with which weights
public record Haebara(NormalNodes people, Compared compared) implements LinkingMethod {

    /// At 61 points for mean 0 and variance 1, on both scales.
    public static Haebara standard() {
        return new Haebara(NormalNodes.standard(61), Compared.ON_BOTH);
    }

    /// Empty where no link is better than those beside it, as for curves that are flat where the people are.
    @Override
    public Optional<LinearLink> link(CommonItems items) {
        return new CurveFit(items, people, compared, Curves.APART).link();
    }
}
