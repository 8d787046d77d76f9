package dev.assay.psychometrics.times;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/// Times under the lognormal model.
final class SimulatedTimes {
    private SimulatedTimes() {}

    static List<LognormalTime> items(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new LognormalTime(3.5 + 0.1 * (i % 11), 1.4 + 0.2 * (i % 5)))
                .toList();
    }

    static double seconds(LognormalTime item, double speed, RandomGenerator random) {
        return Math.exp(item.intensity() - speed + random.nextGaussian() / item.discrimination());
    }

    /// @param share how many of the times there are
    static ResponseTimes of(List<LognormalTime> items, double[] speeds, double share, RandomGenerator random) {
        var seconds = new double[speeds.length][items.size()];
        for (int person = 0; person < speeds.length; person++) {
            for (int item = 0; item < items.size(); item++) {
                double time = seconds(items.get(item), speeds[person], random);
                seconds[person][item] = random.nextDouble() < share ? time : Double.NaN;
            }
        }
        return ResponseTimes.of(seconds);
    }

    static double[] speeds(int people, double deviation, RandomGenerator random) {
        return IntStream.range(0, people)
                .mapToDouble(person -> random.nextGaussian(0, deviation))
                .toArray();
    }
}
