package dev.assay.psychometrics.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class ChoicesTest {
    private static final List<Choices.Item> ITEMS = List.of(new Choices.Item("a", 4, 2), new Choices.Item("b", 3, 0));

    @Test
    void theKeyIsRightAndOtherOptionsAreWrong() {
        var choices = new Choices.Builder(ITEMS)
                .add(new byte[] {2, 1})
                .add(new byte[] {3, Choices.MISSING})
                .build();
        assertEquals(3, choices.get(1, 0));
        assertEquals(Choices.MISSING, choices.get(1, 1));
        var scored = choices.scored();
        assertEquals(List.of("a", "b"), scored.items());
        assertEquals(1, scored.get(0, 0));
        assertEquals(0, scored.get(0, 1));
        assertEquals(0, scored.get(1, 0));
        assertEquals(Responses.MISSING, scored.get(1, 1));
        assertEquals("2 people, 2 items", choices.toString());
    }

    @Test
    void peopleOfLaterPagesKeepTheirRows() {
        var builder = new Choices.Builder(ITEMS);
        for (int person = 0; person < 10_000; person++) {
            builder.add(new byte[] {(byte) (person % 4), (byte) (person % 3)});
        }
        var choices = builder.build();
        assertEquals(10_000, choices.people());
        for (int person = 0; person < 10_000; person++) {
            assertEquals(person % 4, choices.get(person, 0));
            assertEquals(person % 3, choices.get(person, 1));
        }
    }

    @Test
    void whatIsNoOptionIsRefusedByRowAndItem() {
        var builder = new Choices.Builder(ITEMS);
        builder.add(new byte[] {0, 0});
        var wrong = assertThrows(IllegalArgumentException.class, () -> builder.add(new byte[] {0, 3}));
        assertEquals(
                "row 2, item b is 3; a choice is from 0 to 2, or -1 where the item was not presented",
                wrong.getMessage());
        assertThrows(IllegalArgumentException.class, () -> builder.add(new byte[] {-2, 0}));
        assertThrows(IllegalArgumentException.class, () -> builder.add(new byte[] {0}));
        assertEquals(1, builder.build().people());
    }

    @Test
    void itemsWithoutAKeyAmongTheirOptionsAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> new Choices.Item("a", 4, 4));
        assertThrows(IllegalArgumentException.class, () -> new Choices.Item("a", 1, 0));
        assertThrows(IllegalArgumentException.class, () -> new Choices.Item("a", 200, 0));
        assertThrows(IllegalArgumentException.class, () -> new Choices.Builder(List.of(ITEMS.get(0), ITEMS.get(0))));
        assertThrows(IllegalArgumentException.class, () -> new Choices.Builder(List.of()).build());
    }
}
