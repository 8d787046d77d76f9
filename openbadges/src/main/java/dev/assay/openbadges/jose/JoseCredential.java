package dev.assay.openbadges.jose;

import dev.assay.openbadges.json.Json;
import dev.assay.openbadges.keys.SigningKey;
import dev.assay.openbadges.keys.VerificationKey;
import jakarta.json.JsonObject;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/// A credential signed as a token: read first, so that the key can be looked up, then verified.
///
/// @param credential the credential without the token's claims, as every other check and a page see it; nothing in
///                   it is to be believed before [#verify] says so
/// @param claims     what the token says of itself; its times are for the caller to judge with [JwtClaims#faultAt]
public record JoseCredential(Jws jws, TokenForm form, JsonObject credential, JwtClaims claims) {

    static final String VC = "vc";

    /// What came of reading a text as a credential.
    public sealed interface Reading {

        /// The text is a credential in a token; whether it is genuine is still open.
        record Read(JoseCredential credential) implements Reading {}

        /// The text is none, or contradicts itself.
        record Faulty(JoseFault fault) implements Reading {}

        /// The text is a token of another kind.
        record Unsupported(JoseDoubt doubt) implements Reading {}
    }

    /// Reads a token of either form, told apart by its `typ`; without one it is of the Open Badges form.
    public static Reading read(String token) {
        return switch (Jws.read(token)) {
            case Jws.Reading.Faulty(JoseFault fault) -> new Reading.Faulty(fault);
            case Jws.Reading.Unsupported(JoseDoubt doubt) -> new Reading.Unsupported(doubt);
            case Jws.Reading.Read(Jws jws) -> of(jws);
        };
    }

    private static Reading of(Jws jws) {
        var type = jws.header().type().orElse("jwt");
        try {
            return switch (type) {
                case "vc+jwt" -> new Reading.Read(vcJwt(jws));
                case "jwt" -> new Reading.Read(openBadges(jws));
                case "vc+ld+jwt", "vc-ld+jwt" ->
                    new Reading.Unsupported(new JoseDoubt.UnsupportedForm("a token of a draft's type " + type));
                case String other -> new Reading.Faulty(new JoseFault.WrongType(JoseHeader.TYP, other));
            };
        } catch (JoseFaultException faulty) {
            return new Reading.Faulty(faulty.fault());
        }
    }

    private static JoseCredential vcJwt(Jws jws) {
        jws.header().mustSecure(VC);
        return of(jws, TokenForm.VC_JWT, CredentialPayload.vcJwt(jws.claims()));
    }

    private static JoseCredential openBadges(Jws jws) {
        return of(jws, TokenForm.OPEN_BADGES_JWT, CredentialPayload.openBadges(jws.claims()));
    }

    private static JoseCredential of(Jws jws, TokenForm form, CredentialPayload payload) {
        CredentialFields.same(
                JoseHeader.ISS, jws.header().issuer(), CredentialFields.ISSUER, Optional.of(payload.issuer()));
        return new JoseCredential(jws, form, payload.credential(), payload.claims());
    }

    /// Who says to have issued it.
    public String issuer() {
        return new CredentialPayload(credential, claims).issuer();
    }

    /// The id of the key that says to have signed: the header's `kid`, completed by the issuer where it is no whole
    /// address. Empty where the header has none; then only the issuer's keys themselves can tell.
    public Optional<String> verificationMethod() {
        return jws.header().keyId().flatMap(kid -> VerificationMethodId.of(Optional.of(issuer()), kid));
    }

    /// Verifies the signature under a key, which the caller knows to be the issuer's.
    public JoseOutcome verify(VerificationKey key) {
        return jws.verify(key);
    }

    /// Reads a token and verifies it under a key.
    public static JoseOutcome verify(String token, VerificationKey key) {
        return switch (read(token)) {
            case Reading.Faulty(JoseFault fault) -> new JoseOutcome.Failed(fault);
            case Reading.Unsupported(JoseDoubt doubt) -> new JoseOutcome.Unknown(doubt);
            case Reading.Read(JoseCredential read) -> read.verify(key);
        };
    }

    /// Signs a credential as `vc+jwt`: its own fields and `iat`, when it is signed.
    ///
    /// @param kid the id of the key in the issuer's document, an absolute address such as `did:web:…#key-1`
    /// @throws IllegalArgumentException where the credential lacks an issuer or type, or holds a claim of tokens
    public static String issue(JsonObject credential, SigningKey key, URI kid, Instant now) {
        var claims = Json.object(credential);
        JwtClaims.addTime(claims, JwtClaims.IAT, now);
        var header = IssuedToken.header(TokenForm.VC_JWT.type(), VC, kid);
        return IssuedToken.of(credential, claims.build(), CredentialPayload::vcJwt, header, key);
    }

    /// Signs a credential in the JWT form of Open Badges 3.0: its own fields and the claims `iss`, `jti`, `sub`,
    /// `nbf` and `exp` made from them. The header names the key by `kid` and brings it along as `jwk`, as that form
    /// asks.
    ///
    /// @throws IllegalArgumentException as with [#issue]
    public static String issueOpenBadgesJwt(JsonObject credential, SigningKey key, URI kid) {
        var fields = new CredentialFields(credential);
        var claims = Json.object(credential);
        fields.idUnder(CredentialFields.ISSUER).ifPresent(issuer -> claims.add(JwtClaims.ISS, issuer));
        fields.idUnder(CredentialFields.ID).ifPresent(id -> claims.add(JwtClaims.JTI, id));
        fields.subject().ifPresent(subject -> claims.add(JwtClaims.SUB, subject));
        fields.time(fields.validFrom()).ifPresent(from -> JwtClaims.addTime(claims, JwtClaims.NBF, from));
        fields.time(fields.validUntil()).ifPresent(until -> JwtClaims.addTime(claims, JwtClaims.EXP, until));
        var header = Json.object()
                .add(JoseHeader.TYP, TokenForm.OPEN_BADGES_JWT.type())
                .add(JoseHeader.KID, IssuedToken.absolute(kid).toString())
                .add(JoseHeader.JWK, key.publicKey().toJwk());
        return IssuedToken.of(credential, claims.build(), CredentialPayload::openBadges, header.build(), key);
    }
}
