package dev.assay.openbadges.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.openbadges.Tampering;
import dev.assay.openbadges.Vectors;
import dev.assay.openbadges.digest.HashAlgorithm;
import dev.assay.openbadges.json.Json;
import dev.assay.openbadges.keys.Base58;
import dev.assay.openbadges.keys.KeyKind;
import dev.assay.openbadges.keys.SigningKey;
import dev.assay.openbadges.keys.VerificationKey;
import dev.assay.openbadges.template.CanonicalOutcome.Canonical;
import dev.assay.openbadges.template.Canonicalizer;
import jakarta.json.JsonObject;
import java.net.URI;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The test vectors of W3C Data Integrity EdDSA and ECDSA Cryptosuites 1.0, with every intermediate value.
class CryptosuiteVectorsTest {

    private static final String EDDSA = "w3c-vc-di-eddsa/";
    private static final String ECDSA = "w3c-vc-di-ecdsa/";
    private static final HexFormat HEX = HexFormat.of();

    /// A folder of vectors and how its files are named.
    enum Vector {
        EDDSA_RDFC(EDDSA, "eddsa-rdfc-2022", "DataInt", KeyKind.ED25519),
        EDDSA_JCS(EDDSA, "eddsa-jcs-2022", "JCS", KeyKind.ED25519),
        SIGNATURE_2020(EDDSA, "Ed25519Signature2020", "EdSig", KeyKind.ED25519),
        ECDSA_RDFC_P256(ECDSA, "ecdsa-rdfc-2019-p256", "ECDSAP256", KeyKind.P256),
        ECDSA_RDFC_P384(ECDSA, "ecdsa-rdfc-2019-p384", "ECDSAP384", KeyKind.P384),
        ECDSA_JCS_P256(ECDSA, "ecdsa-jcs-2019-p256", "JCSECDSAP256", KeyKind.P256),
        ECDSA_JCS_P384(ECDSA, "ecdsa-jcs-2019-p384", "JCSECDSAP384", KeyKind.P384),
        EDDSA_RDFC_EMPLOY(EDDSA, "eddsa-rdfc-2022/employ", "DataInt", KeyKind.ED25519),
        ECDSA_RDFC_P256_EMPLOY(ECDSA, "ecdsa-rdfc-2019-p256/employ", "ECDSAP256", KeyKind.P256),
        ECDSA_RDFC_P384_EMPLOY(ECDSA, "ecdsa-rdfc-2019-p384/employ", "ECDSAP384", KeyKind.P384);

        private final String folder;
        private final String suffix;
        private final KeyKind kind;

        Vector(String specification, String folder, String suffix, KeyKind kind) {
            this.folder = specification + folder + "/";
            this.suffix = suffix;
            this.kind = kind;
        }

        String text(String name) {
            return Vectors.text(folder + name + suffix + ".txt");
        }

        JsonObject json(String name) {
            return Vectors.json(folder + name + suffix + ".json");
        }

        HashAlgorithm hash() {
            return kind == KeyKind.P384 ? HashAlgorithm.SHA_384 : HashAlgorithm.SHA_256;
        }

        SigningKey key() {
            return CryptosuiteVectorsTest.key(kind);
        }
    }

    static SigningKey key(KeyKind kind) {
        return switch (kind) {
            case ED25519 ->
                SigningKey.ofSecretMultibase(
                        Vectors.json(EDDSA + "keyPair.json").getString("privateKeyMultibase"));
            case P256 ->
                SigningKey.ofSecretMultibase(
                        Vectors.json(ECDSA + "p256KeyPair.json").getString("secretKeyMultibase"));
            case P384 ->
                SigningKey.ofSecretMultibase(
                        Vectors.json(ECDSA + "p384KeyPair.json").getString("secretKeyMultibase"));
            case RSA -> throw new AssertionError(kind);
        };
    }

    @Test
    void thePublicKeyIsComputedFromTheSecret() {
        var pair = Vectors.json(EDDSA + "keyPair.json");
        var key = key(KeyKind.ED25519);
        assertEquals(pair.getString("publicKeyMultibase"), key.publicKey().multibase());
        assertEquals(pair.getString("privateKeyMultibase"), key.exposeSecretMultibase());
    }

    @ParameterizedTest
    @EnumSource(value = Vector.class, mode = EnumSource.Mode.MATCH_NONE, names = ".*_EMPLOY")
    void everyIntermediateValueIsEqual(Vector vector) {
        var signed = vector.json("signed");
        var read = assertInstanceOf(
                DataIntegrityProof.Reading.Read.class, DataIntegrityProof.read(signed.getJsonObject("proof")));
        var input = assertInstanceOf(
                SigningInput.Ready.class,
                SigningInput.of(
                        Canonicalizer.bundled(),
                        Json.without(signed, "proof"),
                        vector.json("proofConfig"),
                        read.proof().suite(),
                        vector.kind));
        assertEquals(vector.text("canonDoc"), input.document().text());
        assertEquals(vector.text("proofCanon"), input.proofOptions().text());
        assertEquals(vector.text("docHash"), vector.hash().hex(input.document().text()));
        assertEquals(
                vector.text("proofHash"), vector.hash().hex(input.proofOptions().text()));
        assertEquals(vector.text("combinedHash"), HEX.formatHex(input.bytes()));
        assertEquals(vector.text("sigHex"), HEX.formatHex(read.proof().signature()));
        assertEquals(vector.text("sigBTC58"), "z" + Base58.encode(read.proof().signature()));
    }

    /// These documents need a context that has no stable publication; their canonical forms are given.
    @ParameterizedTest
    @EnumSource(value = Vector.class, mode = EnumSource.Mode.MATCH_ALL, names = ".*_EMPLOY")
    void hashesAndSignatureOfTheSecondDocumentHold(Vector vector) {
        var input = new SigningInput.Ready(
                Canonical.of(vector.text("proofCanon")), Canonical.of(vector.text("canonDoc")), vector.hash());
        assertEquals(vector.text("combinedHash"), HEX.formatHex(input.bytes()));
        var signature = HEX.parseHex(vector.text("sigHex"));
        assertTrue(vector.key().publicKey().verifies(input.bytes(), signature));
    }

    @ParameterizedTest
    @EnumSource(value = Vector.class, mode = EnumSource.Mode.MATCH_NONE, names = ".*_EMPLOY")
    void theSignedDocumentVerifiesAndNoChangedOne(Vector vector) {
        var integrity = DataIntegrity.bundled();
        var signed = vector.json("signed");
        var proof = signed.getJsonObject("proof");
        var key = vector.key().publicKey();
        assertInstanceOf(ProofOutcome.Verified.class, integrity.verify(signed, proof, key));
        for (var changed : Tampering.all(Json.without(signed, "proof"))) {
            var outcome = integrity.verify(changed.asJsonObject(), proof, key);
            assertTrue(!(outcome instanceof ProofOutcome.Verified), () -> "accepted although changed: " + changed);
        }
        for (var changed : Tampering.all(proof)) {
            var outcome = integrity.verify(signed, changed.asJsonObject(), key);
            assertTrue(!(outcome instanceof ProofOutcome.Verified), () -> "accepted although changed: " + changed);
        }
    }

    /// Ed25519 gives one signature, so the specification's own document comes out byte for byte.
    @ParameterizedTest
    @EnumSource(
            value = Vector.class,
            names = {"EDDSA_RDFC", "EDDSA_JCS"})
    void signingGivesTheVectorByteForByte(Vector vector) {
        var signed = vector.json("signed");
        var proof = signed.getJsonObject("proof");
        var options = ProofOptions.of(
                Cryptosuite.named(proof.getString("cryptosuite")).orElseThrow(),
                URI.create(proof.getString("verificationMethod")),
                Instant.parse(proof.getString("created")));
        var again = DataIntegrity.bundled().sign(Json.without(signed, "proof"), vector.key(), options);
        assertEquals(signed, again);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "signedProofSet1.json",
                "signedProofSet2.json",
                "signedProofChain1.json",
                "signedProofChain2.json"
            })
    void everyProofOfASetOrChainHolds(String name) {
        var integrity = DataIntegrity.bundled();
        var signed = Vectors.json(EDDSA + "proof-set-chain/" + name);
        for (var proof : Json.many(signed, "proof")) {
            var json = (JsonObject) proof;
            var method = json.getString("verificationMethod");
            var key = VerificationKey.ofMultibase(method.substring(method.indexOf('#') + 1))
                    .orElseThrow();
            assertInstanceOf(ProofOutcome.Verified.class, integrity.verify(signed, json, key), method);
        }
    }

    @Test
    void signingASetAndAChainGivesTheVectorsByteForByte() {
        var integrity = DataIntegrity.bundled();
        var folder = EDDSA + "proof-set-chain/";
        var pairs = Vectors.json(folder + "multiKeyPairs.json");
        var document = Vectors.json(folder + "unsigned.json");
        for (var config : List.of("proofSetConfig1", "proofSetConfig2", "proofChainConfig1", "proofChainConfig2")) {
            var wanted = Vectors.json(folder + config + ".json");
            document = integrity.sign(document, keyOf(pairs, wanted), options(wanted));
            assertEquals(
                    Vectors.json(folder + config.replaceFirst("proof(.*)Config", "signedProof$1") + ".json"), document);
        }
    }

    private static SigningKey keyOf(JsonObject pairs, JsonObject config) {
        return pairs.values().stream()
                .map(JsonObject.class::cast)
                .filter(pair -> config.getString("verificationMethod").endsWith(pair.getString("publicKeyMultibase")))
                .map(pair -> SigningKey.ofSecretMultibase(pair.getString("privateKeyMultibase")))
                .findFirst()
                .orElseThrow();
    }

    private static ProofOptions options(JsonObject config) {
        var options = ProofOptions.of(
                Cryptosuite.EDDSA_RDFC_2022,
                URI.create(config.getString("verificationMethod")),
                Instant.parse(config.getString("created")));
        var previous = Json.many(config, "previousProof").stream()
                .map(id -> ((jakarta.json.JsonString) id).getString())
                .toArray(String[]::new);
        var after = previous.length == 0 ? options : options.after(previous);
        return Json.text(config, "id").map(id -> after.named(URI.create(id))).orElse(after);
    }

    @Test
    void aContextThatIsNotBundledMeansThatNobodyKnows() {
        var signed = Vector.EDDSA_RDFC.json("signed");
        var contexts = Json.strings("https://www.w3.org/ns/credentials/v2", "https://example.org/unknown/v1");
        var outcome = DataIntegrity.bundled()
                .verify(
                        Json.with(signed, "@context", contexts),
                        signed.getJsonObject("proof"),
                        Vector.EDDSA_RDFC.key().publicKey());
        assertEquals(
                new ProofOutcome.Unknown(new ProofDoubt.UnknownContext("https://example.org/unknown/v1")), outcome);
    }
}
