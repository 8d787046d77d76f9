package dev.assay.openbadges.disclosure;

import dev.assay.openbadges.disclosure.DisclosureFault.Flaw;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Reads CBOR in its one deterministic form (RFC 8949, section 4.2.1): definite lengths, shortest heads, nothing
/// after the end. A length beyond the input is refused before anything is reserved for it.
///
/// Own code because the proof values have two fixed shapes, and the libraries read more than those: indefinite and
/// overlong forms, any depth (com.authlete:cbor), or need three libraries more (com.upokecenter:cbor).
final class CborReader {

    static final int UNSIGNED = 0;
    static final int BYTES = 2;
    static final int TEXT = 3;
    static final int ARRAY = 4;
    static final int MAP = 5;

    private final byte[] input;
    private int at;

    CborReader(byte[] input, int from) {
        this.input = input;
        this.at = from;
    }

    /// An integer from 0 to 2^31 - 1.
    int unsigned() {
        return head(UNSIGNED);
    }

    /// The number of elements that follow.
    int array() {
        return bounded(head(ARRAY));
    }

    /// The number of pairs that follow.
    int map() {
        return bounded(head(MAP));
    }

    void arrayOf(int length) {
        if (array() != length) {
            throw refused();
        }
    }

    /// A byte string of one length.
    byte[] bytes(int length) {
        if (head(BYTES) != length) {
            throw refused();
        }
        return raw(length);
    }

    String text() {
        try {
            var utf8 = raw(head(TEXT));
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(utf8))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            throw refused();
        }
    }

    void end() {
        if (at != input.length) {
            throw refused();
        }
    }

    private int head(int major) {
        int first = octet();
        if (first >> 5 != major) {
            throw refused();
        }
        int info = first & 31;
        return switch (info) {
            case 24 -> atLeast(24, octet());
            case 25 -> atLeast(1 << 8, octet() << 8 | octet());
            case 26 -> atLeast(1 << 16, octet() << 24 | octet() << 16 | octet() << 8 | octet());
            default -> atLeast(0, info < 24 ? info : -1);
        };
    }

    /// A smaller number would have a shorter head; one above 2^31 - 1 comes here negative.
    private static int atLeast(int least, int value) {
        if (value < least) {
            throw refused();
        }
        return value;
    }

    private int bounded(int count) {
        if (count > input.length - at) {
            throw refused();
        }
        return count;
    }

    private int octet() {
        return raw(1)[0] & 0xff;
    }

    private byte[] raw(int length) {
        int from = at;
        at += bounded(length);
        return Arrays.copyOfRange(input, from, at);
    }

    private static DisclosureException refused() {
        return DisclosureException.of(Flaw.ENCODING);
    }
}
