package dev.assay.bench.load;

import java.nio.charset.StandardCharsets;

/// Reads the answer to a save from its bytes, without making anything of them while all is well.
final class SavedReply {
    private static final byte[] END_OF_HEAD = ascii("\r\n\r\n");
    private static final byte[] LENGTH = ascii("\r\nContent-Length: ");
    private static final byte[] CLOSE = ascii("\r\nConnection: close");
    private static final byte[] OK = ascii("HTTP/1.1 200");
    private static final byte[] SAVED = ascii("{\"outcome\":\"saved\",\"revision\":");
    private static final int TO_LOWER_CASE = 0x20;

    private SavedReply() {}

    static boolean isWhole(byte[] bytes, int length) {
        int head = indexOf(bytes, length, 0, END_OF_HEAD);
        return head >= 0 && length >= head + END_OF_HEAD.length + contentLength(bytes, head);
    }

    static void requireSaved(byte[] bytes, int length, long revision) {
        int body = indexOf(bytes, length, 0, END_OF_HEAD) + END_OF_HEAD.length;
        if (startsWith(bytes, length, 0, OK)
                && startsWith(bytes, length, body, SAVED)
                && number(bytes, length, body + SAVED.length) == revision) {
            return;
        }
        throw new IllegalStateException("A save of revision " + revision + " was answered "
                + new String(bytes, 0, length, StandardCharsets.UTF_8));
    }

    /// Whether the server says that it ends the connection.
    static boolean closes(byte[] bytes, int length) {
        int head = indexOf(bytes, length, 0, END_OF_HEAD);
        return indexOf(bytes, head + 2, 0, CLOSE) >= 0;
    }

    private static int contentLength(byte[] bytes, int head) {
        int at = indexOf(bytes, head, 0, LENGTH);
        if (at < 0) {
            throw new IllegalStateException(
                    "An answer does not tell its length: " + new String(bytes, 0, head, StandardCharsets.UTF_8));
        }
        return (int) number(bytes, head, at + LENGTH.length);
    }

    private static long number(byte[] bytes, int length, int from) {
        long number = 0;
        for (int i = from; i < length && bytes[i] >= '0' && bytes[i] <= '9'; i++) {
            number = 10 * number + (bytes[i] - '0');
        }
        return number;
    }

    /// Header names know no case; bodies do, but none of what is looked for differs by case alone.
    private static int indexOf(byte[] bytes, int length, int from, byte[] wanted) {
        for (int i = from; i <= length - wanted.length; i++) {
            if (startsWith(bytes, length, i, wanted)) {
                return i;
            }
        }
        return -1;
    }

    private static boolean startsWith(byte[] bytes, int length, int from, byte[] wanted) {
        if (from + wanted.length > length) {
            return false;
        }
        for (int i = 0; i < wanted.length; i++) {
            if (lower(bytes[from + i]) != lower(wanted[i])) {
                return false;
            }
        }
        return true;
    }

    private static int lower(byte letter) {
        return letter >= 'A' && letter <= 'Z' ? letter | TO_LOWER_CASE : letter;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
