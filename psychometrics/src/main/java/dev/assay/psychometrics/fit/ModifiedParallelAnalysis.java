package dev.assay.psychometrics.fit;

import dev.assay.psychometrics.data.PairCounts;
import dev.assay.psychometrics.data.Responses;
import dev.assay.psychometrics.model.Dichotomous;
import dev.assay.psychometrics.numeric.NormalNodes;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/// Whether one ability is enough: the second eigenvalue against that of answers made up by the calibrated
/// model.
///
/// The model's answers come from one ability, have the same difficulties, slopes and guessing, and go to the
/// items that each person was presented; so what unequal difficulties do to correlations is in both. Drasgow &
/// Lissak (1983), Modified parallel analysis: a procedure for examining the latent dimensionality of
/// dichotomously scored item responses, Journal of Applied Psychology 68; here with Pearson's correlations,
/// which have no empty tables to trip over, and with a p-value as a Monte Carlo test.
///
/// Items must be calibrated on these responses or on people like these: a wrong model makes other second
/// eigenvalues too. With many people small dimensions are found that trouble nobody: compare [#second] with
/// [#expected].
///
/// @param second       the second eigenvalue of the responses
/// @param expected     the mean of those of the model
/// @param pValue       `(1 + how many of the model's are as large) / (1 + replications)`
public record ModifiedParallelAnalysis(double second, double expected, double pValue, int replications) {

    /// Empty where fewer than 3 items vary, or two of them were seen together by fewer than 2 people.
    ///
    /// @param ability      the distribution of abilities that the items were calibrated with
    /// @param replications 1 or more; with fewer than 19 no p-value reaches 0.05
    public static Optional<ModifiedParallelAnalysis> of(
            Responses responses,
            List<? extends Dichotomous> items,
            NormalNodes ability,
            int replications,
            RandomGenerator random) {
        if (!(replications >= 1)) {
            throw new IllegalArgumentException("1 replication at least is needed, not " + replications);
        }
        var calibrated = new Calibrated(responses, items);
        var chances = new double[ability.size()][items.size()];
        for (int node = 0; node < chances.length; node++) {
            for (int item = 0; item < items.size(); item++) {
                chances[node][item] =
                        calibrated.chance(item, ability.node(node)).right();
            }
        }
        var pairs = PairCounts.of(responses);
        var varying = Eigenvalues.varying(pairs);
        return Eigenvalues.of(pairs, varying).map(values -> {
            int asLarge = 0;
            double sum = 0;
            for (int i = 0; i < replications; i++) {
                var answers = new RandomResponses(responses, random).ofAbilities(chances, ability);
                double second = Eigenvalues.of(PairCounts.of(answers), varying).orElseThrow()[1];
                asLarge += second >= values[1] ? 1 : 0;
                sum += second;
            }
            return new ModifiedParallelAnalysis(
                    values[1], sum / replications, (1.0 + asLarge) / (1 + replications), replications);
        });
    }
}
