package dev.assay.openbadges.jose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.openbadges.Vectors;
import dev.assay.openbadges.json.Json;
import dev.assay.openbadges.keys.VerificationKey;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The inputs of the W3C suite for VC-JOSE-COSE. Their times are texts or long past, which is not judged here.
class JoseVectorsTest {

    private static final String ISSUER = "https://example.issuer/vc-jose-cose";

    private static String input(String name) {
        return Vectors.text("w3c-vc-jose-cose/input/" + name + ".txt").strip();
    }

    private static VerificationKey key(String name) {
        var method = Vectors.json("w3c-vc-jose-cose/input/vm-" + name + ".json");
        return VerificationKey.ofJwk(method.getJsonObject("publicKeyJwk")).orElseThrow();
    }

    @Test
    void theMinimalCredentialVerifies() {
        var credential = Tokens.read(input("credential-jose-minimal"));
        assertEquals(new JoseOutcome.Verified(), credential.verify(key("p256")));
        assertEquals(Vectors.json("w3c-vc-jose-cose/input/credential-minimal.json"), credential.credential());
        assertEquals(ISSUER, credential.issuer());
        assertEquals(
                ISSUER + "#73voMXFNmNlOEpuYCSJlh8eN0dscykoO6gBukgRS1uU",
                credential.verificationMethod().orElseThrow());
        assertTrue(credential.claims().issuedAt().isPresent(), "a time written as a text");
    }

    @Test
    void theCredentialWhoseIssuerMatchesVerifies() {
        var token = input("credential-issuer-match-signed");
        assertEquals(new JoseOutcome.Verified(), JoseCredential.verify(token, key("ed25519")));
        assertEquals(new JoseOutcome.Verified(), JoseCredential.verify(token, key("did-ed25519")));
    }

    @Test
    void wrongSignaturesTypesAndClaimsAreRefusedForWhatTheyAre() {
        var key = key("ed25519");
        assertEquals(new JoseFault.WrongSignature(), Tokens.failure(input("credential-jose-bad-signature"), key));
        assertEquals(
                new JoseFault.WrongType("typ", "bad+typ"),
                Tokens.failure(input("credential-jose-bad-media-type"), key));
        assertEquals(new JoseFault.ForbiddenClaim("vc"), Tokens.failure(input("credential-jose-vc-vp-claims"), key));
    }

    @Test
    void aCredentialWithEs512IsReadAndCouldNotBeChecked() {
        var credential = Tokens.read(input("credential-jose-unknown-extensions"));
        assertEquals(
                new JoseOutcome.Unknown(new JoseDoubt.UnsupportedAlgorithm("ES512")), credential.verify(key("p256")));
    }

    @Test
    void aPresentationOfThreeKindsVerifiesAndItsCredentialsAreFound() {
        var read = assertInstanceOf(
                JosePresentation.Reading.Read.class, JosePresentation.read(input("presentation-jose-multiple")));
        var presentation = read.presentation();
        assertEquals(new JoseOutcome.Verified(), presentation.verify(key("p384")));
        assertEquals(ISSUER, presentation.holder().orElseThrow());
        var credentials = presentation.credentials();
        assertEquals(3, credentials.size());
        var first = assertInstanceOf(PresentedCredential.Jwt.class, credentials.getFirst());
        assertEquals(new JoseOutcome.Verified(), JoseCredential.verify(first.token(), key("p256")));
        assertInstanceOf(PresentedCredential.SdJwt.class, credentials.get(1));
        var cose = assertInstanceOf(PresentedCredential.Unsupported.class, credentials.get(2));
        assertTrue(cose.doubt().inWords().contains("vc+cose"), cose.doubt().inWords());
    }

    @Test
    void wrongPresentationsAreRefusedForWhatTheyAre() {
        assertEquals(new JoseFault.WrongType("typ", "bad+typ"), presentationFault("presentation-jose-bad-media-type"));
        assertEquals(
                new JoseFault.WrongShape("the presentation holds an envelope whose id is no data: address"),
                presentationFault("presentation-jose-bad-credential"));
    }

    private static JoseFault presentationFault(String name) {
        return assertInstanceOf(JosePresentation.Reading.Faulty.class, JosePresentation.read(input(name)))
                .fault();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "credential-cose-minimal",
                "credential-cose-bad-signature",
                "credential-cose-bad-media-type",
                "credential-cose-minimal-not-base64",
                "presentation-cose-single",
                "presentation-cose-bad-credential",
                "presentation-cose-bad-media-type"
            })
    void coseIsNoToken(String name) {
        assertInstanceOf(JoseCredential.Reading.Faulty.class, JoseCredential.read(input(name)));
    }

    @Test
    void theUnsignedPresentationsNameTheKindsOfTheirCredentials() {
        for (var name : List.of("single", "multiple", "selective")) {
            var json = Vectors.json("w3c-vc-jose-cose/input/presentation-" + name + ".json");
            var read = assertInstanceOf(PresentedCredential.Reading.Read.class, PresentedCredential.read(json));
            assertEquals(
                    Json.many(json, "verifiableCredential").size(),
                    read.credentials().size());
        }
    }
}
