package dev.assay.psychometrics.calibration;

import dev.assay.psychometrics.numeric.Logistic;

/// The derivatives of the chance of an answer to one item by slope, intercept and logit of guessing, each divided by
/// the chance itself, at each quadrature point.
///
/// With the logistic function `L` of `a theta + d`: `P(right) = g + (1 - g) L` and `P(wrong) = (1 - g) (1 - L)`;
/// nothing is divided that could be zero.
///
/// @param first  `P' / P` of each answer, parameter and point: the score
/// @param second `P'' / P` of each answer, two parameters and point
record AnswerDerivatives(double[][][] first, double[][][][] second) {

    static AnswerDerivatives of(double a, double d, double g, double[] nodes) {
        var derivatives = new AnswerDerivatives(new double[2][3][nodes.length], new double[2][3][3][nodes.length]);
        for (int q = 0; q < nodes.length; q++) {
            double known = Logistic.probability(a * nodes[q] + d);
            double unknown = Logistic.probability(-(a * nodes[q] + d));
            double chance = g + (1 - g) * known;
            double share = known / chance;
            double lift = g * unknown / chance;
            derivatives.fill(0, q, nodes[q], -known, -g);
            derivatives.fillSecond(0, q, nodes[q], -known * (unknown - known), g * known, -g * (1 - 2 * g));
            derivatives.fill(1, q, nodes[q], (1 - g) * share * unknown, (1 - g) * lift);
            derivatives.fillSecond(
                    1,
                    q,
                    nodes[q],
                    (1 - g) * share * unknown * (unknown - known),
                    -(1 - g) * known * lift,
                    (1 - g) * (1 - 2 * g) * lift);
        }
        return derivatives;
    }

    private void fill(int answer, int q, double node, double byIntercept, double byGuessing) {
        first[answer][0][q] = node * byIntercept;
        first[answer][1][q] = byIntercept;
        first[answer][2][q] = byGuessing;
    }

    private void fillSecond(int answer, int q, double node, double byIntercept, double mixed, double byGuessing) {
        var here = second[answer];
        here[0][0][q] = node * node * byIntercept;
        here[0][1][q] = node * byIntercept;
        here[1][1][q] = byIntercept;
        here[0][2][q] = node * mixed;
        here[1][2][q] = mixed;
        here[2][2][q] = byGuessing;
        here[1][0][q] = here[0][1][q];
        here[2][0][q] = here[0][2][q];
        here[2][1][q] = here[1][2][q];
    }
}
