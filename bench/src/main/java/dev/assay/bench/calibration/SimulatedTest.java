package dev.assay.bench.calibration;

import dev.assay.psychometrics.data.Responses;
import dev.assay.psychometrics.data.ResponsesBuilder;
import dev.assay.psychometrics.model.Dichotomous;
import dev.assay.psychometrics.model.ThreeParameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/// Items drawn as in the reference data (slopes lognormal, difficulties normal), and the answers of normal people.
record SimulatedTest(List<Dichotomous> items, Responses responses) {

    /// @param each how many of the items, at random, are presented to each person
    static SimulatedTest of(int people, int items, int each, double g, RandomGenerator random) {
        var curves = new ArrayList<Dichotomous>();
        for (int item = 0; item < items; item++) {
            double a = Math.exp(random.nextGaussian(0.1, 0.3));
            curves.add(ThreeParameter.ofDifficulty(a, random.nextGaussian(), g));
        }
        return new SimulatedTest(curves, answers(curves, people, each, random));
    }

    static Responses answers(List<Dichotomous> items, int people, int each, RandomGenerator random) {
        var builder = new ResponsesBuilder(
                IntStream.range(0, items.size()).mapToObj(i -> "i" + i).toList());
        var row = new byte[items.size()];
        var order = IntStream.range(0, items.size()).toArray();
        for (int person = 0; person < people; person++) {
            double theta = random.nextGaussian();
            Arrays.fill(row, Responses.MISSING);
            for (int k = 0; k < each; k++) {
                int other = k + random.nextInt(order.length - k);
                int item = order[other];
                order[other] = order[k];
                order[k] = item;
                row[item] = (byte) (random.nextDouble() < items.get(item).probability(theta) ? 1 : 0);
            }
            builder.add(row);
        }
        return builder.build();
    }
}
