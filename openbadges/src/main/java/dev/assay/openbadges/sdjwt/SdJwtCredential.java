package dev.assay.openbadges.sdjwt;

import dev.assay.openbadges.jose.CredentialPayload;
import dev.assay.openbadges.jose.JoseDoubt;
import dev.assay.openbadges.jose.JoseFault;
import dev.assay.openbadges.jose.JwtClaims;
import dev.assay.openbadges.jose.PresentationRequest;
import dev.assay.openbadges.jose.VerificationMethodId;
import dev.assay.openbadges.json.Json;
import dev.assay.openbadges.keys.VerificationKey;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A credential signed as a token with selective disclosure: read first, so that the key can be looked up, then
/// verified.
///
/// @param issuer     who says to have issued it
/// @param credential what is disclosed, in the W3C form without the token's claims; nothing in it is to be believed
///                   before [#verify] says so
/// @param claims     what the token says of itself; its times are for the caller to judge with [JwtClaims#faultAt]
public record SdJwtCredential(SdJwt token, SdJwtForm form, String issuer, JsonObject credential, JwtClaims claims) {

    static final String VCT = "vct";

    /// IETF SD-JWT VC, section 2.2.2.2: never hidden, for a verifier must see them.
    private static final List<String> NEVER_HIDDEN =
            List.of("iss", "nbf", "exp", KeyBinding.CNF, VCT, "vct#integrity", "status");

    /// What came of reading a text as such a credential.
    public sealed interface Reading {

        /// The text is one; whether it is genuine is still open.
        record Read(SdJwtCredential credential) implements Reading {}

        /// The text is none, or contradicts itself.
        record Faulty(SdFault fault) implements Reading {}

        /// The text is a token of another kind.
        record Unsupported(JoseDoubt doubt) implements Reading {}
    }

    /// Reads a token of either form, told apart by `vct`.
    public static Reading read(String text) {
        return switch (SdJwt.read(text)) {
            case SdJwt.Reading.Faulty(SdFault fault) -> new Reading.Faulty(fault);
            case SdJwt.Reading.Unsupported(JoseDoubt doubt) -> new Reading.Unsupported(doubt);
            case SdJwt.Reading.Read(SdJwt token) -> of(token);
        };
    }

    private static Reading of(SdJwt token) {
        for (var name : NEVER_HIDDEN) {
            if (token.disclosed().stream().anyMatch(at -> Pointer.holds(Pointer.of("", name), at))) {
                return new Reading.Faulty(new SdFault.ForbiddenName(name));
            }
        }
        var header = token.jws().header();
        var type = header.type().orElse("");
        if (type.equals(SdJwtForm.IETF.type())
                || (type.equals(SdJwtForm.W3C.type()) && token.claims().containsKey(VCT))) {
            return ietf(token);
        }
        if (!type.equals(SdJwtForm.W3C.type())) {
            return faulty(new JoseFault.WrongType("typ", type));
        }
        var content = header.contentType().orElse("vc");
        return content.equals("vc") ? w3c(token) : faulty(new JoseFault.WrongType("cty", content));
    }

    private static Reading w3c(SdJwt token) {
        return switch (CredentialPayload.read(token.claims())) {
            case CredentialPayload.Reading.Faulty(JoseFault fault) -> faulty(fault);
            case CredentialPayload.Reading.Read(CredentialPayload payload) ->
                issuedBy(new SdJwtCredential(
                        token, SdJwtForm.W3C, payload.issuer(), payload.credential(), payload.claims()));
        };
    }

    private static Reading ietf(SdJwt token) {
        var json = token.claims();
        if (Json.text(json, VCT).isEmpty()) {
            return faulty(new JoseFault.MalformedClaim(VCT, "is missing or not a text"));
        }
        return switch (JwtClaims.read(json)) {
            case JwtClaims.Reading.Faulty(JoseFault fault) -> faulty(fault);
            case JwtClaims.Reading.Read(JwtClaims claims) ->
                claims.issuer()
                        .map(issuer -> contradiction(json, claims)
                                .map(SdJwtCredential::faulty)
                                .orElseGet(() ->
                                        issuedBy(new SdJwtCredential(token, SdJwtForm.IETF, issuer, json, claims))))
                        .orElseGet(() ->
                                new Reading.Unsupported(new JoseDoubt.UnsupportedForm("a token that names no issuer")));
        };
    }

    /// Where the claims are a W3C credential too, both must say the same.
    private static Optional<JoseFault> contradiction(JsonObject json, JwtClaims claims) {
        return differs(claims.issuer(), json, "issuer")
                .or(() -> differs(claims.id(), json, "id"))
                .or(() -> differs(claims.subject(), json, "credentialSubject"));
    }

    private static Optional<JoseFault> differs(Optional<String> claim, JsonObject json, String field) {
        var written = Json.idUnder(json, field);
        return claim.isPresent() && written.isPresent() && !claim.equals(written)
                ? Optional.of(new JoseFault.Contradiction("iss, jti or sub", field))
                : Optional.empty();
    }

    /// The header may repeat the issuer, and not name another.
    private static Reading issuedBy(SdJwtCredential credential) {
        var header = credential.token.jws().header().issuer();
        return header.isPresent() && !header.get().equals(credential.issuer)
                ? faulty(new JoseFault.Contradiction("iss", "issuer"))
                : new Reading.Read(credential);
    }

    private static Reading faulty(JoseFault fault) {
        return new Reading.Faulty(new SdFault.Token(fault));
    }

    /// The id of the key that says to have signed, as [VerificationMethodId] completes it.
    public Optional<String> verificationMethod() {
        return token.jws().header().keyId().flatMap(kid -> VerificationMethodId.of(Optional.of(issuer), kid));
    }

    /// Verifies as [SdJwt#verify(VerificationKey)] does.
    public SdOutcome verify(VerificationKey issuerKey) {
        return token.verify(issuerKey);
    }

    /// Verifies as [SdJwt#verify(VerificationKey, PresentationRequest, Instant)] does.
    public SdOutcome verify(VerificationKey issuerKey, PresentationRequest request, Instant now) {
        return token.verify(issuerKey, request, now);
    }
}
