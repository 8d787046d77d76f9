package dev.assay.openbadges.verify;

import static dev.assay.openbadges.verify.VerificationTest.assertGap;
import static dev.assay.openbadges.verify.VerificationTest.check;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.openbadges.SeededChance;
import dev.assay.openbadges.did.DidKey;
import dev.assay.openbadges.json.Json;
import dev.assay.openbadges.keys.KeyKind;
import dev.assay.openbadges.keys.SigningKey;
import dev.assay.openbadges.proof.Cryptosuite;
import dev.assay.openbadges.proof.Derivation;
import dev.assay.openbadges.proof.ProofOptions;
import dev.assay.openbadges.proof.SelectiveDisclosure;
import jakarta.json.JsonObject;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

class BaseProofVerificationTest {
    private static final VerificationOptions OFFLINE = VerificationOptions.offline(SignedBadges.LATER);
    private static final SelectiveDisclosure DISCLOSURE = SelectiveDisclosure.bundled();

    private static JsonObject base() {
        var key = SigningKey.generate(KeyKind.P256, new SeededChance(1));
        var unsigned = SignedBadges.ofWeb(DidKey.did(key.publicKey()), 1).unsigned();
        var method = URI.create(DidKey.verificationMethod(key.publicKey()));
        return DISCLOSURE.sign(
                Json.without(unsigned, "image"),
                key,
                ProofOptions.of(Cryptosuite.ECDSA_SD_2023, method, SignedBadges.ISSUED),
                List.of("/issuer"),
                new SeededChance(2));
    }

    @Test
    void aBaseProofIsForItsHolderAndIsNotJudged() {
        var report = check(base(), OFFLINE);
        assertEquals(Verdict.UNKNOWN, report.verdict(), report.toString());
        assertGap(Gap.NOT_FOR_VERIFIERS, CheckId.PROOF, report);
        assertTrue(report.outcome(CheckId.PROOF).orElseThrow().words().contains("for its holder, who derives"));
    }

    @Test
    void whatItsHolderDerivesFromItIsValid() {
        var derivation = DISCLOSURE.derive(base(), List.of("/validFrom", "/credentialSubject"));
        var shown = assertInstanceOf(Derivation.Derived.class, derivation).document();
        var report = check(shown, OFFLINE);
        assertEquals(Verdict.VALID, report.verdict(), report.toString());
    }
}
