package dev.assay.openbadges.jose;

import dev.assay.openbadges.json.Json;
import dev.assay.openbadges.keys.SigningKey;
import dev.assay.openbadges.keys.VerificationKey;
import jakarta.json.JsonObject;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A presentation signed by its holder as a token `vp+jwt` (W3C Securing Verifiable Credentials using JOSE and
/// COSE, section 3.1.2). That its signature holds says nothing of the credentials in it: each is to be verified by
/// itself, and that they are the holder's own is for the caller to compare.
///
/// @param presentation the presentation without the token's claims
public record JosePresentation(
        Jws jws, JsonObject presentation, JwtClaims claims, List<PresentedCredential> credentials) {

    private static final String VP_JWT = "vp+jwt";
    private static final String VP = "vp";
    private static final String TYPE = "VerifiablePresentation";
    private static final String CREDENTIALS_2 = "https://www.w3.org/ns/credentials/v2";

    /// What came of reading a text as a presentation.
    public sealed interface Reading {

        /// The text is a presentation in a token; whether it is genuine is still open.
        record Read(JosePresentation presentation) implements Reading {}

        /// The text is none, or contradicts itself.
        record Faulty(JoseFault fault) implements Reading {}

        /// The text is a token of another kind.
        record Unsupported(JoseDoubt doubt) implements Reading {}
    }

    /// Reads a token.
    public static Reading read(String token) {
        return switch (Jws.read(token)) {
            case Jws.Reading.Faulty(JoseFault fault) -> new Reading.Faulty(fault);
            case Jws.Reading.Unsupported(JoseDoubt doubt) -> new Reading.Unsupported(doubt);
            case Jws.Reading.Read(Jws jws) -> {
                try {
                    yield new Reading.Read(of(jws));
                } catch (JoseFaultException faulty) {
                    yield new Reading.Faulty(faulty.fault());
                }
            }
        };
    }

    private static JosePresentation of(Jws jws) {
        var type = jws.header().type().orElse("");
        if (!type.equals(VP_JWT)) {
            throw new JoseFaultException(new JoseFault.WrongType(JoseHeader.TYP, type));
        }
        jws.header().mustSecure(VP);
        var payload = jws.claims();
        var presentation = checked(payload);
        var holder = presentation.idUnder(CredentialFields.HOLDER);
        CredentialFields.same(JoseHeader.ISS, jws.header().issuer(), CredentialFields.HOLDER, holder);
        return switch (PresentedCredential.read(presentation.json())) {
            case PresentedCredential.Reading.Faulty(JoseFault fault) -> throw new JoseFaultException(fault);
            case PresentedCredential.Reading.Read(List<PresentedCredential> credentials) ->
                new JosePresentation(jws, presentation.json(), JwtClaims.of(payload), credentials);
        };
    }

    private static CredentialFields checked(JsonObject payload) {
        for (var claim : List.of("vc", VP)) {
            if (payload.containsKey(claim)) {
                throw new JoseFaultException(new JoseFault.ForbiddenClaim(claim));
            }
        }
        var claims = JwtClaims.of(payload);
        var presentation = CredentialFields.checked(JwtClaims.removedFrom(payload), TYPE);
        CredentialFields.same(
                JwtClaims.ISS, claims.issuer(), CredentialFields.HOLDER, presentation.idUnder(CredentialFields.HOLDER));
        CredentialFields.same(
                JwtClaims.JTI, claims.id(), CredentialFields.ID, presentation.idUnder(CredentialFields.ID));
        return presentation;
    }

    /// Who says to present: the `holder`, else `iss`.
    public Optional<String> holder() {
        return new CredentialFields(presentation)
                .idUnder(CredentialFields.HOLDER)
                .or(claims::issuer)
                .or(() -> jws.header().issuer());
    }

    /// The id of the key that says to have signed; empty where the header names none, or names it in a document of
    /// nobody.
    public Optional<String> verificationMethod() {
        return jws.header().keyId().flatMap(kid -> VerificationMethodId.of(holder(), kid));
    }

    /// Verifies the signature under a key, which the caller knows to be the holder's.
    public JoseOutcome verify(VerificationKey key) {
        return jws.verify(key);
    }

    /// Verifies that the holder signed this in answer to a request, and that the answer still holds.
    public JoseOutcome verify(VerificationKey key, PresentationRequest request, Instant now) {
        return verify(key)
                .and(request.answeredBy(claims))
                .and(claims.faultAt(now)
                        .<JoseOutcome>map(JoseOutcome.Failed::new)
                        .orElseGet(JoseOutcome.Verified::new));
    }

    /// Signs a presentation of credentials in answer to a request.
    ///
    /// @param holder   who presents, such as the DID that the credentials name as their subject
    /// @param kid      the id of the holder's key, an absolute address
    /// @param lifetime how long the answer holds
    /// @throws IllegalArgumentException where one of the credentials is of an unsupported kind
    public static String issue(
            URI holder,
            List<PresentedCredential> credentials,
            PresentationRequest request,
            SigningKey key,
            URI kid,
            Instant now,
            Duration lifetime) {
        var presentation = Json.object()
                .add("@context", Json.strings(CREDENTIALS_2))
                .add(CredentialFields.TYPE, Json.strings(TYPE))
                .add(CredentialFields.HOLDER, holder.toString())
                .add(
                        Envelope.MEMBER,
                        Json.array(credentials.stream()
                                .map(PresentedCredential::toJson)
                                .toList()))
                .build();
        var claims =
                Json.object(presentation).add(JwtClaims.NONCE, request.nonce()).add(JwtClaims.AUD, request.audience());
        JwtClaims.addTime(claims, JwtClaims.IAT, now);
        JwtClaims.addTime(claims, JwtClaims.EXP, now.plus(lifetime));
        return IssuedToken.of(
                presentation, claims.build(), JosePresentation::checked, IssuedToken.header(VP_JWT, VP, kid), key);
    }
}
