package dev.assay.bench.forensics;

import dev.assay.psychometrics.data.Responses;
import dev.assay.psychometrics.model.Dichotomous;
import dev.assay.psychometrics.model.TwoParameter;
import dev.assay.psychometrics.times.LognormalTime;
import dev.assay.psychometrics.times.ResponseTimes;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/// A test of which some items have leaked to some people, who answer those right nearly always and in half the time;
/// all
/// else is as with others.
record LeakedTest(List<Dichotomous> items, Responses responses, List<LognormalTime> timeModels, ResponseTimes times) {
    static final int PEOPLE = 1000;
    static final int ITEMS = 40;

    /// Three items in ten.
    static final int LEAKED = 12;

    /// One person in twenty.
    static final int KNOWING = 50;

    private static final double RIGHT = 0.95;
    private static final double SPREAD_OF_SPEED = 0.3;

    static boolean isLeaked(int item) {
        return item < LEAKED;
    }

    static boolean knows(int person) {
        return person < KNOWING;
    }

    static LeakedTest of(RandomGenerator random) {
        var items = IntStream.range(0, ITEMS)
                .<Dichotomous>mapToObj(i -> TwoParameter.ofDifficulty(
                        StrictMath.exp(random.nextGaussian(0, 0.25)), random.nextGaussian(-0.3, 0.9)))
                .toList();
        var models = IntStream.range(0, ITEMS)
                .mapToObj(i -> new LognormalTime(random.nextGaussian(4, 0.4), 1.4 + random.nextDouble()))
                .toList();
        var scores = new double[PEOPLE][ITEMS];
        var seconds = new double[PEOPLE][ITEMS];
        for (int person = 0; person < PEOPLE; person++) {
            double theta = random.nextGaussian();
            double tau = random.nextGaussian(0, SPREAD_OF_SPEED);
            for (int item = 0; item < ITEMS; item++) {
                boolean known = knows(person) && isLeaked(item);
                double right = known ? RIGHT : items.get(item).probability(theta);
                scores[person][item] = random.nextDouble() < right ? 1 : 0;
                var model = models.get(item);
                double noise = random.nextGaussian() / model.discrimination();
                double time = StrictMath.exp(model.intensity() - tau + noise);
                seconds[person][item] = known ? time / 2 : time;
            }
        }
        return new LeakedTest(items, Responses.of(scores), models, ResponseTimes.of(seconds));
    }

    /// The effect in numbers.
    static Map<String, Object> told() {
        var told = new LinkedHashMap<String, Object>();
        told.put("people", PEOPLE);
        told.put("whoKnew", KNOWING);
        told.put("items", ITEMS);
        told.put("leaked", LEAKED);
        told.put("rightOnThem", RIGHT);
        return told;
    }
}
