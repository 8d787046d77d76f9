package dev.assay.openbadges.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ExpectationTest {

    private static DataIntegrityProof proof(ProofPurpose purpose, Optional<String> challenge, String... domains) {
        return new DataIntegrityProof(
                Cryptosuite.EDDSA_RDFC_2022,
                "did:example:1#key",
                Optional.empty(),
                Optional.empty(),
                purpose.term(),
                List.of(domains),
                challenge,
                Optional.empty(),
                List.of(),
                "z");
    }

    private static Optional<ProofFault> unmet(Optional<String> challenge, Optional<String> domain, String given) {
        return Expectation.presentation(challenge, domain)
                .unmet(proof(ProofPurpose.AUTHENTICATION, Optional.of(given), "a.example", "b.example"));
    }

    @Test
    void challengeAndDomainCountOnlyWhereTheyAreAskedFor() {
        var bare = proof(ProofPurpose.AUTHENTICATION, Optional.empty());
        var nothing = Expectation.presentation(Optional.empty(), Optional.empty());
        assertEquals(Optional.empty(), nothing.unmet(bare));
        assertEquals(Optional.empty(), unmet(Optional.empty(), Optional.empty(), "c"));
        assertEquals(Optional.empty(), unmet(Optional.of("c"), Optional.of("b.example"), "c"));
        assertEquals(
                Optional.of(new ProofFault.OtherChallenge()),
                Expectation.presentation(Optional.of("c"), Optional.empty()).unmet(bare));
        assertEquals(
                Optional.of(new ProofFault.OtherDomain("a.example")),
                Expectation.presentation(Optional.empty(), Optional.of("a.example"))
                        .unmet(bare));
    }

    @Test
    void anotherChallengeOrDomainIsNotWhatWasAskedFor() {
        assertEquals(
                Optional.of(new ProofFault.OtherChallenge()), unmet(Optional.of("c"), Optional.of("a.example"), "d"));
        assertEquals(
                Optional.of(new ProofFault.OtherDomain("c.example")),
                unmet(Optional.of("c"), Optional.of("c.example"), "c"));
    }

    @Test
    void aProofOfTheOtherPurposeIsNotWhatWasAskedFor() {
        assertEquals(
                Optional.of(new ProofFault.WrongPurpose("authentication", ProofPurpose.ASSERTION)),
                Expectation.ASSERTION.unmet(proof(ProofPurpose.AUTHENTICATION, Optional.empty())));
        assertEquals(
                Optional.of(new ProofFault.WrongPurpose("assertionMethod", ProofPurpose.AUTHENTICATION)),
                Expectation.presentation(Optional.empty(), Optional.empty())
                        .unmet(proof(ProofPurpose.ASSERTION, Optional.empty())));
    }
}
