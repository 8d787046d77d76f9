package dev.assay.psychometrics.calibration;

import dev.assay.psychometrics.data.Responses;
import dev.assay.psychometrics.data.ResponsesBuilder;
import dev.assay.psychometrics.model.Dichotomous;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/// Answers of people with normal abilities to items with known curves.
final class SimulatedResponses {
    private SimulatedResponses() {}

    /// @param share how much of the items a person is presented, at random
    static Responses of(
            List<? extends Dichotomous> items,
            int people,
            double mean,
            double deviation,
            double share,
            RandomGenerator random) {
        var builder = new ResponsesBuilder(
                IntStream.range(0, items.size()).mapToObj(i -> "q" + i).toList());
        var row = new byte[items.size()];
        for (int person = 0; person < people; person++) {
            double theta = random.nextGaussian(mean, deviation);
            for (int item = 0; item < row.length; item++) {
                boolean right = random.nextDouble() < items.get(item).probability(theta);
                row[item] = random.nextDouble() >= share ? Responses.MISSING : right ? (byte) 1 : (byte) 0;
            }
            builder.add(row);
        }
        return builder.build();
    }
}
