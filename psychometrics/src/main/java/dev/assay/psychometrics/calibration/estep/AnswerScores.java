package dev.assay.psychometrics.calibration.estep;

import java.io.Serializable;

/// The derivatives of the complete-data log-likelihood of one person by everything that is estimated.
///
/// @param ends       of each item, how many parameters it and the items before it have
/// @param byAnswer   of each parameter of an item, for a wrong and for a right answer: at each quadrature point the
///                   derivative of the logarithm of the answer's chance
/// @param population of each further parameter, of the distribution of abilities: at each point the derivative of the
///                   logarithm of its weight
public record AnswerScores(int[] ends, double[][][] byAnswer, double[][] population) implements Serializable {

    /// How many parameters there are.
    public int size() {
        return byAnswer.length + population.length;
    }
}
