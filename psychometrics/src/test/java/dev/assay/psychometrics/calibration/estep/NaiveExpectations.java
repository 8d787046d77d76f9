package dev.assay.psychometrics.calibration.estep;

import dev.assay.psychometrics.data.Responses;
import dev.assay.psychometrics.numeric.NormalNodes;

/// The expectation step in its plainest form: each person's posterior at each node, one by one.
final class NaiveExpectations {
    double logLikelihood;
    final double[] population;
    final double[][] presented;
    final double[][] rightAt;
    final double[] ability;

    NaiveExpectations(ItemCurves items, NormalNodes nodes, Responses responses) {
        this.population = new double[nodes.size()];
        this.presented = new double[items.size()][nodes.size()];
        this.rightAt = new double[items.size()][nodes.size()];
        this.ability = new double[items.size()];
        for (int person = 0; person < responses.people(); person++) {
            add(items, nodes, responses, person);
        }
    }

    private static double likelihood(ItemCurves items, double theta, Responses responses, int person) {
        double product = 1;
        for (int item = 0; item < items.size(); item++) {
            if (items.used()[item] && responses.isPresented(person, item)) {
                double known = 1 / (1 + Math.exp(-items.a()[item] * theta - items.d()[item]));
                double right = items.g()[item] + (1 - items.g()[item]) * known;
                product *= responses.isRight(person, item) ? right : (1 - items.g()[item]) * (1 - known);
            }
        }
        return product;
    }

    private void add(ItemCurves items, NormalNodes nodes, Responses responses, int person) {
        var posterior = new double[nodes.size()];
        double sum = 0;
        for (int q = 0; q < posterior.length; q++) {
            posterior[q] = nodes.weight(q) * likelihood(items, nodes.node(q), responses, person);
            sum += posterior[q];
        }
        logLikelihood += Math.log(sum);
        for (int q = 0; q < posterior.length; q++) {
            double share = posterior[q] / sum;
            population[q] += share;
            for (int item = 0; item < items.size(); item++) {
                presented[item][q] += responses.isPresented(person, item) ? share : 0;
                if (responses.isRight(person, item)) {
                    rightAt[item][q] += share;
                    ability[item] += share * nodes.node(q);
                }
            }
        }
    }
}
