package dev.assay.openbadges.status;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.BitSet;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShuffledPlacesTest {
    private static final int ENTRIES = StatusList.MINIMUM_ENTRIES;
    private final ShuffledPlaces places = new ShuffledPlaces(key(1), ENTRIES);

    @Test
    void aListIsUsedUpToItsLastEntryAndNoPlaceTwice() {
        var taken = new BitSet();
        for (int count = 0; count < ENTRIES; count++) {
            var place = places.place(count);
            assertEquals(1, place.list());
            assertFalse(taken.get(place.index()), "twice: " + place);
            taken.set(place.index());
        }
        assertEquals(ENTRIES, taken.nextClearBit(0));
        assertEquals(2, places.place(ENTRIES).list());
    }

    @Test
    void listsWhoseSizeIsNoPowerOfTwoAreFilledToo() {
        var odd = new ShuffledPlaces(key(2), ENTRIES + 8);
        var taken = new BitSet();
        for (int count = 0; count < ENTRIES + 8; count++) {
            taken.set(odd.place(count).index());
        }
        assertEquals(ENTRIES + 8, taken.cardinality());
        assertEquals(ENTRIES + 8, taken.length());
    }

    @Test
    void theOrderIsTheSameForTheSameKeyAndAnotherForEachListAndKey() {
        var again = new ShuffledPlaces(key(1), ENTRIES);
        var other = new ShuffledPlaces(key(3), ENTRIES);
        int sameAsInNextList = 0;
        int sameAsUnderOtherKey = 0;
        for (int count = 0; count < 500; count++) {
            var place = places.place(count);
            assertEquals(place, again.place(count));
            sameAsInNextList +=
                    place.index() == places.place((long) count + ENTRIES).index() ? 1 : 0;
            sameAsUnderOtherKey += place.index() == other.place(count).index() ? 1 : 0;
        }
        assertTrue(sameAsInNextList < 5, "in the next list " + sameAsInNextList);
        assertTrue(sameAsUnderOtherKey < 5, "under another key " + sameAsUnderOtherKey);
    }

    /// A chi-square over sixteen parts of the list: 99.9 % of true shuffles stay below 37.7 (15 degrees of freedom).
    @Test
    void theFirstPlacesLieAllOverTheList() {
        var parts = new int[16];
        int counts = 1_600;
        for (int count = 0; count < counts; count++) {
            parts[places.place(count).index() / (ENTRIES / 16)]++;
        }
        double expected = counts / 16.0;
        double chiSquare = 0;
        for (int part : parts) {
            chiSquare += (part - expected) * (part - expected) / expected;
        }
        assertTrue(chiSquare < 37.7, "chi-square " + chiSquare);
        assertNotEquals(places.place(0).index() + 1, places.place(1).index());
    }

    /// A store keeps counts alone, so places must stay the same for ever. Computed apart from this code, in Python.
    @ParameterizedTest
    @CsvSource({
        "131072, 0, 1, 68563",
        "131072, 1, 1, 90559",
        "131072, 131071, 1, 118825",
        "131072, 131072, 2, 41143",
        "131072, 655363, 6, 113919",
        "131080, 131079, 1, 28990",
        "67108864, 0, 1, 9380213",
        "67108864, 335544323, 6, 32060022"
    })
    void placesStayTheSameForEver(int entries, long count, long list, int index) {
        var key = new byte[16];
        for (int i = 0; i < key.length; i++) {
            key[i] = (byte) i;
        }
        assertEquals(new ShuffledPlaces.Place(list, index), new ShuffledPlaces(key, entries).place(count));
    }

    @Test
    void wrongArgumentsAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> new ShuffledPlaces(new byte[15], ENTRIES));
        assertThrows(IllegalArgumentException.class, () -> new ShuffledPlaces(key(1), ENTRIES - 1));
        assertThrows(IllegalArgumentException.class, () -> new ShuffledPlaces(key(1), StatusList.MAXIMUM_ENTRIES + 1));
        assertThrows(IllegalArgumentException.class, () -> places.place(-1));
    }

    private static byte[] key(long seed) {
        var key = new byte[32];
        new SplittableRandom(seed).nextBytes(key);
        return key;
    }
}
