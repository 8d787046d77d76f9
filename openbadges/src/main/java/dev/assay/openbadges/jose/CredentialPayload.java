package dev.assay.openbadges.jose;

import static dev.assay.openbadges.jose.CredentialFields.ID;
import static dev.assay.openbadges.jose.CredentialFields.ISSUER;
import static dev.assay.openbadges.jose.CredentialFields.SUBJECT;
import static dev.assay.openbadges.jose.CredentialFields.same;

import dev.assay.openbadges.json.DateTimes;
import jakarta.json.JsonObject;
import java.util.Set;

/// The credential that a token's claims are or hold, and that nothing in the token contradicts.
///
/// @param credential without the token's claims
public record CredentialPayload(JsonObject credential, JwtClaims claims) {

    private static final String VC = "vc";
    private static final String VP = "vp";
    private static final String TYPE = "VerifiableCredential";
    private static final String SUBJECT_ID = "credentialSubject.id";

    /// Fields that belong under `vc` and would be overlooked beside it.
    private static final Set<String> BESIDE = Set.of(
            "@context",
            "type",
            SUBJECT,
            ISSUER,
            ID,
            "name",
            "validFrom",
            "validUntil",
            "issuanceDate",
            "expirationDate",
            "credentialStatus",
            "credentialSchema",
            "evidence",
            "relatedResource",
            "refreshService",
            "termsOfUse",
            "status",
            "proof");

    /// What came of reading claims as a credential.
    public sealed interface Reading {

        /// The claims are a credential.
        record Read(CredentialPayload payload) implements Reading {}

        /// The claims are none, or contradict it.
        record Faulty(JoseFault fault) implements Reading {}
    }

    /// Reads the claims of a token that secures a credential of data model 2.0, such as `vc+sd-jwt`.
    public static Reading read(JsonObject claims) {
        try {
            return new Reading.Read(vcJwt(claims));
        } catch (JoseFaultException faulty) {
            return new Reading.Faulty(faulty.fault());
        }
    }

    /// Who says to have issued it.
    public String issuer() {
        return new CredentialFields(credential).idUnder(ISSUER).orElseThrow();
    }

    /// Of a token `vc+jwt`: the payload is the credential; claims beside it speak of the signature.
    static CredentialPayload vcJwt(JsonObject payload) {
        forbidden(payload, VC);
        forbidden(payload, VP);
        var claims = JwtClaims.of(payload);
        var credential = CredentialFields.checked(JwtClaims.removedFrom(payload), TYPE);
        return checked(credential, claims);
    }

    /// Of a token `JWT`: the payload is the credential, or holds it under `vc`.
    static CredentialPayload openBadges(JsonObject payload) {
        forbidden(payload, VP);
        var claims = JwtClaims.of(payload);
        var credential = payload.containsKey(VC)
                ? unwrapped(payload, claims)
                : CredentialFields.checked(JwtClaims.removedFrom(payload), TYPE);
        credential.sameTime(JwtClaims.NBF, claims.notBefore(), credential.validFrom());
        credential.sameTime(JwtClaims.EXP, claims.expires(), credential.validUntil());
        return checked(credential, claims);
    }

    /// Fields may be left out under `vc` where a claim says the same (Data Model 1.1, section 6.3.1).
    private static CredentialFields unwrapped(JsonObject payload, JwtClaims claims) {
        for (var field : payload.keySet()) {
            if (BESIDE.contains(field)) {
                throw new JoseFaultException(new JoseFault.Contradiction(VC, field));
            }
        }
        if (!(payload.get(VC) instanceof JsonObject wrapped)) {
            throw new JoseFaultException(new JoseFault.MalformedClaim(VC, "is not an object"));
        }
        var credential = CredentialFields.checked(wrapped, TYPE);
        return credential
                .restored(ID, claims.id())
                .restored(ISSUER, claims.issuer())
                .restored(credential.validFrom(), claims.notBefore().map(DateTimes::write))
                .restored(credential.validUntil(), claims.expires().map(DateTimes::write))
                .restoredSubject(claims.subject());
    }

    private static CredentialPayload checked(CredentialFields credential, JwtClaims claims) {
        var issuer = credential.idUnder(ISSUER);
        if (issuer.isEmpty()) {
            throw CredentialFields.wrong("the credential names no issuer");
        }
        same(JwtClaims.ISS, claims.issuer(), ISSUER, issuer);
        same(JwtClaims.JTI, claims.id(), ID, credential.idUnder(ID));
        same(JwtClaims.SUB, claims.subject(), SUBJECT_ID, credential.subject());
        return new CredentialPayload(credential.json(), claims);
    }

    private static void forbidden(JsonObject payload, String claim) {
        if (payload.containsKey(claim)) {
            throw new JoseFaultException(new JoseFault.ForbiddenClaim(claim));
        }
    }
}
