package dev.assay.openbadges.jose;

import dev.assay.openbadges.keys.Base64Url;
import java.security.SecureRandom;

/// What a verifier asks a holder to sign with, so that no old presentation and none made for others can be shown.
///
/// @param nonce    chance that the verifier chose for this one request
/// @param audience who asks, such as the verifier's address
public record PresentationRequest(String nonce, String audience) {

    private static final int NONCE_BYTES = 16;

    public PresentationRequest {
        if (nonce.isBlank() || audience.isBlank()) {
            throw new IllegalArgumentException("a request has a nonce and an audience");
        }
    }

    /// A request with a fresh nonce of 16 bytes.
    public static PresentationRequest fresh(String audience, SecureRandom random) {
        var nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        return new PresentationRequest(Base64Url.encode(nonce), audience);
    }

    /// Whether claims answer this request.
    public JoseOutcome answeredBy(JwtClaims claims) {
        if (!claims.nonce().filter(nonce::equals).isPresent()) {
            return new JoseOutcome.Failed(new JoseFault.OtherRequest(JwtClaims.NONCE));
        }
        return claims.audience().contains(audience)
                ? new JoseOutcome.Verified()
                : new JoseOutcome.Failed(new JoseFault.OtherRequest(JwtClaims.AUD));
    }
}
