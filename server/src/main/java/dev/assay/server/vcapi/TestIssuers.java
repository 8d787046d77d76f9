package dev.assay.server.vcapi;

import dev.assay.openbadges.keys.KeyKind;
import dev.assay.openbadges.keys.SigningKey;
import dev.assay.openbadges.proof.Cryptosuite;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The issuers of the VC-API, one for every way of securing and every kind of key it takes.
public record TestIssuers(List<TestIssuer> all) {
    private static final List<Securing> WAYS = List.of(
            new Securing.Embedded(Cryptosuite.EDDSA_RDFC_2022),
            new Securing.Embedded(Cryptosuite.EDDSA_JCS_2022),
            new Securing.Embedded(Cryptosuite.ECDSA_RDFC_2019),
            new Securing.Embedded(Cryptosuite.ECDSA_JCS_2019),
            new Securing.Embedded(Cryptosuite.ECDSA_SD_2023),
            new Securing.Token());
    private static final List<KeyKind> KINDS = List.of(KeyKind.ED25519, KeyKind.P256, KeyKind.P384);

    public TestIssuers {
        all = List.copyOf(all);
    }

    /// Issuers with fresh keys.
    public static TestIssuers generate(SecureRandom random) {
        var issuers = new ArrayList<TestIssuer>();
        for (var securing : WAYS) {
            for (var kind : KINDS) {
                if (securing.suits(kind)) {
                    issuers.add(new TestIssuer(securing, SigningKey.generate(kind, random)));
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
    /// @param suite such as `ecdsa-sd-2023`, or `vc-jwt`
    /// @param kind  such as `P-384`
    public Optional<TestIssuer> fitting(Optional<String> suite, Optional<String> kind) {
        return all.stream()
                .filter(issuer -> suite.orElse(issuer.securing().id())
                        .equals(issuer.securing().id()))
                .filter(issuer -> kind.orElse(issuer.key().kind().title())
                        .equals(issuer.key().kind().title()))
                .findFirst();
    }
}
