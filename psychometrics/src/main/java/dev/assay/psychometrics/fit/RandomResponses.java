package dev.assay.psychometrics.fit;

import dev.assay.psychometrics.data.Responses;
import dev.assay.psychometrics.data.ResponsesBuilder;
import dev.assay.psychometrics.numeric.NormalNodes;
import java.util.random.RandomGenerator;

/// Made-up answers to the items that each person was presented.
final class RandomResponses {
    private final Responses like;
    private final RandomGenerator random;

    RandomResponses(Responses like, RandomGenerator random) {
        this.like = like;
        this.random = random;
    }

    /// Answers that have nothing to do with each other.
    ///
    /// @param chances of a right answer, one an item
    Responses independent(double[] chances) {
        return responses(new double[][] {chances}, new double[] {1});
    }

    /// Answers of people whose ability is drawn from the nodes.
    ///
    /// @param chances of a right answer, by node and by item
    Responses ofAbilities(double[][] chances, NormalNodes ability) {
        var upTo = ability.weights();
        for (int node = 1; node < upTo.length; node++) {
            upTo[node] += upTo[node - 1];
        }
        return responses(chances, upTo);
    }

    private Responses responses(double[][] chances, double[] upTo) {
        var builder = new ResponsesBuilder(like.items());
        var row = new byte[like.itemCount()];
        for (int person = 0; person < like.people(); person++) {
            double[] chance = chances[node(upTo)];
            for (int item = 0; item < row.length; item++) {
                if (like.isPresented(person, item)) {
                    row[item] = (byte) (random.nextDouble() < chance[item] ? 1 : 0);
                } else {
                    row[item] = Responses.MISSING;
                }
            }
            builder.add(row);
        }
        return builder.build();
    }

    private int node(double[] upTo) {
        int node = 0;
        double drawn = upTo.length == 1 ? 0 : random.nextDouble();
        while (node < upTo.length - 1 && drawn >= upTo[node]) {
            node++;
        }
        return node;
    }
}
