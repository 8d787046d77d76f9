package dev.assay.items;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ScoringTest {
    private static final Key TWO = new Key.Options(Set.of(1, 3), 5);
    private static final Key NUMBER = new Key.Amount(new BigDecimal("1200"), Units.of("s"), BigDecimal.ZERO);

    @Test
    void chooseTwoGivesNoPartialCredit() {
        assertTrue(Scoring.correct(TWO, new Response.Chosen(Set.of(3, 1))));
        assertFalse(Scoring.correct(TWO, new Response.Chosen(Set.of(1))));
        assertFalse(Scoring.correct(TWO, new Response.Chosen(Set.of(1, 2, 3))));
        assertFalse(Scoring.correct(TWO, new Response.Chosen(Set.of())));
        assertFalse(Scoring.correct(TWO, new Response.None()));
        assertFalse(Scoring.correct(TWO, new Response.Entered("1")));
    }

    @Test
    void numbersAreComparedByValue() {
        for (String typed : List.of(
                "1200",
                " 1200 ",
                "1,200",
                "1 200",
                "1\u00a0200",
                "1\u202f200",
                "1200.0",
                "+1200",
                "1200 s",
                "1200S",
                "1,200.00 s")) {
            assertTrue(Scoring.correct(NUMBER, new Response.Entered(typed)), typed);
        }
        for (String typed : List.of("1201", "-1200", "1.2", "1200 min", "", "s", "1200.01", "twelve hundred")) {
            assertFalse(Scoring.correct(NUMBER, new Response.Entered(typed)), typed);
        }
        assertFalse(Scoring.correct(NUMBER, new Response.Chosen(Set.of(1))));
        assertFalse(Scoring.correct(NUMBER, new Response.None()));
    }

    @Test
    void whatMightMeanTwoNumbersIsNotRead() {
        for (String typed : List.of("0,5", "12,50", "1.200,5", "0,500", "1200,", ",5", "12,00,000")) {
            EnteredNumber.Unreadable unreadable =
                    assertInstanceOf(EnteredNumber.Unreadable.class, EnteredNumber.read(typed, Units.of("")), typed);
            assertTrue(unreadable.whatToEnter().contains("0.5"), typed);
        }
        for (String typed : List.of("1e3", "0x10", "12 k", "5 min", "1/2", "--1", "1'200", "9".repeat(41), "١٢")) {
            EnteredNumber.Unreadable unreadable =
                    assertInstanceOf(EnteredNumber.Unreadable.class, EnteredNumber.read(typed, Units.of("s")), typed);
            assertEquals("Enter the number alone in s, in digits, for example 1200.", unreadable.whatToEnter());
        }
    }

    @Test
    void dollarsMayStandBeforeTheNumber() {
        EnteredNumber expected = new EnteredNumber.Understood(new BigDecimal("12.50"));
        for (String typed : List.of("12.50", "$12.50", "USD 12.50", "usd12.50", "12.50 USD")) {
            assertEquals(expected, EnteredNumber.read(typed, Units.of("USD")));
        }
    }
}
