package dev.assay.psychometrics.calibration.estep;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.assay.psychometrics.Simulated;
import dev.assay.psychometrics.data.Responses;
import dev.assay.psychometrics.data.ResponsesBuilder;
import dev.assay.psychometrics.model.Rasch;
import java.util.Arrays;
import java.util.Collections;
import java.util.random.RandomGenerator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Vectors and loops give the same bits.
class LanesTest {
    private static final int COLUMNS = 8;
    private static final int ITEMS = 37;

    private final Lanes plain = new PlainLanes();
    private final Lanes vectors = new VectorLanes();

    private static double[] numbers(int count, double scale, RandomGenerator random) {
        return DoubleStream.generate(() -> scale * random.nextGaussian())
                .limit(count)
                .toArray();
    }

    private static Batch batch(int people, RandomGenerator random) {
        var answers = Simulated.answers(
                Collections.nCopies(ITEMS, new Rasch(0)), Simulated.abilities(people, 0, random), 20, random);
        return new TableRows(ITEMS, false)
                .batch(answers, IntStream.range(0, people).toArray());
    }

    private static int[] columns(RandomGenerator random) {
        return IntStream.generate(() -> (1 << random.nextInt(COLUMNS)) | random.nextInt(1 << COLUMNS))
                .limit(Batch.PEOPLE)
                .toArray();
    }

    @Test
    void thisMachineRunsVectors() {
        assertInstanceOf(VectorLanes.class, Lanes.best());
    }

    @Test
    void sumsOfRowsAreTheSame() {
        var random = Simulated.random(1);
        for (int people : new int[] {1, 2, 255, 256}) {
            var batch = batch(people, random);
            var columns = columns(random);
            var base = numbers(COLUMNS * Lanes.WIDTH, 3, random);
            var table = numbers(2 * ITEMS * COLUMNS * Lanes.WIDTH, 3, random);
            var one = new double[COLUMNS * Lanes.STRIDE];
            var other = new double[one.length];
            for (int column = 0; column < COLUMNS; column++) {
                int slice = column * 2 * ITEMS * Lanes.WIDTH;
                plain.sum(batch, columns, column, base, table, slice, one);
                vectors.sum(batch, columns, column, base, table, slice, other);
            }
            assertArrayEquals(one, other);
        }
    }

    @Test
    void whatIsScatteredIsTheSame() {
        var random = Simulated.random(2);
        for (int people : new int[] {1, 2, 255, 256}) {
            var batch = batch(people, random);
            var posteriors = numbers(COLUMNS * Lanes.STRIDE, 1, random);
            var one = numbers(2 * ITEMS * COLUMNS * Lanes.WIDTH, 1, random);
            var other = one.clone();
            for (int column = 0; column < COLUMNS; column += 2) {
                int slice = column * 2 * ITEMS * Lanes.WIDTH;
                int next = slice + 2 * ITEMS * Lanes.WIDTH;
                plain.scatter(batch, column, posteriors, one, slice, next);
                vectors.scatter(batch, column, posteriors, other, slice, next);
            }
            assertArrayEquals(one, other);
        }
    }

    @Test
    void exponentialsAreTheSame() {
        var random = Simulated.random(3);
        for (double scale : new double[] {0, 1e-9, 1, 40, 1e5}) {
            var one = numbers(COLUMNS * Lanes.STRIDE, scale, random);
            var other = one.clone();
            var columns = columns(random);
            var most = new double[1];
            var otherMost = new double[1];
            for (int person = 0; person < Batch.PEOPLE; person++) {
                int from = person * Lanes.WIDTH;
                double sum = plain.exponentials(one, from, COLUMNS, columns[person], most);
                assertEquals(sum, vectors.exponentials(other, from, COLUMNS, columns[person], otherMost));
                assertEquals(most[0], otherMost[0]);
            }
            assertArrayEquals(one, other);
        }
    }

    @Test
    void whatIsScaledAndRoundedIsTheSame() {
        var random = Simulated.random(4);
        for (double shift : new double[] {0, 0x1.8p13}) {
            var one = numbers(COLUMNS * Lanes.STRIDE, 1, random);
            var other = one.clone();
            var total = numbers(COLUMNS * Lanes.WIDTH, 1, random);
            var otherTotal = total.clone();
            for (int person = 0; person < Batch.PEOPLE; person++) {
                double factor = random.nextDouble();
                plain.scaleAndRound(one, person * Lanes.WIDTH, factor, shift, total);
                vectors.scaleAndRound(other, person * Lanes.WIDTH, factor, shift, otherTotal);
            }
            assertArrayEquals(one, other);
            assertArrayEquals(total, otherTotal);
        }
    }

    @Test
    void productsAreTheSame() {
        var random = Simulated.random(5);
        var posteriors = numbers(COLUMNS * Lanes.STRIDE, 1, random);
        var row = numbers(COLUMNS * Lanes.WIDTH, 1, random);
        for (int person = 0; person < Batch.PEOPLE; person++) {
            double product = plain.dot(posteriors, person * Lanes.WIDTH, row);
            assertEquals(product, vectors.dot(posteriors, person * Lanes.WIDTH, row));
        }
    }

    @Test
    void whatIsAddedToEachPlaceIsTheSame() {
        var random = Simulated.random(7);
        var addends = random.longs(Lanes.WIDTH).toArray();
        var places = random.ints(40, 0, 100).map(row -> row * Lanes.WIDTH).toArray();
        var one = random.longs(120L * Lanes.WIDTH).toArray();
        var other = one.clone();
        plain.addToEach(one, 5 * Lanes.WIDTH, places, 33, addends);
        vectors.addToEach(other, 5 * Lanes.WIDTH, places, 33, addends);
        assertArrayEquals(one, other);
    }

    @Test
    void somebodyWhoWasPresentedNothingHasTheBase() {
        var random = Simulated.random(6);
        var rows = new byte[] {Responses.MISSING, Responses.MISSING};
        var nothing = new ResponsesBuilder(Simulated.names(2)).add(rows).build();
        var batch = new TableRows(2, false).batch(nothing, new int[] {0});
        var base = numbers(Lanes.WIDTH, 1, random);
        for (var lanes : new Lanes[] {plain, vectors}) {
            var out = new double[Lanes.STRIDE];
            lanes.sum(batch, new int[] {1}, 0, base, new double[4 * Lanes.WIDTH], 0, out);
            assertArrayEquals(base, Arrays.copyOf(out, Lanes.WIDTH));
        }
    }
}
