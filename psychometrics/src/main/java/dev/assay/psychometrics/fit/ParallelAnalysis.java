package dev.assay.psychometrics.fit;

import dev.assay.psychometrics.data.PairCounts;
import dev.assay.psychometrics.data.Responses;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.random.RandomGenerator;

/// How many dimensions the answers show beyond chance, by the eigenvalues of Pearson's correlations of items.
///
/// Horn (1965), A rationale and test for the number of factors in factor analysis, Psychometrika 30, with the
/// 95th percentile of Glorfeld (1995), An improvement on Horn's parallel analysis methodology, Educational and
/// Psychological Measurement 55: a dimension counts while its eigenvalue is above that of answers that have
/// nothing to do with each other but are as often right, to the items that each person was presented.
///
/// It is the rule that has done best in comparisons of such rules for decades, it needs no model, and it is
/// hard to argue with. Its weakness: correlations of right and wrong are lower between items of unequal
/// difficulty, which with many people shows as a small second dimension where there is one ability.
/// [ModifiedParallelAnalysis] knows of that; use it to decide, this one to look.
///
/// Where people saw different forms each pair is judged by those who saw both; a pair that nobody did leaves no
/// answer.
///
/// @param eigenvalues the largest first, of the items that vary
/// @param chance      what chance reaches at each place, with a probability of 5 %
/// @param dimensions  how many eigenvalues from the first on are above chance
/// @param ratio       the first eigenvalue over the second; from about 3 or 4 one dimension rules. Empty where
///                    the second is not above 0. Reckase (1979), Unifactor latent trait models applied to
///                    multifactor tests, Journal of Educational Statistics 4, looked at the first alone
public record ParallelAnalysis(List<Double> eigenvalues, List<Double> chance, int dimensions, OptionalDouble ratio) {

    /// Empty where fewer than 3 items vary, or two of them were seen together by fewer than 2 people.
    ///
    /// @param replications of random answers, 20 or more
    public static Optional<ParallelAnalysis> of(Responses responses, int replications, RandomGenerator random) {
        if (!(replications >= 20)) {
            throw new IllegalArgumentException(
                    "20 replications at least are needed for a 95th percentile, not " + replications);
        }
        var pairs = PairCounts.of(responses);
        var items = Eigenvalues.varying(pairs);
        return Eigenvalues.of(pairs, items).map(values -> {
            var chances = new double[responses.itemCount()];
            for (int item : items) {
                chances[item] = (double) pairs.bothRight(item, item) / pairs.together(item, item);
            }
            var drawn = new ArrayList<double[]>();
            for (int i = 0; i < replications; i++) {
                var answers = new RandomResponses(responses, random).independent(chances);
                drawn.add(Eigenvalues.of(PairCounts.of(answers), items).orElseThrow());
            }
            return of(values, percentiles(drawn, items.length));
        });
    }

    private static double[] percentiles(List<double[]> drawn, int places) {
        var percentiles = new double[places];
        for (int place = 0; place < places; place++) {
            int at = place;
            var values = drawn.stream().mapToDouble(row -> row[at]).sorted().toArray();
            percentiles[place] = values[(19 * values.length + 19) / 20 - 1];
        }
        return percentiles;
    }

    private static ParallelAnalysis of(double[] values, double[] chance) {
        int dimensions = 0;
        while (dimensions < values.length && values[dimensions] > chance[dimensions]) {
            dimensions++;
        }
        return new ParallelAnalysis(
                Arrays.stream(values).boxed().toList(),
                Arrays.stream(chance).boxed().toList(),
                dimensions,
                values[1] > 1e-9 ? OptionalDouble.of(values[0] / values[1]) : OptionalDouble.empty());
    }
}
