package dev.assay.psychometrics.calibration.families;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.assay.psychometrics.Simulated;
import dev.assay.psychometrics.calibration.Priors;
import dev.assay.psychometrics.numeric.Logistic;
import dev.assay.psychometrics.numeric.NormalNodes;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The log-likelihood against its definition.
class FamilyPassTest {
    private static final NormalNodes PEOPLE = NormalNodes.standard(15);
    private static final double[] VALUES = {1.2, 0.3, 0.8, 0.7, -0.5, 0.6};

    private static FamilyAnswer answer(int person, int family, int variant, boolean right) {
        return new FamilyAnswer("p" + person, "f" + family, "v" + variant, right);
    }

    private static FamilyPlan plan(List<FamilyAnswer> answers) {
        return new FamilyPlan(FamilyAnswers.of(answers), new FamilyOptions(Priors.NONE, PEOPLE, 1e-3, 10));
    }

    private static double passed(FamilyPlan plan) {
        var beliefs = new Beliefs(plan);
        double last = 0;
        for (int pass = 0; pass < 30; pass++) {
            last = new FamilyPass(plan, beliefs, VALUES, false).logLikelihood();
        }
        return last;
    }

    private static double chance(int family, double theta, double z, boolean right) {
        double logit = VALUES[3 * family] * theta + VALUES[3 * family + 1] + VALUES[3 * family + 2] * z;
        return Logistic.probability(right ? logit : -logit);
    }

    @Test
    void isExactWhereEveryoneAnsweredOnce() {
        var random = Simulated.random(1);
        var answers = new ArrayList<FamilyAnswer>();
        for (int person = 0; person < 30; person++) {
            answers.add(answer(person, person % 2, person % 6, person % 11 == 0 || random.nextBoolean()));
        }
        var plan = plan(answers);
        double expected = 0;
        for (int variant = 0; variant < 6; variant++) {
            int family = variant % 2;
            double ofVariant = 0;
            for (int k = 0; k < plan.nodes[family].size(); k++) {
                double product = plan.nodes[family].weight(k);
                for (int person = variant; person < 30; person += 6) {
                    double sum = 0;
                    for (int q = 0; q < PEOPLE.size(); q++) {
                        double z = plan.nodes[family].node(k);
                        sum += PEOPLE.weight(q)
                                * chance(
                                        family,
                                        PEOPLE.node(q),
                                        z,
                                        answers.get(person).right());
                    }
                    product *= sum;
                }
                ofVariant += product;
            }
            expected += Math.log(ofVariant);
        }
        assertEquals(expected, passed(plan), 1e-9);
    }

    @Test
    void isExactWhereEveryVariantWasAnsweredOnce() {
        var random = Simulated.random(2);
        var answers = new ArrayList<FamilyAnswer>();
        for (int person = 0; person < 20; person++) {
            answers.add(answer(person, 0, person, person == 0 || random.nextBoolean()));
            answers.add(answer(person, 1, person, person == 1 || random.nextBoolean()));
        }
        var plan = plan(answers);
        double expected = 0;
        for (int person = 0; person < 20; person++) {
            double ofPerson = 0;
            for (int q = 0; q < PEOPLE.size(); q++) {
                double product = PEOPLE.weight(q);
                for (int family = 0; family < 2; family++) {
                    double sum = 0;
                    for (int k = 0; k < plan.nodes[family].size(); k++) {
                        sum += plan.nodes[family].weight(k)
                                * chance(
                                        family,
                                        PEOPLE.node(q),
                                        plan.nodes[family].node(k),
                                        answers.get(2 * person + family).right());
                    }
                    product *= sum;
                }
                ofPerson += product;
            }
            expected += Math.log(ofPerson);
        }
        assertEquals(expected, passed(plan), 1e-9);
    }

    /// Two people and two variants in a circle: the shortest, for which the approximation is worst.
    @Test
    void isCloseWherePeopleAndVariantsAreCrossed() {
        for (int pattern = 1; pattern < 15; pattern++) {
            boolean[] right = {(pattern & 1) != 0, (pattern & 2) != 0, (pattern & 4) != 0, (pattern & 8) != 0};
            var answers = List.of(
                    answer(0, 0, 0, right[0]),
                    answer(0, 1, 0, right[1]),
                    answer(1, 0, 0, right[2]),
                    answer(1, 1, 0, right[3]),
                    // so that both families have right and wrong answers, from people who answered one
                    answer(2, 0, 1, true),
                    answer(3, 0, 1, false),
                    answer(4, 1, 1, true),
                    answer(5, 1, 1, false));
            var plan = plan(answers);
            double crossed = 0;
            var nodes = plan.nodes;
            for (int k = 0; k < nodes[0].size(); k++) {
                for (int m = 0; m < nodes[1].size(); m++) {
                    double product = nodes[0].weight(k) * nodes[1].weight(m);
                    for (int person = 0; person < 2; person++) {
                        double sum = 0;
                        for (int q = 0; q < PEOPLE.size(); q++) {
                            sum += PEOPLE.weight(q)
                                    * chance(0, PEOPLE.node(q), nodes[0].node(k), right[2 * person])
                                    * chance(1, PEOPLE.node(q), nodes[1].node(m), right[2 * person + 1]);
                        }
                        product *= sum;
                    }
                    crossed += product;
                }
            }
            double apart = 0;
            for (int family = 0; family < 2; family++) {
                double ofVariant = 0;
                for (int k = 0; k < nodes[family].size(); k++) {
                    double one = 0;
                    for (int q = 0; q < PEOPLE.size(); q++) {
                        one += PEOPLE.weight(q) * chance(family, PEOPLE.node(q), nodes[family].node(k), true);
                    }
                    ofVariant += nodes[family].weight(k) * one * (1 - one);
                }
                apart += Math.log(ofVariant);
            }
            assertEquals(Math.log(crossed) + apart, passed(plan), 0.01, "pattern " + pattern);
        }
    }
}
