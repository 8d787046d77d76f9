package dev.assay.server.vcapi;

import dev.assay.openbadges.did.DidKey;
import dev.assay.openbadges.keys.KeyKind;
import dev.assay.openbadges.keys.SigningKey;
import dev.assay.openbadges.proof.Cryptosuite;
import dev.assay.openbadges.proof.ProofOptions;
import java.net.URI;
import java.time.Instant;
import java.util.Locale;

/// One issuer of the VC-API: a suite with a key of its own, which is nobody else's and is gone when the server stops.
public record TestIssuer(Cryptosuite suite, SigningKey key) {
    public TestIssuer {
        if (!suite.suits(key.kind())) {
            throw new IllegalArgumentException(key.kind() + " does not sign with " + suite);
        }
    }

    /// How addresses name it: `eddsa-rdfc-2022`, `ecdsa-rdfc-2019` for P-256, `ecdsa-rdfc-2019-p384`.
    public String name() {
        return key.kind() == KeyKind.P384 ? suite.id() + "-" + key.kind().name().toLowerCase(Locale.ROOT) : suite.id();
    }

    /// The `did:key` it issues as.
    public String did() {
        return DidKey.did(key.publicKey());
    }

    ProofOptions proof(Instant created) {
        return ProofOptions.of(suite, URI.create(DidKey.verificationMethod(key.publicKey())), created);
    }
}
