package dev.assay.server.kernel;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.KDF;
import javax.crypto.spec.HKDFParameterSpec;

/// The server's one secret; every use derives a key of its own from it, so that no two uses share one (HKDF-SHA-256,
/// RFC 5869).
public final class MasterSecret {
    private final byte[] secret;

    public MasterSecret(byte[] secret) {
        if (!(secret.length >= 16)) {
            throw new IllegalArgumentException("The server's secret is too short: at least 16 bytes are needed");
        }
        this.secret = secret.clone();
    }

    /// 32 bytes for the use that `label` names, always the same for the same secret.
    public byte[] derive(String label) {
        try {
            var parameters = HKDFParameterSpec.ofExtract()
                    .addIKM(secret)
                    .addSalt("assay".getBytes(StandardCharsets.UTF_8))
                    .thenExpand(label.getBytes(StandardCharsets.UTF_8), 32);
            return KDF.getInstance("HKDF-SHA256").deriveData(parameters);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("This Java has no HKDF", missing);
        }
    }

    @Override
    public String toString() {
        return "MasterSecret(hidden)";
    }
}
