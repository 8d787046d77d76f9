package dev.assay.psychometrics.calibration.families;

import dev.assay.psychometrics.numeric.NormalNodes;
import java.util.Arrays;

/// One pass over all people: what their answers say of variants is renewed, and what is expected of each family is
/// counted.
///
/// Belief propagation between people and variants: each answer is judged by what the person's other answers say of
/// the person and the variant's other answers of the variant. Yedidia, Freeman & Weiss (2005), Constructing
/// free-energy approximations and generalized belief propagation algorithms, IEEE Transactions on Information
/// Theory 51. Exact where no circle leads from person to variant to person back, as where every variant was
/// answered once.
final class FamilyPass {
    private final FamilyPlan plan;
    private final Beliefs beliefs;
    private final NormalNodes people;
    private final FamilyChances[] chances;

    /// Of each family, of wrong (0) and right (1) answers, how many are expected at each pair of nodes.
    final double[][][] counts;

    /// Of each answer, if asked for, what the person's other answers say of the ability.
    private final float[][] abilities;

    private final double[] weights;
    private final double[] person;
    private final double[] others;
    private final double[] variant;
    private final double[] judgement;
    private double[][] judged = new double[0][];
    private double logLikelihood;

    FamilyPass(FamilyPlan plan, Beliefs beliefs, double[] values, boolean keepAbilities) {
        this.plan = plan;
        this.beliefs = beliefs;
        this.people = plan.options.people();
        int most = 0;
        this.chances = new FamilyChances[plan.families];
        this.counts = new double[plan.families][][];
        for (int family = 0; family < plan.families; family++) {
            chances[family] = FamilyChances.of(
                    values[3 * family], values[3 * family + 1], values[3 * family + 2], people, plan.nodes[family]);
            counts[family] = new double[2][people.size() * plan.nodes[family].size()];
            most = Math.max(most, plan.nodes[family].size());
        }
        this.abilities = new float[keepAbilities ? plan.answers.size() : 0][];
        this.weights = people.weights();
        this.person = new double[people.size()];
        this.others = new double[people.size()];
        this.variant = new double[most];
        this.judgement = new double[most];
        run();
    }

    private void run() {
        for (int each = 0; each < plan.answers.variants(); each++) {
            if (plan.isUsed(plan.answers.familyOf(each))) {
                logLikelihood += beliefs.of(each, variant);
            }
        }
        for (int each = 0; each < plan.answers.people(); each++) {
            judge(plan.answers.first(each), plan.answers.first(each + 1));
        }
        beliefs.sum();
    }

    /// The log-likelihood in Bethe's approximation: of people and of variants, less that of answers, which both
    /// hold.
    double logLikelihood() {
        return logLikelihood;
    }

    private void judge(int from, int to) {
        if (judged.length < to - from) {
            judged = new double[to - from][people.size()];
        }
        System.arraycopy(weights, 0, person, 0, person.length);
        for (int answer = from; answer < to; answer++) {
            if (plan.isUsed(plan.answers.family(answer))) {
                ofPerson(answer, judged[answer - from]);
            }
        }
        for (int answer = from; answer < to; answer++) {
            if (plan.isUsed(plan.answers.family(answer))) {
                ofVariant(answer, judged[answer - from]);
            }
        }
    }

    /// What an answer says of the person, given what others' answers say of its variant; renews what all say so
    /// far.
    private void ofPerson(int answer, double[] says) {
        int family = plan.answers.family(answer);
        int width = plan.nodes[family].size();
        var chance = chances[family].of(plan.answers.isRight(answer));
        beliefs.without(answer, variant);
        double all = 0;
        for (int q = 0; q < says.length; q++) {
            double sum = 0;
            for (int k = 0; k < width; k++) {
                sum += variant[k] * chance[q * width + k];
            }
            says[q] = sum;
            person[q] *= sum;
            all += person[q];
        }
        for (int q = 0; q < says.length; q++) {
            person[q] /= all;
        }
        logLikelihood += StrictMath.log(all);
    }

    /// What an answer says of its variant, given what the person's other answers say of the person.
    private void ofVariant(int answer, double[] says) {
        int family = plan.answers.family(answer);
        boolean right = plan.answers.isRight(answer);
        int width = plan.nodes[family].size();
        var chance = chances[family].of(right);
        withoutAnswer(says);
        if (abilities.length > 0) {
            abilities[answer] = new float[others.length];
            for (int q = 0; q < others.length; q++) {
                abilities[answer][q] = (float) others[q];
            }
        }
        beliefs.without(answer, variant);
        double all = 0;
        for (int q = 0; q < others.length; q++) {
            all += others[q] * says[q];
        }
        logLikelihood -= StrictMath.log(all);
        var expected = counts[family][right ? 1 : 0];
        Arrays.fill(judgement, 0);
        for (int q = 0; q < others.length; q++) {
            double share = others[q] / all;
            for (int k = 0; k < width; k++) {
                double pair = share * chance[q * width + k];
                judgement[k] += pair;
                expected[q * width + k] += pair * variant[k];
            }
        }
        for (int k = 0; k < width; k++) {
            beliefs.say(answer, k, judgement[k] * all);
        }
    }

    private void withoutAnswer(double[] says) {
        double sum = 0;
        for (int q = 0; q < others.length; q++) {
            others[q] = person[q] / says[q];
            sum += others[q];
        }
        for (int q = 0; q < others.length; q++) {
            others[q] /= sum;
        }
    }

    /// What the person's other answers say of the ability.
    float[] ability(int answer) {
        return abilities[answer];
    }
}
