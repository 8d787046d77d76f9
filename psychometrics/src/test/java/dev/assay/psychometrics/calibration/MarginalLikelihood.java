package dev.assay.psychometrics.calibration;

import dev.assay.psychometrics.data.Responses;
import dev.assay.psychometrics.model.Dichotomous;
import dev.assay.psychometrics.numeric.NormalNodes;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.LUDecomposition;
import org.hipparchus.linear.RealMatrix;

/// The marginal log-likelihood by its definition, and what follows from its second differences.
final class MarginalLikelihood {
    private static final double STEP = 1e-3;

    private MarginalLikelihood() {}

    static double of(Responses responses, List<? extends Dichotomous> items, NormalNodes nodes) {
        var chances = items.stream()
                .map(item -> Arrays.stream(nodes.nodes()).map(item::probability).toArray())
                .toArray(double[][]::new);
        double sum = 0;
        for (int person = 0; person < responses.people(); person++) {
            double marginal = 0;
            for (int q = 0; q < nodes.size(); q++) {
                double product = nodes.weight(q);
                for (int item = 0; item < items.size(); item++) {
                    if (responses.isPresented(person, item)) {
                        double right = chances[item][q];
                        product *= responses.isRight(person, item) ? right : 1 - right;
                    }
                }
                marginal += product;
            }
            sum += Math.log(marginal);
        }
        return sum;
    }

    /// The inverse of minus the second derivatives.
    static RealMatrix covariance(ToDoubleFunction<double[]> logLikelihood, double[] at) {
        int size = at.length;
        var information = new double[size][size];
        double here = logLikelihood.applyAsDouble(at);
        for (int i = 0; i < size; i++) {
            for (int k = 0; k <= i; k++) {
                double second;
                if (i == k) {
                    second = (moved(logLikelihood, at, i, 1, k, 0) - 2 * here + moved(logLikelihood, at, i, -1, k, 0))
                            / (STEP * STEP);
                } else {
                    second = (moved(logLikelihood, at, i, 1, k, 1)
                                    - moved(logLikelihood, at, i, 1, k, -1)
                                    - moved(logLikelihood, at, i, -1, k, 1)
                                    + moved(logLikelihood, at, i, -1, k, -1))
                            / (4 * STEP * STEP);
                }
                information[i][k] = -second;
                information[k][i] = -second;
            }
        }
        return new LUDecomposition(new Array2DRowRealMatrix(information))
                .getSolver()
                .getInverse();
    }

    private static double moved(ToDoubleFunction<double[]> of, double[] at, int i, int byI, int k, int byK) {
        var values = at.clone();
        values[i] += byI * STEP;
        values[k] += byK * STEP;
        return of.applyAsDouble(values);
    }
}
