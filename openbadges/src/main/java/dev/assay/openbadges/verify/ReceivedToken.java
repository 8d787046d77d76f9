package dev.assay.openbadges.verify;

import dev.assay.openbadges.jose.JoseCredential;
import dev.assay.openbadges.jose.JoseDoubt;
import dev.assay.openbadges.jose.JoseFault;
import dev.assay.openbadges.jose.JoseOutcome;
import dev.assay.openbadges.jose.JwtClaims;
import dev.assay.openbadges.keys.VerificationKey;
import dev.assay.openbadges.sdjwt.SdFault;
import dev.assay.openbadges.sdjwt.SdJwtCredential;
import dev.assay.openbadges.sdjwt.SdOutcome;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/// A credential that came as a signed token, of whichever form.
///
/// @param methodId the id of the key that the token names, if it names one
/// @param selective whether its holder may have left out a part of it
/// @param verify   what comes of verifying the signature alone
record ReceivedToken(
        JsonObject credential,
        String issuer,
        Optional<String> methodId,
        JwtClaims claims,
        boolean selective,
        Function<VerificationKey, CheckOutcome> verify) {

    private static final CheckOutcome.Passed GENUINE =
            new CheckOutcome.Passed("nothing was changed since the token was signed");

    static ReceivedToken of(JoseCredential token) {
        return new ReceivedToken(
                token.credential(),
                token.issuer(),
                token.verificationMethod(),
                token.claims(),
                false,
                key -> outcome(token.verify(key)));
    }

    static ReceivedToken of(SdJwtCredential token) {
        return new ReceivedToken(
                token.credential(),
                token.issuer(),
                token.verificationMethod(),
                token.claims(),
                true,
                key -> outcome(token.verify(key)));
    }

    /// The claim to be signed, which holds only while the token's own times last.
    SignatureClaim claimAt(Instant at) {
        var time = claims.faultAt(at).map(ReceivedToken::failed);
        return new SignatureClaim(
                methodId,
                claims.issuedAt().or(claims::notBefore),
                key -> CheckOutcome.worse(
                        verify.apply(key), time.<CheckOutcome>map(each -> each).orElse(GENUINE)));
    }

    private static CheckOutcome outcome(JoseOutcome outcome) {
        return switch (outcome) {
            case JoseOutcome.Verified _ -> GENUINE;
            case JoseOutcome.Failed(var fault) -> failed(fault);
            case JoseOutcome.Unknown(var doubt) -> unknown(doubt);
        };
    }

    private static CheckOutcome outcome(SdOutcome outcome) {
        return switch (outcome) {
            case SdOutcome.Verified _ -> GENUINE;
            case SdOutcome.Failed(SdFault.Token(var fault)) -> failed(fault);
            case SdOutcome.Failed(var fault) -> new CheckOutcome.Failed(Fault.BROKEN_PROOF, fault.inWords());
            case SdOutcome.Unknown(var doubt) -> unknown(doubt);
        };
    }

    static CheckOutcome.Unknown unknown(JoseDoubt doubt) {
        return new CheckOutcome.Unknown(
                doubt instanceof JoseDoubt.TooLarge ? Gap.TOO_LARGE : Gap.UNSUPPORTED, doubt.inWords());
    }

    static CheckOutcome.Failed failed(JoseFault fault) {
        return new CheckOutcome.Failed(
                switch (fault) {
                    case JoseFault.WrongSignature _ -> Fault.WRONG_SIGNATURE;
                    case JoseFault.Expired _ -> Fault.EXPIRED;
                    case JoseFault.NotYetValid _ -> Fault.NOT_YET_VALID;
                    case JoseFault _ -> Fault.BROKEN_PROOF;
                },
                fault.inWords());
    }
}
