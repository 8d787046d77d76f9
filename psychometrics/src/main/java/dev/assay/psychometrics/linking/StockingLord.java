package dev.assay.psychometrics.linking;

import dev.assay.psychometrics.numeric.NormalNodes;
import java.util.Optional;

/// By the expected scores on all common items together, which shall differ least: `sum of w (T - T*)^2` over
/// abilities.
///
/// Stocking & Lord (1983), Developing a common metric in item response theory, Applied Psychological Measurement 7;
/// for items with several scores Baker (1992), same journal 16.
///
/// @param people at which abilities, with which weights
public record StockingLord(NormalNodes people, Compared compared) implements LinkingMethod {

    /// At 61 points for mean 0 and variance 1, on both scales.
    public static StockingLord standard() {
        return new StockingLord(NormalNodes.standard(61), Compared.ON_BOTH);
    }

    /// Empty where no link is better than those beside it, as for curves that are flat where the people are.
    @Override
    public Optional<LinearLink> link(CommonItems items) {
        return new CurveFit(items, people, compared, Curves.TOGETHER).link();
    }
}
