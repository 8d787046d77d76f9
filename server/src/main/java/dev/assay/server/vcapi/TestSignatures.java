package dev.assay.server.vcapi;

import dev.assay.openbadges.jose.JoseCredential;
import dev.assay.openbadges.jose.PresentedCredential;
import dev.assay.openbadges.proof.Cryptosuite;
import dev.assay.openbadges.proof.DataIntegrity;
import dev.assay.openbadges.proof.ProofOptions;
import dev.assay.openbadges.proof.SelectiveDisclosure;
import jakarta.json.JsonObject;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Signs as test issuers do.
public final class TestSignatures {
    private final DataIntegrity integrity = DataIntegrity.bundled();
    private final SelectiveDisclosure disclosure = SelectiveDisclosure.bundled();
    private final SecureRandom random;

    public TestSignatures(SecureRandom random) {
        this.random = random;
    }

    /// The credential as its issuer secures it: with a proof more, or in an envelope.
    ///
    /// @param mandatoryPointers what every derived proof shows; for issuers of `ecdsa-sd-2023`
    /// @throws IllegalArgumentException where it holds what cannot be signed in this way
    public JsonObject sign(
            JsonObject credential, TestIssuer issuer, Optional<List<String>> mandatoryPointers, Instant now) {
        return switch (issuer.securing()) {
            case Securing.Token _ ->
                new PresentedCredential.Jwt(JoseCredential.issue(credential, issuer.key(), issuer.method(), now))
                        .toJson();
            case Securing.Embedded(var suite) -> {
                var options = ProofOptions.of(suite, issuer.method(), now);
                yield suite == Cryptosuite.ECDSA_SD_2023
                        ? disclosure.sign(
                                credential,
                                issuer.key(),
                                options,
                                mandatoryPointers.orElseGet(() -> SelectiveDisclosure.alwaysShown(credential)),
                                random)
                        : integrity.sign(credential, issuer.key(), options);
            }
        };
    }

    /// A status list with a proof that everybody can verify as it is, under the issuer's key.
    public JsonObject signList(JsonObject list, TestIssuer issuer, Instant now) {
        var suite = switch (issuer.securing()) {
            case Securing.Embedded(var own) when own != Cryptosuite.ECDSA_SD_2023 -> own;
            case Securing _ -> Cryptosuite.of(issuer.key().kind());
        };
        return integrity.sign(list, issuer.key(), ProofOptions.of(suite, issuer.method(), now));
    }
}
