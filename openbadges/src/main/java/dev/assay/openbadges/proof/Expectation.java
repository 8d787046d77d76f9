package dev.assay.openbadges.proof;

import java.util.Optional;

/// What a verifier asks of a proof beside that its signature holds (W3C Data Integrity 1.0, section 4.5).
///
/// @param domain    where the proof is meant to be shown, if that is asked
/// @param challenge what the verifier gave the prover to sign, if it gave any
public record Expectation(ProofPurpose purpose, Optional<String> domain, Optional<String> challenge) {

    /// A proof that asserts a credential.
    public static final Expectation ASSERTION =
            new Expectation(ProofPurpose.ASSERTION, Optional.empty(), Optional.empty());

    /// A proof of who presents, for this challenge and domain where they are given.
    public static Expectation presentation(Optional<String> challenge, Optional<String> domain) {
        return new Expectation(ProofPurpose.AUTHENTICATION, domain, challenge);
    }

    /// What of it a proof does not meet.
    Optional<ProofFault> unmet(DataIntegrityProof proof) {
        if (!proof.purpose().equals(purpose.term())) {
            return Optional.of(new ProofFault.WrongPurpose(proof.purpose(), purpose));
        }
        if (domain.isPresent() && !proof.domains().contains(domain.get())) {
            return Optional.of(new ProofFault.OtherDomain(domain.get()));
        }
        return challenge.isPresent() && !challenge.equals(proof.challenge())
                ? Optional.of(new ProofFault.OtherChallenge())
                : Optional.empty();
    }
}
