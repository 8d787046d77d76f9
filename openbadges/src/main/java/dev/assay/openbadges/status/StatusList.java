package dev.assay.openbadges.status;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/// A row of marks, one per credential, as W3C Bitstring Status List 1.0 publishes it.
///
/// A mark has one bit, or as many as the `statusSize` of the entries that point to it: the list itself does not say.
/// Index 0 is the left-most mark: the highest bits of the first byte. Instances never change: [#with] gives a new list.
/// The published form is the bytes, GZIP-compressed, in base64url without padding, after the multibase letter `u`.
/// Source: <https://www.w3.org/TR/vc-bitstring-status-list/>, sections 2.2, 3.3 and 3.4.
public final class StatusList {
    /// The least number of entries a list may have, so that fetching it does not tell whose credential is looked at.
    public static final int MINIMUM_ENTRIES = 131_072;

    /// The largest list that is unpacked: 2^26 bits, 8 MiB. A list that unpacks to more is refused unread.
    public static final int MAXIMUM_ENTRIES = 1 << 26;

    /// The most bits a mark can have here; a mark of more would need more than 65,536 messages in each credential.
    public static final int MAXIMUM_SIZE = 16;

    private final byte[] bits;

    private StatusList(byte[] bits) {
        this.bits = bits;
    }

    /// A list of the least size with no mark set.
    public static StatusList empty() {
        return empty(MINIMUM_ENTRIES);
    }

    /// A list of one-bit marks with none set.
    ///
    /// @param entries a multiple of 8 from [#MINIMUM_ENTRIES] to [#MAXIMUM_ENTRIES], else IllegalArgumentException
    public static StatusList empty(int entries) {
        return empty(entries, 1);
    }

    /// A list with no mark set.
    ///
    /// @param entries a multiple of 8 from [#MINIMUM_ENTRIES], else IllegalArgumentException
    /// @param size the bits of one mark; all together at most [#MAXIMUM_ENTRIES]
    public static StatusList empty(int entries, int size) {
        long all = (long) entries * checkedSize(size);
        if (!(entries >= MINIMUM_ENTRIES && all <= MAXIMUM_ENTRIES && entries % 8 == 0)) {
            throw new IllegalArgumentException("A status list has a multiple of 8 entries from " + MINIMUM_ENTRIES
                    + " to " + MAXIMUM_ENTRIES / size + ", not " + entries);
        }
        return new StatusList(new byte[(int) (all / 8)]);
    }

    /// What reading a published list gives.
    public sealed interface Decoded {
        /// The list, of whatever length: what is too short depends on the size of its marks.
        record Read(StatusList list) implements Decoded {}

        /// The text is not a list; `reason` is a sentence for people.
        record Unreadable(String reason) implements Decoded {}
    }

    /// Reads the published form; work and memory are bounded by [#MAXIMUM_ENTRIES].
    public static Decoded decode(String encodedList) {
        if (!encodedList.startsWith("u")) {
            return new Decoded.Unreadable("encodedList does not begin with u, the multibase letter of base64url");
        }
        byte[] packed;
        try {
            packed = Base64.getUrlDecoder().decode(encodedList.substring(1));
        } catch (IllegalArgumentException notBase64) {
            return new Decoded.Unreadable("encodedList is not base64url");
        }
        return unpack(packed);
    }

    private static Decoded unpack(byte[] packed) {
        int most = MAXIMUM_ENTRIES / 8;
        try (var in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            byte[] bits = in.readNBytes(most + 1);
            return bits.length > most
                    ? new Decoded.Unreadable(
                            "encodedList unpacks to more than " + MAXIMUM_ENTRIES + " bits; it was not read further")
                    : new Decoded.Read(new StatusList(bits));
        } catch (IOException broken) {
            return new Decoded.Unreadable("encodedList is not whole GZIP data");
        }
    }

    /// The published form; the same list always gives the same text.
    public String encoded() {
        var packed = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(packed)) {
            out.write(bits);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return "u" + Base64.getUrlEncoder().withoutPadding().encodeToString(packed.toByteArray());
    }

    /// The number of entries when each has `size` bits.
    public int entries(int size) {
        return bits.length * 8 / checkedSize(size);
    }

    /// Whether `index` lies in the list when each entry has `size` bits.
    public boolean has(long index, int size) {
        return index >= 0 && index < entries(size);
    }

    /// Whether the one-bit mark at `index` is set; IndexOutOfBoundsException when the list has no such entry.
    public boolean isSet(long index) {
        return value(index, 1) != 0;
    }

    /// The mark at `index` when each has `size` bits; IndexOutOfBoundsException when the list has no such entry.
    public int value(long index, int size) {
        int first = firstBit(index, size);
        int value = 0;
        for (int at = first; at < first + size; at++) {
            value = (value << 1) | ((bits[at >> 3] >> (7 - (at & 7))) & 1);
        }
        return value;
    }

    /// This list with the one-bit mark at `index` set or cleared; IndexOutOfBoundsException when it has no such entry.
    public StatusList with(long index, boolean set) {
        return with(Map.of(index, set ? 1 : 0), 1);
    }

    /// This list with all these one-bit marks set, copied once; IndexOutOfBoundsException when it lacks an entry.
    public StatusList with(Collection<Integer> indexes) {
        var changed = new StatusList(bits.clone());
        indexes.forEach(index -> changed.put(index, 1, 1));
        return changed;
    }

    /// This list with other values at some indexes, copied once.
    ///
    /// @param size the bits of one mark; a value that needs more is an IllegalArgumentException
    public StatusList with(Map<Long, Integer> values, int size) {
        var changed = new StatusList(bits.clone());
        values.forEach((index, value) -> changed.put(index, value, size));
        return changed;
    }

    /// Only ever called on a copy that nobody else has yet.
    private void put(long index, int value, int size) {
        int first = firstBit(index, size);
        if (!(value >= 0 && value < (1 << size))) {
            throw new IllegalArgumentException("No mark of " + size + " bits is " + value);
        }
        for (int i = 0; i < size; i++) {
            int at = first + i;
            int mask = 0x80 >>> (at & 7);
            boolean set = ((value >> (size - 1 - i)) & 1) != 0;
            bits[at >> 3] = (byte) (set ? bits[at >> 3] | mask : bits[at >> 3] & ~mask);
        }
    }

    private int firstBit(long index, int size) {
        if (!has(index, size)) {
            throw new IndexOutOfBoundsException("No entry " + index + " in a status list of " + entries(size));
        }
        return (int) index * size;
    }

    private static int checkedSize(int size) {
        if (!(size >= 1 && size <= MAXIMUM_SIZE)) {
            throw new IllegalArgumentException("A mark has 1 to " + MAXIMUM_SIZE + " bits, not " + size);
        }
        return size;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof StatusList that && Arrays.equals(bits, that.bits);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bits);
    }
}
