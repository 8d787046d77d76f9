package dev.assay.openbadges.sdjwt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.assay.openbadges.Vectors;
import dev.assay.openbadges.jose.JoseDoubt;
import dev.assay.openbadges.jose.JoseFault;
import dev.assay.openbadges.jose.PresentedCredential;
import dev.assay.openbadges.keys.VerificationKey;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The inputs with selective disclosure of the W3C suite for VC-JOSE-COSE.
class SdJwtVectorsTest {

    private static String input(String name) {
        return Vectors.text("w3c-vc-jose-cose/input/" + name + ".txt").strip();
    }

    private static VerificationKey key(String name) {
        var method = Vectors.json("w3c-vc-jose-cose/input/vm-" + name + ".json");
        return VerificationKey.ofJwk(method.getJsonObject("publicKeyJwk")).orElseThrow();
    }

    @Test
    void theSelectiveCredentialVerifiesAndIsDisclosedWhole() {
        var credential = SdTokens.read(input("credential-sdjwt-selective"));
        assertEquals(new SdOutcome.Verified(), credential.verify(key("p384")));
        assertEquals(Vectors.json("w3c-vc-jose-cose/input/credential-selective.json"), credential.credential());
        assertEquals(
                Set.of("/credentialSubject/firstName", "/credentialSubject/lastName"),
                credential.token().disclosed());
    }

    @Test
    void theNestedCredentialIsReadAndItsEs512CouldNotBeChecked() {
        var credential = SdTokens.read(input("credential-sdjwt-nested"));
        assertEquals(Vectors.json("w3c-vc-jose-cose/input/credential-nested-selective.json"), credential.credential());
        assertEquals(
                new SdOutcome.Unknown(new JoseDoubt.UnsupportedAlgorithm("ES512")), credential.verify(key("p384")));
    }

    @Test
    void wrongSignaturesAndTypesAreRefusedForWhatTheyAre() {
        assertEquals(
                new SdOutcome.Failed(new SdFault.Token(new JoseFault.WrongSignature())),
                SdTokens.verified(input("credential-sdjwt-bad-signature"), key("p384")));
        assertEquals(
                new SdFault.Token(new JoseFault.WrongType("typ", "bad+typ")),
                SdTokens.fault(input("credential-sdjwt-bad-media-type")));
    }

    @Test
    void thePresentationDisclosesItsHolderAndHoldsACredential() {
        var token = assertInstanceOf(SdJwt.Reading.Read.class, SdJwt.read(input("presentation-sdjwt-selective")))
                .token();
        assertEquals(new SdOutcome.Verified(), token.verify(key("p384")));
        assertEquals(Set.of("/holder", "/type"), token.disclosed());
        var presented =
                assertInstanceOf(PresentedCredential.Reading.Read.class, PresentedCredential.read(token.claims()));
        assertInstanceOf(PresentedCredential.Jwt.class, presented.credentials().getFirst());
    }

    @ParameterizedTest
    @ValueSource(strings = {"presentation-sdjwt-bad-credential", "presentation-sdjwt-bad-media-type"})
    void wrongPresentationsAreRefused(String name) {
        var token = assertInstanceOf(SdJwt.Reading.Read.class, SdJwt.read(input(name)))
                .token();
        assertInstanceOf(PresentedCredential.Reading.Faulty.class, PresentedCredential.read(token.claims()));
        assertEquals(new SdFault.Token(new JoseFault.WrongType("typ", "bad+typ")), SdTokens.fault(input(name)));
    }
}
