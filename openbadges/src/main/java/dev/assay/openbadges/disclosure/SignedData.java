package dev.assay.openbadges.disclosure;

import dev.assay.openbadges.digest.HashAlgorithm;
import dev.assay.openbadges.keys.EcPublicKey;
import java.nio.charset.StandardCharsets;
import java.util.Collection;

/// What the issuer's key signs (W3C Data Integrity ECDSA Cryptosuites 1.0, sections 3.4.17 and 3.5.1).
final class SignedData {

    private SignedData() {}

    /// @param proofHash the SHA-256 digest of the canonical proof options
    /// @param mandatory the mandatory statements in order
    /// @return 99 bytes
    static byte[] of(byte[] proofHash, EcPublicKey ephemeralKey, Collection<String> mandatory) {
        var key = EphemeralKey.bytes(ephemeralKey);
        var mandatoryHash = mandatoryHash(mandatory);
        var data = new byte[proofHash.length + key.length + mandatoryHash.length];
        System.arraycopy(proofHash, 0, data, 0, proofHash.length);
        System.arraycopy(key, 0, data, proofHash.length, key.length);
        System.arraycopy(mandatoryHash, 0, data, proofHash.length + key.length, mandatoryHash.length);
        return data;
    }

    static byte[] mandatoryHash(Collection<String> mandatory) {
        return HashAlgorithm.SHA_256.of(String.join("", mandatory));
    }

    /// What the ephemeral key signs.
    static byte[] of(String line) {
        return line.getBytes(StandardCharsets.UTF_8);
    }
}
