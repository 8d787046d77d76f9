package dev.assay.openbadges.status;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.openbadges.status.StatusList.Decoded;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class StatusListTest {
    @Test
    void setMarksAreExactlyThoseThatWereSet() {
        var random = new SplittableRandom(20);
        var expected = new BitSet();
        var list = StatusList.empty();
        for (int i = 0; i < 300; i++) {
            int index = random.nextInt(StatusList.MINIMUM_ENTRIES);
            boolean set = random.nextInt(3) > 0;
            expected.set(index, set);
            list = list.with(index, set);
        }
        var read = ((Decoded.Read) StatusList.decode(list.encoded())).list();
        for (int i = 0; i < StatusList.MINIMUM_ENTRIES; i++) {
            assertEquals(expected.get(i), read.isSet(i), "entry " + i);
        }
        assertEquals(list, read);
    }

    @Test
    void indexZeroIsTheHighestBitOfTheFirstByte() throws IOException {
        String encoded = StatusList.empty().with(0, true).with(9, true).encoded();
        var packed = Base64.getUrlDecoder().decode(encoded.substring(1));
        try (var in = new GZIPInputStream(new java.io.ByteArrayInputStream(packed))) {
            byte[] bits = in.readAllBytes();
            assertEquals(16_384, bits.length);
            assertEquals((byte) 0b1000_0000, bits[0]);
            assertEquals((byte) 0b0100_0000, bits[1]);
        }
    }

    @Test
    void theExampleOfTheStandardIsAnEmptyList() {
        // encodedList of example 8 in https://www.w3.org/TR/vc-bitstring-status-list/
        var read = StatusList.decode("uH4sIAAAAAAAAA-3BMQEAAADCoPVPbQwfoAAAAAAAAAAAAAAAAAAAAIC3AYbSVKsAQAAA");
        assertEquals(
                StatusList.empty(), assertInstanceOf(Decoded.Read.class, read).list());
    }

    @Test
    void setLeavesTheOriginalAlone() {
        var list = StatusList.empty();
        assertTrue(list.with(7, true).isSet(7));
        assertFalse(list.isSet(7));
    }

    @Test
    void settingAMarkLeavesItsNeighboursAlone() {
        for (int size = 1; size <= StatusList.MAXIMUM_SIZE; size++) {
            int full = (1 << size) - 1;
            long last = StatusList.MINIMUM_ENTRIES - 1;
            var list = StatusList.empty(StatusList.MINIMUM_ENTRIES, size)
                    .with(Map.of(6L, full, 7L, full, 8L, full, last, full), size)
                    .with(Map.of(7L, 0, last, 0), size);
            assertEquals(full, list.value(6, size));
            assertEquals(0, list.value(7, size));
            assertEquals(full, list.value(8, size));
            assertEquals(0, list.value(last, size));
        }
    }

    @Test
    void entriesOutsideTheListAreRefused() {
        var list = StatusList.empty();
        assertThrows(IndexOutOfBoundsException.class, () -> list.isSet(-1));
        assertThrows(IndexOutOfBoundsException.class, () -> list.isSet(StatusList.MINIMUM_ENTRIES));
        assertThrows(IllegalArgumentException.class, () -> StatusList.empty(131_071));
    }

    /// An index beyond what an int holds must not come round to one within the list.
    @Test
    void indexesAreNotCutToFit() {
        var list = StatusList.empty();
        for (long index : new long[] {-1, StatusList.MINIMUM_ENTRIES, 1L << 32, Long.MIN_VALUE, Long.MAX_VALUE}) {
            assertFalse(list.has(index, 1), "entry " + index);
            var refused = assertThrows(IndexOutOfBoundsException.class, () -> list.value(index, 1));
            assertEquals("No entry " + index + " in a status list of 131072", refused.getMessage());
        }
        assertTrue(list.has(0, 1) && list.has(StatusList.MINIMUM_ENTRIES - 1, 1));
    }

    @Test
    void sizesAreBounded() {
        assertEquals(
                StatusList.MAXIMUM_ENTRIES,
                StatusList.empty(StatusList.MAXIMUM_ENTRIES).entries(1));
        assertThrows(IllegalArgumentException.class, () -> StatusList.empty(StatusList.MINIMUM_ENTRIES + 1));
        assertThrows(IllegalArgumentException.class, () -> StatusList.empty(StatusList.MINIMUM_ENTRIES - 8));
        assertThrows(IllegalArgumentException.class, () -> StatusList.empty(StatusList.MAXIMUM_ENTRIES + 8));
        assertThrows(IllegalArgumentException.class, () -> StatusList.empty(StatusList.MINIMUM_ENTRIES, 0));
        assertThrows(IllegalArgumentException.class, () -> StatusList.empty(StatusList.MINIMUM_ENTRIES, 17));
        var refused =
                assertThrows(IllegalArgumentException.class, () -> StatusList.empty(StatusList.MAXIMUM_ENTRIES, 2));
        assertEquals(
                "A status list has a multiple of 8 entries from 131072 to 33554432, not 67108864",
                refused.getMessage());
    }

    @Test
    void theLargestListIsUnpackedAndNoLargerOne() throws IOException {
        int most = StatusList.MAXIMUM_ENTRIES / 8;
        assertEquals(StatusList.empty(StatusList.MAXIMUM_ENTRIES), read(packed(most)));
        assertInstanceOf(Decoded.Unreadable.class, StatusList.decode(packed(most + 1)));
    }

    private static StatusList read(String encoded) {
        return assertInstanceOf(Decoded.Read.class, StatusList.decode(encoded)).list();
    }

    @Test
    void thePublishedFormHasNoPadding() {
        var list = StatusList.empty();
        for (int index = 0; index < 50; index++) {
            list = list.with(index * 1_000L, true);
            assertTrue(list.encoded().matches("u[A-Za-z0-9_-]+"), list::encoded);
        }
    }

    @Test
    void listsAreEqualWhereAllTheirMarksAre() {
        var list = StatusList.empty().with(7, true);
        assertEquals(list.hashCode(), StatusList.empty().with(7, true).hashCode());
        assertNotEquals(list.hashCode(), StatusList.empty().hashCode());
        assertNotEquals(list, StatusList.empty());
        assertNotEquals(list, (Object) "list");
    }

    @Test
    void aBombIsRefusedWithoutBeingUnpacked() throws IOException {
        var read = StatusList.decode(packed(400 << 20));
        assertTrue(assertInstanceOf(Decoded.Unreadable.class, read).reason().contains("not read further"));
    }

    @Test
    void manyMarksAreSetAtOnceAsOneByOne() {
        var random = new SplittableRandom(25);
        var indexes = random.ints(500, 0, StatusList.MINIMUM_ENTRIES).boxed().toList();
        var oneByOne = StatusList.empty();
        for (int index : indexes) {
            oneByOne = oneByOne.with(index, true);
        }
        var none = StatusList.empty();
        assertEquals(oneByOne, none.with(indexes));
        assertEquals(StatusList.empty(), none);
        assertThrows(IndexOutOfBoundsException.class, () -> none.with(List.of(1, StatusList.MINIMUM_ENTRIES)));
    }

    @Test
    void marksOfAnySizeKeepTheirValuesAndNoOthers() {
        var random = new SplittableRandom(26);
        for (int size = 1; size <= StatusList.MAXIMUM_SIZE; size++) {
            var expected = new HashMap<Long, Integer>();
            for (int i = 0; i < 200; i++) {
                expected.put(random.nextLong(StatusList.MINIMUM_ENTRIES), random.nextInt(1 << size));
            }
            var list = StatusList.empty(StatusList.MINIMUM_ENTRIES, size).with(expected, size);
            assertEquals(StatusList.MINIMUM_ENTRIES, list.entries(size));
            for (long index = 0; index < StatusList.MINIMUM_ENTRIES; index++) {
                assertEquals(expected.getOrDefault(index, 0), list.value(index, size), "entry " + index);
            }
        }
    }

    @Test
    void valuesThatDoNotFitAreRefused() {
        var list = StatusList.empty();
        assertThrows(IllegalArgumentException.class, () -> list.with(Map.of(0L, 4), 2));
        assertThrows(IllegalArgumentException.class, () -> list.with(Map.of(0L, -1), 2));
        assertThrows(IllegalArgumentException.class, () -> list.value(0, 0));
        assertThrows(IllegalArgumentException.class, () -> list.value(0, 17));
        assertThrows(IndexOutOfBoundsException.class, () -> list.value(StatusList.MINIMUM_ENTRIES / 2, 2));
    }

    @Test
    void everyCutIsRefused() {
        String encoded = StatusList.empty().with(77, true).encoded();
        for (int length = 0; length < encoded.length() - 2; length++) {
            assertInstanceOf(
                    Decoded.Unreadable.class, StatusList.decode(encoded.substring(0, length)), "cut " + length);
        }
    }

    @Test
    void noDamageThrowsOrGoesUnseenInTheData() {
        var random = new SplittableRandom(21);
        var list = StatusList.empty();
        for (int i = 0; i < 2_000; i++) {
            list = list.with(random.nextInt(StatusList.MINIMUM_ENTRIES), true);
        }
        byte[] packed = Base64.getUrlDecoder().decode(list.encoded().substring(1));
        for (int i = 0; i < 2_000; i++) {
            byte[] damaged = packed.clone();
            damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(8));
            var read = StatusList.decode("u" + Base64.getUrlEncoder().encodeToString(damaged));
            // GZIP's header has bytes that mean nothing; its checksum guards the rest
            if (read instanceof Decoded.Read(var other)) {
                assertEquals(list, other);
            }
        }
    }

    static String packed(int zeros) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(packed)) {
            byte[] some = new byte[1 << 16];
            for (int left = zeros; left > 0; left -= some.length) {
                out.write(some, 0, Math.min(left, some.length));
            }
        }
        return "u" + Base64.getUrlEncoder().withoutPadding().encodeToString(packed.toByteArray());
    }
}
