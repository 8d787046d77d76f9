package dev.assay.psychometrics.calibration.estep;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.psychometrics.Simulated;
import dev.assay.psychometrics.data.Responses;
import dev.assay.psychometrics.model.Dichotomous;
import dev.assay.psychometrics.model.ThreeParameter;
import dev.assay.psychometrics.model.TwoParameter;
import dev.assay.psychometrics.numeric.NormalNodes;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Steps, people and tallies go to other machines as bytes and give there what they give here.
class TravelTest {
    private static final int PEOPLE = 700;

    private static byte[] bytes(Object value) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var stream = new ObjectOutputStream(bytes)) {
            stream.writeObject(value);
        }
        return bytes.toByteArray();
    }

    private static <T> T travelled(Class<T> type, T value) throws IOException, ClassNotFoundException {
        try (var stream = new ObjectInputStream(new ByteArrayInputStream(bytes(value)))) {
            return type.cast(stream.readObject());
        }
    }

    private static void assertSameTally(List<? extends Dichotomous> items, int presented) throws Exception {
        var random = Simulated.random(5);
        var responses = Simulated.answers(items, Simulated.abilities(PEOPLE, 0, random), presented, random);
        var population = NormalNodes.standard(61).weighted(0.3, 1.2);
        var step = EStep.of(ItemCurves.of(items), population, Totals.of(responses, 0, PEOPLE));
        var expected = step.tally();
        step.add(new People(responses, 0, PEOPLE), expected);

        var there = travelled(EStep.class, step);
        var tally = there.tally();
        there.add(travelled(People.class, prepared(step, responses, 0, 300)), tally);
        var rest = there.tally();
        there.add(travelled(People.class, new People(responses, 300, PEOPLE)), rest);
        tally.add(travelled(Tally.class, rest));
        assertArrayEquals(expected.sums, tally.sums);
        assertArrayEquals(
                step.expectations(expected).population(),
                there.expectations(tally).population());
        assertTrue(bytes(step).length < 3000, () -> "what a step is made of is small");
    }

    private static People prepared(EStep step, Responses responses, int from, int to) {
        var people = new People(responses, from, to);
        step.prepare(people);
        return people;
    }

    @Test
    void aStepThatTravelledGivesTheSameTally() throws Exception {
        var plain = IntStream.range(0, 12)
                .mapToObj(i -> TwoParameter.ofDifficulty(0.7 + 0.1 * (i % 4), (i - 6) / 3.0))
                .toList();
        var guessed = IntStream.range(0, 12)
                .mapToObj(i -> ThreeParameter.ofDifficulty(0.7 + 0.1 * (i % 4), (i - 6) / 3.0, 0.2))
                .toList();
        assertSameTally(plain, 12);
        assertSameTally(plain, 8);
        assertSameTally(guessed, 12);
        assertSameTally(guessed, 8);
    }
}
