package dev.assay.server.vcapi;

import dev.assay.openbadges.did.DidKey;
import dev.assay.openbadges.keys.KeyKind;
import dev.assay.openbadges.keys.SigningKey;
import java.net.URI;
import java.util.Locale;

/// One issuer of the VC-API: a way of securing with a key of its own, which is nobody else's and is gone when the
/// server stops.
public record TestIssuer(Securing securing, SigningKey key) {
    public TestIssuer {
        if (!securing.suits(key.kind())) {
            throw new IllegalArgumentException(key.kind() + " does not sign with " + securing.id());
        }
    }

    /// How addresses name it: `eddsa-rdfc-2022`, `ecdsa-rdfc-2019` for P-256, `ecdsa-rdfc-2019-p384`, `vc-jwt`.
    public String name() {
        return key.kind() == KeyKind.P384
                ? securing.id() + "-" + key.kind().name().toLowerCase(Locale.ROOT)
                : securing.id();
    }

    /// The `did:key` it issues as.
    public String did() {
        return DidKey.did(key.publicKey());
    }

    /// The id of its key.
    public URI method() {
        return URI.create(DidKey.verificationMethod(key.publicKey()));
    }
}
