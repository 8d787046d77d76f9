package dev.assay.openbadges.status;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Base64;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/// A row of one-bit marks, one per credential, as W3C Bitstring Status List 1.0 publishes it.
///
/// Index 0 is the left-most bit: the highest bit of the first byte. Instances never change: [#with] gives a new list.
/// The published form is the bytes, GZIP-compressed, in base64url without padding, after the multibase letter `u`.
/// Source: <https://www.w3.org/TR/vc-bitstring-status-list/>, sections 3.3 and 3.4.
public final class StatusList {
    /// The least number of entries a list may have, so that fetching it does not tell whose credential is looked at.
    public static final int MINIMUM_ENTRIES = 131_072;

    /// The largest list that is unpacked: 2^26 entries, 8 MiB. A list that unpacks to more is refused unread.
    public static final int MAXIMUM_ENTRIES = 1 << 26;

    private final byte[] bits;

    private StatusList(byte[] bits) {
        this.bits = bits;
    }

    /// A list of the least size with no mark set.
    public static StatusList empty() {
        return empty(MINIMUM_ENTRIES);
    }

    /// A list with no mark set.
    ///
    /// @param entries a multiple of 8 from [#MINIMUM_ENTRIES] to [#MAXIMUM_ENTRIES], else IllegalArgumentException
    public static StatusList empty(int entries) {
        if (!(entries >= MINIMUM_ENTRIES && entries <= MAXIMUM_ENTRIES && entries % 8 == 0)) {
            throw new IllegalArgumentException("A status list has a multiple of 8 entries from " + MINIMUM_ENTRIES
                    + " to " + MAXIMUM_ENTRIES + ", not " + entries);
        }
        return new StatusList(new byte[entries / 8]);
    }

    /// What reading a published list gives.
    public sealed interface Decoded {
        /// The list.
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
            if (bits.length > most) {
                return new Decoded.Unreadable(
                        "encodedList unpacks to more than " + MAXIMUM_ENTRIES + " entries; it was not read further");
            }
            if (bits.length * 8 < MINIMUM_ENTRIES) {
                return new Decoded.Unreadable("the list has " + bits.length * 8 + " entries, fewer than the "
                        + MINIMUM_ENTRIES + " that the standard asks for");
            }
            return new Decoded.Read(new StatusList(bits));
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

    /// The number of entries.
    public int entries() {
        return bits.length * 8;
    }

    /// Whether `index` lies in the list.
    public boolean has(long index) {
        return index >= 0 && index < entries();
    }

    /// Whether the mark at `index` is set; IndexOutOfBoundsException when the list has no such entry.
    public boolean isSet(long index) {
        int at = checked(index);
        return (bits[at >> 3] & (0x80 >>> (at & 7))) != 0;
    }

    /// This list with the mark at `index` set or cleared; IndexOutOfBoundsException when the list has no such entry.
    public StatusList with(long index, boolean set) {
        int at = checked(index);
        byte[] changed = bits.clone();
        int mask = 0x80 >>> (at & 7);
        changed[at >> 3] = (byte) (set ? changed[at >> 3] | mask : changed[at >> 3] & ~mask);
        return new StatusList(changed);
    }

    private int checked(long index) {
        if (!has(index)) {
            throw new IndexOutOfBoundsException("No entry " + index + " in a status list of " + entries());
        }
        return (int) index;
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
