package dev.assay.server.vcapi;

import dev.assay.openbadges.keys.KeyKind;
import dev.assay.openbadges.keys.SigningKey;
import dev.assay.openbadges.proof.Cryptosuite;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The issuers of the VC-API, one for every suite that signs whole documents and every kind of key it takes.
///
/// Issuers of `ecdsa-sd-2023`, whose holders derive proofs, belong here too once the library makes its base proofs.
public record TestIssuers(List<TestIssuer> all) {
    private static final List<Cryptosuite> SUITES = List.of(
            Cryptosuite.EDDSA_RDFC_2022,
            Cryptosuite.EDDSA_JCS_2022,
            Cryptosuite.ECDSA_RDFC_2019,
            Cryptosuite.ECDSA_JCS_2019);
    private static final List<KeyKind> KINDS = List.of(KeyKind.ED25519, KeyKind.P256, KeyKind.P384);

    public TestIssuers {
        all = List.copyOf(all);
    }

    /// Issuers with fresh keys.
    public static TestIssuers generate(SecureRandom random) {
        var issuers = new ArrayList<TestIssuer>();
        for (var suite : SUITES) {
            for (var kind : KINDS) {
                if (suite.suits(kind)) {
                    issuers.add(new TestIssuer(suite, SigningKey.generate(kind, random)));
                }
            }
        }
        return new TestIssuers(issuers);
    }

    /// The issuer that addresses name so.
    public Optional<TestIssuer> named(String name) {
        return all.stream().filter(issuer -> issuer.name().equals(name)).findFirst();
    }

    /// The first issuer of a suite and with a key of a kind, where these are asked for.
    ///
    /// @param kind such as `P-384`
    public Optional<TestIssuer> fitting(Optional<String> suite, Optional<String> kind) {
        return all.stream()
                .filter(issuer ->
                        suite.orElse(issuer.suite().id()).equals(issuer.suite().id()))
                .filter(issuer -> kind.orElse(issuer.key().kind().title())
                        .equals(issuer.key().kind().title()))
                .findFirst();
    }
}
