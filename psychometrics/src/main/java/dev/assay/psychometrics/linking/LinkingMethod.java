package dev.assay.psychometrics.linking;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// How the link between two scales is found from their common items.
///
/// Where all slopes on both scales are 1 the link's slope is 1 too.
public sealed interface LinkingMethod permits MeanSigma, MeanMean, StockingLord, Haebara {

    /// The link; empty where the items do not tell it, as one item does not tell a spread of difficulties.
    Optional<LinearLink> link(CommonItems items);

    /// The link with its standard error over the choice of common items, by the jackknife: each is left out in
    /// turn.
    ///
    /// Kolen & Brennan (2014), chapter 7; Haberman, Lee & Qian (2009), Jackknifing techniques for evaluation of
    /// equating accuracy, ETS RR-09-39. It holds errors of the items' parameters too, as far as items err
    /// independently. Empty where the link is, or one without an item, or fewer than three items are common.
    default Optional<LinkEstimate> estimate(CommonItems items) {
        int count = items.items().size();
        if (count < 3) {
            return Optional.empty();
        }
        List<LinearLink> without = new ArrayList<>();
        for (var item : items.items()) {
            link(items.without(Set.of(item.name()))).ifPresent(without::add);
        }
        return without.size() < count ? Optional.empty() : link(items).map(link -> LinkEstimate.of(link, without));
    }
}
