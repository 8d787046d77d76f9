package dev.assay.server.identity;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Signs bytes with HMAC-SHA-256 (RFC 2104) and appends the 32 bytes of the signature; opening compares in constant
/// time. The keyed state is computed
/// once and cloned: a Mac serves one thread at a time, and threads are as short-lived as requests.
final class Seal {
    static final int BYTES = 32;

    private final Mac keyed;

    Seal(byte[] key) {
        try {
            keyed = Mac.getInstance("HmacSHA256");
            keyed.init(new SecretKeySpec(key, "HmacSHA256"));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("This Java has no HMAC-SHA-256", missing);
        }
    }

    byte[] sign(byte[]... parts) {
        try {
            var mac = (Mac) keyed.clone();
            for (var part : parts) {
                mac.update(part);
            }
            return mac.doFinal();
        } catch (CloneNotSupportedException never) {
            throw new IllegalStateException("This Java cannot copy a keyed HMAC", never);
        }
    }

    /// The content followed by its signature.
    byte[] close(byte[] content) {
        var closed = Arrays.copyOf(content, content.length + BYTES);
        System.arraycopy(sign(content), 0, closed, content.length, BYTES);
        return closed;
    }

    /// Whether the last 32 bytes sign what stands before them.
    boolean holds(byte[] closed) {
        if (closed.length < BYTES) {
            return false;
        }
        var content = Arrays.copyOf(closed, closed.length - BYTES);
        return MessageDigest.isEqual(sign(content), Arrays.copyOfRange(closed, content.length, closed.length));
    }
}
