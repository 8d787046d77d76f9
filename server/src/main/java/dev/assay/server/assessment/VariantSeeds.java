package dev.assay.server.assessment;

import dev.assay.server.kernel.AttemptId;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// The seed of each variant: HMAC-SHA-256 of attempt, slot and redraw under the server's secret, so that a variant can
/// be made again for ever and guessed by nobody.
public final class VariantSeeds {
    /// The label under which the server's secret gives the key.
    public static final String LABEL = "variants";

    private final SecretKeySpec key;

    public VariantSeeds(byte[] key) {
        this.key = new SecretKeySpec(key, "HmacSHA256");
    }

    /// 32 bytes. `slot` counts from 1, `redraw` from 0.
    public byte[] seed(AttemptId attempt, int slot, int redraw) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac.doFinal(ByteBuffer.allocate(24)
                    .putLong(attempt.value().getMostSignificantBits())
                    .putLong(attempt.value().getLeastSignificantBits())
                    .putInt(slot)
                    .putInt(redraw)
                    .array());
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("Every Java has HMAC-SHA-256", missing);
        }
    }

    @Override
    public String toString() {
        return "VariantSeeds(hidden)";
    }
}
