package dev.assay.openbadges.disclosure;

import dev.assay.openbadges.disclosure.DisclosureFault.Flaw;
import dev.assay.openbadges.keys.EcPublicKey;
import dev.assay.openbadges.keys.KeyKind;
import java.util.Arrays;

/// The P-256 key that signs the statements of one document, in its 35 bytes: the number of the kind, then the
/// compressed point (a Multikey without its base).
final class EphemeralKey {

    static final int LENGTH = 35;

    private static final byte[] P256 = {(byte) 0x80, 0x24};

    private EphemeralKey() {}

    static byte[] bytes(EcPublicKey key) {
        var bytes = Arrays.copyOf(P256, LENGTH);
        System.arraycopy(key.compressed(), 0, bytes, P256.length, LENGTH - P256.length);
        return bytes;
    }

    static EcPublicKey read(byte[] bytes) {
        if (!Arrays.equals(bytes, 0, P256.length, P256, 0, P256.length)) {
            throw DisclosureException.of(Flaw.EPHEMERAL_KEY);
        }
        return EcPublicKey.ofCompressed(KeyKind.P256, Arrays.copyOfRange(bytes, P256.length, LENGTH))
                .orElseThrow(() -> DisclosureException.of(Flaw.EPHEMERAL_KEY));
    }
}
