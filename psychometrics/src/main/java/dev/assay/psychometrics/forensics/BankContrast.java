package dev.assay.psychometrics.forensics;

import dev.assay.psychometrics.data.Responses;
import dev.assay.psychometrics.model.Dichotomous;
import dev.assay.psychometrics.numeric.NormalNodes;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;

/// Whether the items of a bank that have long been exposed are answered better than the fresh ones foretell.
///
/// The difference is the mean of `x - P` over all answers to old items, with P after the person's answers to
/// fresh items. Its error has two parts: chance in the answers of people (with what is left open of their
/// abilities, common to all answers of one), and the scatter of items about their curves beyond chance, as errors
/// of calibration have it, by the moments of DerSimonian & Laird (1986), Meta-analysis in clinical trials,
/// Controlled Clinical Trials 7. As that scatter is known from few items, z is held against Student's t with one
/// degree of freedom fewer than old items (Follmann & Proschan, 1999, Valid inference in random effects
/// meta-analysis, Biometrics 55); of a single old item nothing is known of it, and z is held against the normal
/// distribution. A difference may also come from a curriculum that moved towards the old items, or from fresh
/// ones that were calibrated on people with other aims.
///
/// @param people        who were presented both kinds
/// @param answers       theirs to old items
/// @param difference    of shares right: 0.02 is two of a hundred more than foretold
/// @param error         its standard error
/// @param itemDeviation the standard deviation of old items about their curves beyond chance, in shares right
/// @param pValue        how likely as high a difference or a higher is by chance
public record BankContrast(
        int people, int answers, double difference, double error, double itemDeviation, double z, double pValue) {

    /// Empty where nobody was presented both kinds.
    ///
    /// @param isOld whether the item of a column has long been exposed
    public static Optional<BankContrast> of(
            Responses responses, List<? extends Dichotomous> items, NormalNodes population, IntPredicate isOld) {
        ConditionalAbility.requireOneEach(responses, items);
        var tally = new BankTally(new ConditionalAbility(items, population), items.size());
        for (int person = 0; person < responses.people(); person++) {
            tally.add(responses, person, isOld);
        }
        return tally.people() == 0 ? Optional.empty() : Optional.of(tally.contrast());
    }
}
