package dev.assay.openbadges.vc;

import dev.assay.openbadges.jose.JoseFault;
import dev.assay.openbadges.jose.JwtClaims;
import dev.assay.openbadges.proof.Expectation;
import dev.assay.openbadges.proof.ProofPurpose;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Whether a token holds, under a key of whom it is by.
final class TokenChecks {
    private final SigningKeys keys;

    TokenChecks(SigningKeys keys) {
        this.keys = keys;
    }

    /// @param isFor       what a token of this kind is signed for
    /// @param expectation what the verifier asks
    List<Problem> check(Token token, ProofPurpose isFor, Expectation expectation, Instant now) {
        return why(token, isFor, expectation, now)
                .map(what -> List.of(new Problem(
                        ProblemType.CRYPTOGRAPHIC_SECURITY_ERROR, "id", "holds a token that does not hold: " + what)))
                .orElse(List.of());
    }

    private Optional<String> why(Token token, ProofPurpose isFor, Expectation expectation, Instant now) {
        if (isFor != expectation.purpose()) {
            return Optional.of("it is for " + isFor.term() + ", not for "
                    + expectation.purpose().term());
        }
        if (token.method().isEmpty()) {
            return Optional.of("it names no key of its signer in kid");
        }
        return switch (keys.find(
                token.method().get(), isFor.term(), token.claims().issuedAt(), now)) {
            case SigningKeys.Found.None(var why) -> Optional.of(why);
            case SigningKeys.Found.Method found ->
                found.foreignTo(token.signer())
                        .or(() -> token.fault().apply(found.method().key().orElseThrow()))
                        .or(() -> token.claims().faultAt(now).map(JoseFault::inWords))
                        .or(() -> unanswered(token.answer(), expectation));
        };
    }

    private static Optional<String> unanswered(Optional<JwtClaims> answer, Expectation expectation) {
        if (expectation.challenge().isPresent() && !expectation.challenge().equals(answer.flatMap(JwtClaims::nonce))) {
            return Optional.of("its nonce is not the challenge that was given");
        }
        return expectation
                .domain()
                .filter(domain -> answer.filter(claims -> claims.audience().contains(domain))
                        .isEmpty())
                .map(domain -> "it is not for " + domain);
    }
}
