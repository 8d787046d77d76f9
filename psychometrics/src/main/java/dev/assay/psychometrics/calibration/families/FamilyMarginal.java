package dev.assay.psychometrics.calibration.families;

import dev.assay.psychometrics.numeric.NormalNodes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The log-likelihood of the answers to one family by its slope, intercept and spread, with effects of variants
/// integrated out; abilities are as the people's other answers say.
final class FamilyMarginal {
    private final FamilyPlan plan;
    private final NormalNodes people;
    private final NormalNodes variants;
    private final List<int[]> answersOfVariants = new ArrayList<>();
    private final FamilyPass pass;

    /// @param answersOf of each variant its answers
    FamilyMarginal(FamilyPlan plan, int family, List<List<Integer>> answersOf, FamilyPass pass) {
        this.plan = plan;

        this.people = plan.options.people();
        this.variants = plan.nodes[family];
        this.pass = pass;
        for (int variant = 0; variant < answersOf.size(); variant++) {
            if (plan.answers.familyOf(variant) == family) {
                answersOfVariants.add(answersOf.get(variant).stream()
                        .mapToInt(answer -> answer)
                        .toArray());
            }
        }
    }

    /// @param spread 0 or more
    double value(double a, double d, double spread) {
        // where variants are alike, all nodes say the same
        var nodes = spread == 0 ? NormalNodes.of(3, 1, 0, 1) : variants;
        var chances = FamilyChances.of(a, d, spread, people, nodes);
        int width = nodes.size();
        double value = FamilyRegression.logPrior(plan.options.priors(), a, d);
        var logs = new double[width];
        var sums = new double[width];
        for (var answers : answersOfVariants) {
            for (int k = 0; k < width; k++) {
                logs[k] = StrictMath.log(nodes.weight(k));
            }
            for (int answer : answers) {
                var ability = pass.ability(answer);
                var chance = chances.of(plan.answers.isRight(answer));
                Arrays.fill(sums, 0);
                for (int q = 0; q < ability.length; q++) {
                    for (int k = 0; k < width; k++) {
                        sums[k] += ability[q] * chance[q * width + k];
                    }
                }
                for (int k = 0; k < width; k++) {
                    logs[k] += StrictMath.log(sums[k]);
                }
            }
            value += Beliefs.normalise(logs, width);
        }
        return value;
    }
}
