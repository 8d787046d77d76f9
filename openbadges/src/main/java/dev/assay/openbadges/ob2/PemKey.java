package dev.assay.openbadges.ob2;

import dev.assay.openbadges.keys.EcPublicKey;
import dev.assay.openbadges.keys.KeyKind;
import dev.assay.openbadges.keys.RsaPublicKey;
import dev.assay.openbadges.keys.VerificationKey;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;

/// Keys as Open Badges 2 publishes them: a SubjectPublicKeyInfo as PEM text, RSA for RS256 or P-256 for ES256.
final class PemKey {

    /// What stands before the two coordinates of a key on P-256 (RFC 5480), 27 bytes.
    private static final byte[] P256_HEAD =
            HexFormat.of().parseHex("3059301306072a8648ce3d020106082a8648ce3d03010703420004");

    private static final int COORDINATE = 32;
    private static final int MAX_LENGTH = 10_000;

    private PemKey() {}

    /// The key; empty where it is of another kind, or none.
    static Optional<VerificationKey> of(String pem) {
        if (pem.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        return RsaPublicKey.ofPem(pem).<VerificationKey>map(key -> key).or(() -> p256(pem));
    }

    private static Optional<VerificationKey> p256(String pem) {
        var body = pem.replaceAll("-----(BEGIN|END) PUBLIC KEY-----|\\s", "");
        try {
            var bytes = Base64.getDecoder().decode(body.getBytes(StandardCharsets.ISO_8859_1));
            int y = P256_HEAD.length + COORDINATE;
            boolean fits =
                    bytes.length == y + COORDINATE && Arrays.equals(Arrays.copyOf(bytes, P256_HEAD.length), P256_HEAD);
            return fits
                    ? EcPublicKey.of(
                                    KeyKind.P256,
                                    Arrays.copyOfRange(bytes, P256_HEAD.length, y),
                                    Arrays.copyOfRange(bytes, y, bytes.length))
                            .map(key -> key)
                    : Optional.empty();
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }
}
