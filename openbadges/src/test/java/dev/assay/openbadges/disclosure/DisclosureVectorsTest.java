package dev.assay.openbadges.disclosure;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.openbadges.digest.HashAlgorithm;
import dev.assay.openbadges.json.Json;
import dev.assay.openbadges.keys.Base64Url;
import dev.assay.openbadges.keys.SigningKey;
import dev.assay.openbadges.keys.VerificationKey;
import dev.assay.openbadges.rdfc.NQuadsLines;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Every intermediate value of the specification's test vectors.
class DisclosureVectorsTest {

    private static final HexFormat HEX = HexFormat.of();
    private static final byte[] HMAC_KEY =
            HEX.parseHex("00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff");

    private static LabelledDocument labelled(DisclosureVectors vector) {
        return LabelledDocument.of(DisclosureVectors.jsonLd(), vector.document(), HMAC_KEY);
    }

    private static byte[] proofHash(DisclosureVectors vector) {
        return HashAlgorithm.SHA_256.of(vector.text("addProofConfigCanon"));
    }

    private static byte[] bytes(JsonObject document) {
        var value = document.getJsonObject("proof").getString("proofValue");
        return Base64Url.decode(value.substring(1)).orElseThrow();
    }

    private static ProofValue value(JsonObject document) {
        return assertInstanceOf(ProofValue.Reading.Read.class, ProofValue.read(bytes(document)))
                .value();
    }

    private static BaseProofValue base(DisclosureVectors vector) {
        return (BaseProofValue) value(vector.json("addSignedSDBase"));
    }

    private static List<String> hex(List<byte[]> signatures) {
        return signatures.stream().map(HEX::formatHex).toList();
    }

    private static List<String> grouped(JsonObject group) {
        return group.getJsonArray("value").getValuesAs(JsonArray.class).stream()
                .map(pair -> pair.getString(1))
                .toList();
    }

    private static BitSet indexes(JsonArray numbers) {
        var indexes = new BitSet();
        numbers.getValuesAs(JsonNumber::intValue).forEach(indexes::set);
        return indexes;
    }

    private static BitSet indexes(JsonObject group) {
        var indexes = new BitSet();
        group.getJsonArray("value").getValuesAs(JsonArray.class).forEach(pair -> indexes.set(pair.getInt(0)));
        return indexes;
    }

    @ParameterizedTest
    @EnumSource
    void documentsAreCanonicalAndTheirLabelsTellNothing(DisclosureVectors vector) {
        var canonical = DisclosureVectors.texts(vector.array("addBaseDocCanon"));
        assertEquals(
                canonical, Statements.canonicalLines(Statements.of(DisclosureVectors.jsonLd(), vector.document())));
        assertEquals(
                DisclosureVectors.texts(vector.array("addBaseDocHMACCanon")),
                labelled(vector).lines());
    }

    @ParameterizedTest
    @EnumSource
    void pointersGroupTheStatements(DisclosureVectors vector) {
        var labelled = labelled(vector);
        var transform = vector.json("addBaseTransform");
        var mandatory = labelled.part(vector.mandatoryPointers()).indexes();
        assertEquals(indexes(transform.getJsonObject("mandatory")), mandatory);
        assertEquals(
                grouped(transform.getJsonObject("mandatory")),
                mandatory.stream().mapToObj(labelled.lines()::get).toList());
        assertEquals(
                grouped(transform.getJsonObject("nonMandatory")),
                IntStream.range(0, labelled.lines().size())
                        .filter(i -> !mandatory.get(i))
                        .mapToObj(labelled.lines()::get)
                        .toList());
        assertEquals(
                HEX.formatHex(HMAC_KEY), transform.getString("hmacKeyString").toLowerCase(Locale.ROOT));

        var groups = vector.json("derivedGroupIndexes");
        var selective = labelled.part(vector.selectivePointers()).indexes();
        assertEquals(indexes(groups.getJsonArray("selectiveIndexes")), selective);
        assertEquals(indexes(groups.getJsonArray("mandatoryIndexes")), mandatory);
        var all = new ArrayList<>(vector.mandatoryPointers());
        all.addAll(vector.selectivePointers());
        assertEquals(
                indexes(groups.getJsonArray("combinedIndexes")),
                labelled.part(all).indexes());
        var data = vector.json("derivedAllGroupData").getJsonObject("groups");
        assertEquals(indexes(data.getJsonObject("selective").getJsonObject("matching")), selective);
        assertEquals(indexes(data.getJsonObject("mandatory").getJsonObject("matching")), mandatory);
    }

    @ParameterizedTest
    @EnumSource
    void pointersLeadToTheirValues(DisclosureVectors vector) {
        var shown = Selection.of(vector.document(), vector.mandatoryPointers()).in(vector.document());
        for (var pair : vector.array("addPointerValues").getValuesAs(JsonObject.class)) {
            assertEquals(
                    pair.get("value"),
                    Json.PROVIDER.createPointer(pair.getString("pointer")).getValue(shown));
        }
    }

    @ParameterizedTest
    @EnumSource
    void hashesAndSignaturesOfTheBaseProofHold(DisclosureVectors vector) {
        var mandatory = grouped(vector.json("addBaseTransform").getJsonObject("mandatory"));
        var others = grouped(vector.json("addBaseTransform").getJsonObject("nonMandatory"));
        var hashes = vector.json("addHashData");
        assertEquals(hashes.getString("proofHash"), HEX.formatHex(proofHash(vector)));
        assertEquals(hashes.getString("mandatoryHash"), HEX.formatHex(SignedData.mandatoryHash(mandatory)));

        var base = base(vector);
        var signed = SignedData.of(proofHash(vector), base.ephemeralKey(), mandatory);
        assertTrue(issuer().verifies(signed, base.baseSignature()));
        for (int i = 0; i < others.size(); i++) {
            assertTrue(base.ephemeralKey()
                    .verifies(SignedData.of(others.get(i)), base.signatures().get(i)));
        }
    }

    private static VerificationKey issuer() {
        var multibase = DisclosureVectors.keys().getJsonObject("baseKeyPair").getString("publicKeyMultibase");
        return VerificationKey.ofMultibase(multibase).orElseThrow();
    }

    @ParameterizedTest
    @EnumSource
    void theBaseProofValueIsReadAndWrittenByteForByte(DisclosureVectors vector) {
        var base = base(vector);
        for (var info : List.of(vector.json("addRawBaseSignatureInfo"), vector.json("derivedRecoveredBaseData"))) {
            assertEquals(info.getString("baseSignature"), HEX.formatHex(base.baseSignature()));
            assertEquals(
                    info.getString("publicKey", info.getString("proofPublicKey", "")),
                    base.ephemeralKey().multibase());
            assertEquals(DisclosureVectors.texts(info.getJsonArray("signatures")), hex(base.signatures()));
            assertEquals(DisclosureVectors.texts(info.getJsonArray("mandatoryPointers")), base.mandatoryPointers());
        }
        assertArrayEquals(HMAC_KEY, base.hmacKey());
        assertArrayEquals(bytes(vector.json("addSignedSDBase")), base.toBytes());
    }

    @ParameterizedTest
    @EnumSource
    void theDerivedProofIsTheVectorByteForByte(DisclosureVectors vector) {
        var parts = assertInstanceOf(
                Disclosed.Parts.class,
                new Disclosures(DisclosureVectors.jsonLd())
                        .disclose(vector.document(), base(vector), vector.selectivePointers()));
        assertEquals(vector.json("derivedUnsignedReveal"), parts.document());
        assertEquals(Json.without(vector.json("derivedRevealDocument"), "proof"), parts.document());
        assertArrayEquals(
                bytes(vector.json("derivedRevealDocument")), parts.value().toBytes());
        assertEquals(
                DisclosureVectors.texts(vector.json("derivedAdjSignatures").getJsonArray("filteredSignatures")),
                hex(parts.value().signatures()));
        assertEquals(
                vector.json("derivedAdjMandatoryIndexes")
                        .getJsonArray("adjMandatoryIndexes")
                        .getValuesAs(JsonNumber::intValue),
                parts.value().mandatoryIndexes());
        var data = vector.json("derivedDisclosureData");
        assertEquals(
                labels(data.getJsonObject("labelMap").getJsonArray("value")),
                parts.value().labels());
    }

    /// The labels of `c14n0`, `c14n1` and so on, from pairs.
    private static List<String> labels(JsonArray pairs) {
        return pairs.getValuesAs(JsonArray.class).stream()
                .sorted(Comparator.comparing(pair -> pair.getString(0)))
                .map(pair -> pair.getString(1))
                .toList();
    }

    @ParameterizedTest
    @EnumSource
    void theDerivedProofValueIsReadAndItsStatementsAreThoseOfTheVector(DisclosureVectors vector) {
        var derived = (DerivedProofValue) value(vector.json("derivedRevealDocument"));
        var wanted = vector.json("verifyDerivedProofValue");
        assertEquals(wanted.getString("baseSignature"), HEX.formatHex(derived.baseSignature()));
        assertEquals(wanted.getString("publicKey"), derived.ephemeralKey().multibase());
        assertEquals(DisclosureVectors.texts(wanted.getJsonArray("signatures")), hex(derived.signatures()));
        assertEquals(labels(wanted.getJsonArray("labelMap")), derived.labels());
        assertEquals(
                wanted.getJsonArray("mandatoryIndexes").getValuesAs(JsonNumber::intValue), derived.mandatoryIndexes());

        var document = Json.without(vector.json("derivedRevealDocument"), "proof");
        var lines = Statements.lines(DisclosureVectors.jsonLd(), document, derived.labels());
        assertEquals(DisclosureVectors.texts(vector.array("verifyNQuads")), lines);
        var data = vector.json("verifyCreateVerifyData");
        var mandatory = derived.mandatoryIndexes().stream().map(lines::get).toList();
        assertEquals(data.getString("proofHash"), HEX.formatHex(proofHash(vector)));
        assertEquals(data.getString("mandatoryHash"), HEX.formatHex(SignedData.mandatoryHash(mandatory)));
        assertEquals(
                DisclosureVectors.texts(data.getJsonArray("nonMandatory")),
                lines.stream().filter(line -> !mandatory.contains(line)).toList());
        assertInstanceOf(
                DisclosureCheck.Holds.class,
                new Disclosures(DisclosureVectors.jsonLd()).check(document, derived, proofHash(vector), issuer()));
    }

    /// The signatures differ from run to run; all else is the vector's.
    @ParameterizedTest
    @EnumSource
    void signingWithTheVectorsKeysGivesTheVectorButForTheSignatures(DisclosureVectors vector) {
        var keys = DisclosureVectors.keys();
        var issuer =
                SigningKey.ofSecretMultibase(keys.getJsonObject("baseKeyPair").getString("secretKeyMultibase"));
        var ephemeral =
                SigningKey.ofSecretMultibase(keys.getJsonObject("proofKeyPair").getString("secretKeyMultibase"));
        var value = new Disclosures(DisclosureVectors.jsonLd())
                .sign(
                        vector.document(),
                        proofHash(vector),
                        issuer,
                        vector.mandatoryPointers(),
                        new Given(HMAC_KEY, ephemeral.exposeSecret()));
        var wanted = base(vector);
        assertEquals(wanted.ephemeralKey(), value.ephemeralKey());
        assertArrayEquals(wanted.hmacKey(), value.hmacKey());
        assertEquals(wanted.mandatoryPointers(), value.mandatoryPointers());
        assertEquals(wanted.signatures().size(), value.signatures().size());
        assertEquals(wanted.toBytes().length, value.toBytes().length);
        var mandatory = grouped(vector.json("addBaseTransform").getJsonObject("mandatory"));
        assertTrue(issuer.publicKey()
                .verifies(SignedData.of(proofHash(vector), value.ephemeralKey(), mandatory), value.baseSignature()));
    }

    /// Gives prepared bytes, one string after the other.
    private static final class Given extends SecureRandom {

        private static final long serialVersionUID = 1L;

        private final byte[][] strings;
        private int next;

        Given(byte[]... strings) {
            this.strings = strings;
        }

        @Override
        public void nextBytes(byte[] bytes) {
            System.arraycopy(strings[next++], 0, bytes, 0, bytes.length);
        }
    }

    /// What needs no context: the canonical forms that are given lead to the labels.
    @ParameterizedTest
    @EnumSource
    void canonicalFormsKeepTheirLabels(DisclosureVectors vector) {
        var canonical = DisclosureVectors.texts(vector.array("addBaseDocCanon"));
        var labels = Statements.canonicalLabels(NQuadsLines.read(String.join("", canonical)));
        labels.forEach((own, label) -> assertEquals(own, label));
        assertEquals(3, labels.size());
    }
}
