package dev.assay.psychometrics.calibration.families;

import dev.assay.psychometrics.numeric.Exponential;
import dev.assay.psychometrics.numeric.NormalNodes;

/// What is believed of the effect of each variant, as the product of what each answer says of it.
///
/// What answers say is kept as logarithms.
final class Beliefs {
    private final FamilyPlan plan;

    /// Of each answer and node.
    private final double[][] said;

    /// Of each variant and node: the logarithm of prior and all that was said, up to a constant.
    private final double[][] sums;

    Beliefs(FamilyPlan plan) {
        this.plan = plan;
        this.said = new double[plan.answers.size()][];
        for (int answer = 0; answer < said.length; answer++) {
            said[answer] = new double[plan.nodes[plan.answers.family(answer)].size()];
        }
        this.sums = new double[plan.answers.variants()][];
        sum();
    }

    /// Takes what an answer says from now on; counts after [#sum].
    void say(int answer, int k, double chance) {
        said[answer][k] = StrictMath.log(chance);
    }

    /// Adds up what was said.
    void sum() {
        for (int variant = 0; variant < sums.length; variant++) {
            var nodes = nodes(variant);
            sums[variant] = new double[nodes.size()];
            for (int k = 0; k < nodes.size(); k++) {
                sums[variant][k] = StrictMath.log(nodes.weight(k));
            }
        }
        for (int answer = 0; answer < said.length; answer++) {
            var sum = sums[plan.answers.variant(answer)];
            for (int k = 0; k < sum.length; k++) {
                sum[k] += said[answer][k];
            }
        }
    }

    private NormalNodes nodes(int variant) {
        return plan.nodes[plan.answers.familyOf(variant)];
    }

    /// Fills what all other answers say of the effect of the variant of an answer.
    void without(int answer, double[] shares) {
        var sum = sums[plan.answers.variant(answer)];
        for (int k = 0; k < sum.length; k++) {
            shares[k] = sum[k] - said[answer][k];
        }
        normalise(shares, sum.length);
    }

    /// Fills what all answers say of a variant; the logarithm of what it was divided by is returned.
    double of(int variant, double[] shares) {
        System.arraycopy(sums[variant], 0, shares, 0, sums[variant].length);
        return normalise(shares, sums[variant].length);
    }

    /// From logarithms to shares of one.
    static double normalise(double[] logs, int length) {
        double most = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < length; i++) {
            most = Math.max(most, logs[i]);
        }
        double sum = 0;
        for (int i = 0; i < length; i++) {
            logs[i] = Exponential.of(logs[i] - most);
            sum += logs[i];
        }
        for (int i = 0; i < length; i++) {
            logs[i] /= sum;
        }
        return most + StrictMath.log(sum);
    }
}
