package dev.assay.psychometrics;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.assay.psychometrics.data.Responses;
import dev.assay.psychometrics.data.ResponsesBuilder;
import dev.assay.psychometrics.data.ResponsesCsv;
import dev.assay.psychometrics.model.Dichotomous;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/// Responses for tests: drawn from a model, or of the reference data.
public final class Simulated {
    private Simulated() {}

    public static RandomGenerator random(long seed) {
        return new SplittableRandom(seed);
    }

    public static double[] abilities(int people, double mean, RandomGenerator random) {
        return DoubleStream.generate(() -> mean + random.nextGaussian())
                .limit(people)
                .toArray();
    }

    /// Everyone is presented all.
    public static Responses answers(List<? extends Dichotomous> items, double[] theta, RandomGenerator random) {
        return answers(items, theta, items.size(), random);
    }

    /// Each person is presented so many items, drawn at random.
    public static Responses answers(
            List<? extends Dichotomous> items, double[] theta, int presented, RandomGenerator random) {
        var builder = new ResponsesBuilder(names(items.size()));
        for (double ability : theta) {
            var row = new byte[items.size()];
            int left = presented;
            for (int item = 0; item < row.length; item++) {
                boolean asked = random.nextInt(row.length - item) < left;
                left -= asked ? 1 : 0;
                row[item] = asked ? answer(items.get(item), ability, random) : Responses.MISSING;
            }
            builder.add(row);
        }
        return builder.build();
    }

    public static byte answer(Dichotomous item, double ability, RandomGenerator random) {
        return (byte) (random.nextDouble() < item.probability(ability) ? 1 : 0);
    }

    public static List<String> names(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(i -> "i" + i).toList();
    }

    /// The same people in another order.
    public static Responses reversed(Responses responses) {
        var rows = new double[responses.people()][];
        for (int person = 0; person < rows.length; person++) {
            rows[rows.length - 1 - person] = responses.row(person);
        }
        return Responses.of(rows);
    }

    /// A file of the reference data; the test is skipped where that is absent.
    public static Path reference(String name) {
        var file = Path.of(System.getProperty("assay.shared", "."), "reference", "psychometrics", name);
        assumeTrue(Files.exists(file), () -> "no reference data " + name);
        return file;
    }

    public static Responses referenceResponses(String name) throws IOException {
        return ResponsesCsv.read(reference(name));
    }
}
