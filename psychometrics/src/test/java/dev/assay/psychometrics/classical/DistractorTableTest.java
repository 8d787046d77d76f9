package dev.assay.psychometrics.classical;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.psychometrics.Simulated;
import dev.assay.psychometrics.data.Choices;
import dev.assay.psychometrics.model.Rasch;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DistractorTableTest {

    /// Item 0: option 0 is the key; of the wrong, option 1 draws anyone, 2 the able and 3 nobody. Item 1 has a
    /// wrong key. All others are plain.
    private static Choices choices() {
        var random = Simulated.random(20);
        var items = new ArrayList<Choices.Item>();
        for (int item = 0; item < 20; item++) {
            items.add(new Choices.Item("i" + item, 4, item == 1 ? 3 : 0));
        }
        var builder = new Choices.Builder(items);
        for (double theta : Simulated.abilities(2000, 0, random)) {
            var row = new byte[20];
            for (int item = 0; item < 20; item++) {
                boolean right = Simulated.answer(new Rasch(0), theta, random) == 1;
                row[item] = right ? 0 : (byte) (1 + random.nextInt(3));
            }
            if (row[0] != 0) {
                row[0] = (byte) (theta > 0.3 ? 2 : 1);
            }
            if (random.nextInt(4) == 0) {
                row[random.nextInt(20)] = Choices.MISSING;
            }
            builder.add(row);
        }
        return builder.build();
    }

    @Test
    void optionsAreToldByWhatTheyDo() {
        var tables = DistractorTable.of(choices());
        var first = tables.getFirst().options();
        assertEquals(Functioning.KEY, first.get(0).functioning());
        assertEquals(Functioning.FUNCTIONS, first.get(1).functioning());
        assertEquals(Functioning.CHOSEN_BY_THE_ABLE, first.get(2).functioning());
        assertEquals(Functioning.RARELY_CHOSEN, first.get(3).functioning());
        var second = tables.get(1).options();
        assertEquals(Functioning.KEY_WORTH_A_LOOK, second.get(3).functioning());
        assertEquals(Functioning.CHOSEN_BY_THE_ABLE, second.get(0).functioning());
    }

    @Test
    void theKeysCorrelationIsThatOfTheItem() {
        var choices = choices();
        var tables = DistractorTable.of(choices);
        var items = ItemStatistics.of(choices.scored());
        for (int item = 0; item < 20; item++) {
            var key = tables.get(item).options().get(choices.items().get(item).key());
            assertEquals(items.get(item).itemRestCorrelation(), key.pointBiserial());
            assertTrue(key.key());
        }
    }

    @Test
    void fifthsHoldEveryoneOnceAndRiseWithAbility() {
        var choices = choices();
        var table = DistractorTable.of(choices).get(5);
        int people = 0;
        for (int fifth = 0; fifth < 5; fifth++) {
            int here = table.peopleByFifth().get(fifth);
            assertEquals(400, here, 110);
            int at = fifth;
            assertEquals(
                    here,
                    table.options().stream()
                            .mapToInt(o -> o.chosenByFifth().get(at))
                            .sum());
            if (fifth > 0) {
                assertTrue(table.share(0, fifth).orElseThrow()
                        > table.share(0, fifth - 1).orElseThrow());
            }
            people += here;
        }
        assertEquals(people, table.options().getFirst().people());
        assertEquals(
                1,
                table.options().stream()
                        .mapToDouble(o -> o.share().orElseThrow())
                        .sum(),
                1e-12);
    }

    @Test
    void fifthsAreCutWhereTheyShould() {
        var builder = new Choices.Builder(List.of(
                new Choices.Item("a", 2, 0),
                new Choices.Item("b", 2, 0),
                new Choices.Item("c", 2, 0),
                new Choices.Item("d", 2, 0),
                new Choices.Item("e", 2, 0)));
        // of the rest 0, 1, 2, 3 and 4 right, two people each
        for (int right = 0; right <= 4; right++) {
            for (byte a = 0; a < 2; a++) {
                var row = new byte[] {a, 1, 1, 1, 1};
                for (int item = 1; item <= right; item++) {
                    row[item] = 0;
                }
                builder.add(row);
            }
        }
        var table = DistractorTable.of(builder.build()).getFirst();
        assertEquals(List.of(2, 2, 2, 2, 2), table.peopleByFifth());
        assertEquals(List.of(1, 1, 1, 1, 1), table.options().get(0).chosenByFifth());
        assertEquals(0, table.options().get(0).pointBiserial().orElseThrow(), 1e-15);
    }

    @Test
    void anItemThatNobodySawSaysNothing() {
        var choices = new Choices.Builder(List.of(new Choices.Item("a", 2, 0), new Choices.Item("b", 2, 0)))
                .add(new byte[] {Choices.MISSING, 0})
                .build();
        var tables = DistractorTable.of(choices);
        var unseen = tables.getFirst();
        assertEquals(List.of(0, 0, 0, 0, 0), unseen.peopleByFifth());
        assertTrue(unseen.share(0, 0).isEmpty());
        assertTrue(unseen.options().getFirst().share().isEmpty());
        assertEquals(Functioning.UNKNOWN, unseen.options().getFirst().functioning());
        // someone who was presented nothing else is in no fifth, and says nothing of how the key separates
        assertEquals(List.of(0, 0, 0, 0, 0), tables.get(1).peopleByFifth());
        assertEquals(Functioning.UNKNOWN, tables.get(1).options().get(0).functioning());
        assertEquals(1, tables.get(1).options().get(0).chosen());
    }
}
