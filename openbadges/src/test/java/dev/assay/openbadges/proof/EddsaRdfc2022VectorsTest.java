package dev.assay.openbadges.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.assay.openbadges.Vectors;
import dev.assay.openbadges.json.Json;
import dev.assay.openbadges.jsonld.JsonLd;
import dev.assay.openbadges.keys.SigningKey;
import dev.assay.openbadges.rdfc.Sha256;
import dev.assay.openbadges.template.CanonicalOutcome.Canonical;
import dev.assay.openbadges.template.Canonicalizer;
import jakarta.json.JsonObject;
import java.net.URI;
import java.time.Instant;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The test vectors of W3C Data Integrity EdDSA Cryptosuites 1.0, with every intermediate value.
class EddsaRdfc2022VectorsTest {

    private static final String FOLDER = "w3c-vc-di-eddsa/eddsa-rdfc-2022/";

    static JsonLd withExamples() {
        return JsonLd.bundled();
    }

    static SigningKey key() {
        return SigningKey.ofSecretMultibase(
                Vectors.json("w3c-vc-di-eddsa/keyPair.json").getString("privateKeyMultibase"));
    }

    @Test
    void thePublicKeyIsComputedFromTheSecret() {
        var pair = Vectors.json("w3c-vc-di-eddsa/keyPair.json");
        assertEquals(pair.getString("publicKeyMultibase"), key().publicKey().multibase());
        assertEquals(pair.getString("privateKeyMultibase"), key().exposeSecretMultibase());
    }

    @Test
    void everyIntermediateValueIsEqual() {
        var folder = FOLDER;
        var document = Json.without(Vectors.json(folder + "signedDataInt.json"), "proof");
        var input = assertInstanceOf(
                SigningInput.Ready.class,
                SigningInput.of(
                        new Canonicalizer(withExamples()), document, Vectors.json(folder + "proofConfigDataInt.json")));
        assertEquals(
                Vectors.text(folder + "canonDocDataInt.txt"), input.document().text());
        assertEquals(
                Vectors.text(folder + "proofCanonDataInt.txt"),
                input.proofOptions().text());
        assertEquals(
                Vectors.text(folder + "docHashDataInt.txt"),
                Sha256.hex(input.document().text()));
        assertEquals(
                Vectors.text(folder + "proofHashDataInt.txt"),
                Sha256.hex(input.proofOptions().text()));
        assertEquals(
                Vectors.text(folder + "combinedHashDataInt.txt"), HexFormat.of().formatHex(input.bytes()));
    }

    /// The second document needs a context that has no stable publication; its canonical forms are given.
    @Test
    void theSecondVectorsHashesAndSignatureHold() {
        var folder = FOLDER + "employ/";
        var input = new SigningInput.Ready(
                Canonical.of(Vectors.text(folder + "proofCanonDataInt.txt")),
                Canonical.of(Vectors.text(folder + "canonDocDataInt.txt")));
        assertEquals(
                Vectors.text(folder + "combinedHashDataInt.txt"), HexFormat.of().formatHex(input.bytes()));
        assertEquals(Vectors.text(folder + "sigHexDataInt.txt"), HexFormat.of().formatHex(key().sign(input.bytes())));
    }

    @Test
    void signingGivesTheVectorByteForByteAndItVerifies() {
        var signed = Vectors.json(FOLDER + "signedDataInt.json");
        var proof = signed.getJsonObject("proof");
        var integrity = new DataIntegrity(withExamples());
        var again = integrity.sign(
                Json.without(signed, "proof"),
                key(),
                URI.create(proof.getString("verificationMethod")),
                Instant.parse(proof.getString("created")));
        assertEquals(signed, again);
        assertInstanceOf(ProofOutcome.Verified.class, integrity.verify(signed, proof, key().publicKey()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"signedProofSet1.json", "signedProofSet2.json"})
    void everyProofOfASetHoldsByItself(String name) {
        var integrity = new DataIntegrity(withExamples());
        var signed = Vectors.json("w3c-vc-di-eddsa/proof-set-chain/" + name);
        for (var proof : Json.many(signed, "proof")) {
            var json = (JsonObject) proof;
            var method = json.getString("verificationMethod");
            var key = dev.assay.openbadges.keys.Ed25519PublicKey.ofMultibase(method.substring(method.indexOf('#') + 1))
                    .orElseThrow();
            assertInstanceOf(ProofOutcome.Verified.class, integrity.verify(signed, json, key), method);
        }
    }

    @Test
    void aProofOfAnotherSuiteCouldNotBeChecked() {
        var signed = Vectors.json("w3c-vc-di-eddsa/eddsa-jcs-2022/signedJCS.json");
        var outcome =
                new DataIntegrity(withExamples()).verify(signed, signed.getJsonObject("proof"), key().publicKey());
        assertEquals(new ProofOutcome.Unknown(new ProofDoubt.UnsupportedKind("cryptosuite eddsa-jcs-2022")), outcome);
    }
}
