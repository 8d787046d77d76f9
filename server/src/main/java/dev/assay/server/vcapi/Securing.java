package dev.assay.server.vcapi;

import dev.assay.openbadges.keys.KeyKind;
import dev.assay.openbadges.proof.Cryptosuite;

/// How a test issuer secures credentials.
public sealed interface Securing {
    /// How addresses name it.
    String id();

    boolean suits(KeyKind kind);

    /// With a proof in the credential.
    record Embedded(Cryptosuite suite) implements Securing {
        @Override
        public String id() {
            return suite.id();
        }

        @Override
        public boolean suits(KeyKind kind) {
            return suite.suits(kind);
        }
    }

    /// As a token `vc+jwt`, in an `EnvelopedVerifiableCredential`.
    record Token() implements Securing {
        @Override
        public String id() {
            return "vc-jwt";
        }

        @Override
        public boolean suits(KeyKind kind) {
            return kind == KeyKind.P256;
        }
    }
}
