package dev.assay.openbadges.keys;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/// Base58 with the Bitcoin alphabet, as multibase prefix `z` means it.
///
/// Computes on groups of five digits and words of 32 bits: every step fits a long.
public final class Base58 {

    private static final byte[] ALPHABET =
            "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz".getBytes(StandardCharsets.US_ASCII);

    private static final byte[] DIGITS = new byte[128];
    private static final int GROUP = 5;
    private static final long GROUP_BASE = 58L * 58 * 58 * 58 * 58;

    /// Longer texts are refused: the time grows with the square of the length, and keys and signatures are short.
    private static final int MAX_LENGTH = 1_024;

    static {
        Arrays.fill(DIGITS, (byte) -1);
        for (int i = 0; i < ALPHABET.length; i++) {
            DIGITS[ALPHABET[i]] = (byte) i;
        }
    }

    private Base58() {}

    /// Encodes bytes, without a multibase prefix; each leading zero byte becomes a `1`.
    public static String encode(byte[] bytes) {
        int zeros = 0;
        while (zeros < bytes.length && bytes[zeros] == 0) {
            zeros++;
        }
        var words = words(bytes);
        var text = new byte[zeros + bytes.length * 8 / 29 * GROUP + 2 * GROUP];
        int at = text.length;
        for (int first = firstNot0(words, 0); first < words.length; first = firstNot0(words, first)) {
            long rest = divide(words, first);
            for (int i = 0; i < GROUP; i++) {
                text[--at] = ALPHABET[(int) (rest % 58)];
                rest /= 58;
            }
        }
        while (at < text.length && text[at] == ALPHABET[0]) {
            at++;
        }
        Arrays.fill(text, at - zeros, at, ALPHABET[0]);
        return new String(text, at - zeros, text.length - at + zeros, StandardCharsets.ISO_8859_1);
    }

    /// Big-endian words of 32 bits.
    private static int[] words(byte[] bytes) {
        var words = new int[(bytes.length + 3) / 4];
        for (int i = 0; i < bytes.length; i++) {
            int fromEnd = bytes.length - 1 - i;
            words[words.length - 1 - fromEnd / 4] |= (bytes[i] & 0xff) << (fromEnd % 4 * 8);
        }
        return words;
    }

    private static int firstNot0(int[] words, int from) {
        int first = from;
        while (first < words.length && words[first] == 0) {
            first++;
        }
        return first;
    }

    /// Divides by the base of a group, in place.
    ///
    /// @return the remainder
    private static long divide(int[] words, int first) {
        long rest = 0;
        for (int i = first; i < words.length; i++) {
            long part = (rest << 32) | (words[i] & 0xffff_ffffL);
            long quotient = part / GROUP_BASE;
            words[i] = (int) quotient;
            rest = part - quotient * GROUP_BASE;
        }
        return rest;
    }

    /// Decodes a text without a multibase prefix; empty where it is not base58 or longer than 1,024 characters.
    public static Optional<byte[]> decode(String text) {
        if (text.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        var words = new int[text.length() * 6 / 32 + 1];
        int first = words.length;
        for (int from = 0; from < text.length(); from += GROUP) {
            int to = Math.min(from + GROUP, text.length());
            long carry = 0;
            long base = 1;
            for (int i = from; i < to; i++) {
                int digit = text.charAt(i) < 128 ? DIGITS[text.charAt(i)] : -1;
                if (digit < 0) {
                    return Optional.empty();
                }
                carry = carry * 58 + digit;
                base *= 58;
            }
            first = multiply(words, first, base, carry);
        }
        return Optional.of(bytes(text, words, first));
    }

    /// Multiplies in place and adds.
    ///
    /// @param first where the words in use begin
    /// @return where they begin afterwards
    private static int multiply(int[] words, int first, long base, long more) {
        long carry = more;
        for (int i = words.length - 1; i >= first; i--) {
            long part = (words[i] & 0xffff_ffffL) * base + carry;
            words[i] = (int) part;
            carry = part >>> 32;
        }
        if (carry == 0) {
            return first;
        }
        words[first - 1] = (int) carry;
        return first - 1;
    }

    private static byte[] bytes(String text, int[] words, int first) {
        int zeros = 0;
        while (zeros < text.length() && text.charAt(zeros) == ALPHABET[0]) {
            zeros++;
        }
        int inFirst = first < words.length ? 4 - Integer.numberOfLeadingZeros(words[first]) / 8 : 0;
        int length = inFirst + 4 * Math.max(0, words.length - 1 - first);
        var bytes = new byte[zeros + length];
        for (int i = 0; i < length; i++) {
            bytes[bytes.length - 1 - i] = (byte) (words[words.length - 1 - i / 4] >>> (i % 4 * 8));
        }
        return bytes;
    }
}
