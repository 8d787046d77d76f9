package dev.assay.psychometrics.forensics.simulation;

import dev.assay.psychometrics.data.Responses;
import dev.assay.psychometrics.model.Dichotomous;
import dev.assay.psychometrics.model.TwoParameter;
import dev.assay.psychometrics.numeric.NormalNodes;
import dev.assay.psychometrics.times.LognormalTime;
import dev.assay.psychometrics.times.ResponseTimes;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/// People who answer by the curves of items and take their time by the lognormal model; the able are a little
/// faster.
record HonestPeople(List<Dichotomous> items, Responses responses, List<LognormalTime> timeModels, ResponseTimes times) {
    static final NormalNodes POPULATION = NormalNodes.standard(41);

    private static final double SPEEDS = 0.3;
    private static final double CORRELATION = 0.4;

    static HonestPeople of(int people, int items, RandomGenerator random) {
        return of(people, curves(items, random), random);
    }

    static HonestPeople of(int people, List<Dichotomous> items, RandomGenerator random) {
        var models = IntStream.range(0, items.size())
                .mapToObj(i -> new LognormalTime(random.nextGaussian(4, 0.4), 1.4 + random.nextDouble()))
                .toList();
        var scores = new double[people][items.size()];
        var seconds = new double[people][items.size()];
        for (int person = 0; person < people; person++) {
            double theta = random.nextGaussian();
            double own = Math.sqrt(1 - CORRELATION * CORRELATION) * random.nextGaussian();
            double tau = SPEEDS * (CORRELATION * theta + own);
            for (int item = 0; item < items.size(); item++) {
                scores[person][item] = random.nextDouble() < items.get(item).probability(theta) ? 1 : 0;
                var model = models.get(item);
                double noise = random.nextGaussian() / model.discrimination();
                seconds[person][item] = StrictMath.exp(model.intensity() - tau + noise);
            }
        }
        return new HonestPeople(items, Responses.of(scores), models, ResponseTimes.of(seconds));
    }

    /// Slopes about 1 and difficulties about those of most people.
    static List<Dichotomous> curves(int items, RandomGenerator random) {
        return IntStream.range(0, items)
                .<Dichotomous>mapToObj(i -> TwoParameter.ofDifficulty(
                        StrictMath.exp(random.nextGaussian(0, 0.25)), random.nextGaussian(-0.3, 0.9)))
                .toList();
    }

    List<Integer> everyone() {
        return IntStream.range(0, responses.people()).boxed().toList();
    }
}
