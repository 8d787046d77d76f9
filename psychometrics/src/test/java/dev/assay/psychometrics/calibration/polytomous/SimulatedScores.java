package dev.assay.psychometrics.calibration.polytomous;

import dev.assay.psychometrics.Simulated;
import dev.assay.psychometrics.data.OrderedResponses;
import dev.assay.psychometrics.data.Responses;
import dev.assay.psychometrics.model.GradedResponse;
import dev.assay.psychometrics.model.ItemResponseModel;
import dev.assay.psychometrics.model.PartialCredit;
import dev.assay.psychometrics.model.Polytomous;
import dev.assay.psychometrics.numeric.NormalNodes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/// Scores of people with normal abilities on items with known curves, and their marginal likelihood by its definition.
final class SimulatedScores {
    private SimulatedScores() {}

    static List<Polytomous> items(OrderedModel model, int count, int steps, long seed) {
        var random = Simulated.random(seed);
        var items = new ArrayList<Polytomous>();
        for (int i = 0; i < count; i++) {
            double a = random.nextDouble(0.8, 2);
            double b = random.nextDouble(-1, 1);
            var locations = new ArrayList<Double>();
            for (int k = 0; k < steps; k++) {
                locations.add(b + 0.8 * (k - (steps - 1) / 2.0) + random.nextDouble(-0.2, 0.2));
            }
            items.add(
                    switch (model) {
                        case GRADED_RESPONSE -> new GradedResponse(a, locations);
                        case GENERALISED_PARTIAL_CREDIT -> new PartialCredit(a, locations);
                        case PARTIAL_CREDIT -> new PartialCredit(1, locations);
                    });
        }
        return items;
    }

    static byte score(ItemResponseModel item, double theta, RandomGenerator random) {
        double drawn = random.nextDouble();
        int score = 0;
        for (double upTo = item.probability(0, theta); drawn >= upTo && score < item.categories() - 1; ) {
            upTo += item.probability(++score, theta);
        }
        return (byte) score;
    }

    /// @param share how much of the items a person is presented, at random
    static OrderedResponses of(
            List<? extends ItemResponseModel> items, int people, double deviation, double share, long seed) {
        var random = Simulated.random(seed);
        var rows = new ArrayList<byte[]>();
        for (int person = 0; person < people; person++) {
            double theta = deviation * random.nextGaussian();
            var row = new byte[items.size()];
            for (int item = 0; item < row.length; item++) {
                byte score = score(items.get(item), theta, random);
                row[item] = random.nextDouble() >= share ? Responses.MISSING : score;
            }
            rows.add(row);
        }
        return OrderedResponses.of(Simulated.names(items.size()), rows);
    }

    static double logLikelihood(
            OrderedResponses responses, List<? extends ItemResponseModel> items, NormalNodes nodes) {
        var chances = items.stream()
                .map(item -> IntStream.range(0, item.categories())
                        .mapToObj(score -> Arrays.stream(nodes.nodes())
                                .map(theta -> item.probability(score, theta))
                                .toArray())
                        .toArray(double[][]::new))
                .toArray(double[][][]::new);
        double sum = 0;
        for (int person = 0; person < responses.people(); person++) {
            double marginal = 0;
            for (int q = 0; q < nodes.size(); q++) {
                double product = nodes.weight(q);
                for (int item = 0; item < items.size(); item++) {
                    int score = responses.get(person, item);
                    product *= score == Responses.MISSING ? 1 : chances[item][score][q];
                }
                marginal += product;
            }
            sum += Math.log(marginal);
        }
        return sum;
    }
}
