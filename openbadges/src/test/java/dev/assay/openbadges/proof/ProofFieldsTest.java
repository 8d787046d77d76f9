package dev.assay.openbadges.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.openbadges.Vectors;
import dev.assay.openbadges.json.Json;
import dev.assay.openbadges.keys.Base58;
import dev.assay.openbadges.proof.DataIntegrityProof.Reading;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What the fields of a proof may be, before anybody looks at its signature.
class ProofFieldsTest {

    private static final JsonObject PROOF = Vectors.parsed("""
            {"type": "DataIntegrityProof", "cryptosuite": "eddsa-rdfc-2022", "verificationMethod": "did:example:1#key",
             "proofPurpose": "assertionMethod", "proofValue": "%s"}""".formatted(signature(64)));

    private static String signature(int length) {
        return "z" + Base58.encode(new byte[length]);
    }

    private static JsonObject with(String field, String value) {
        return Json.with(PROOF, field, Json.PROVIDER.createValue(value));
    }

    private static DataIntegrityProof read(JsonObject proof) {
        return assertInstanceOf(Reading.Read.class, DataIntegrityProof.read(proof))
                .proof();
    }

    private static void assertMalformed(String field, String problem, JsonObject proof) {
        assertEquals(new Reading.Faulty(new ProofFault.MalformedField(field, problem)), DataIntegrityProof.read(proof));
    }

    @Test
    void everyFieldIsRead() {
        var all = Json.object(PROOF)
                .add("created", "2026-01-31T12:00:00Z")
                .add("expires", "2027-01-31T13:00:00+01:00")
                .add("domain", Json.strings("a.example", "b.example"))
                .add("challenge", "c")
                .add("id", "urn:proof:2")
                .add("previousProof", "urn:proof:1")
                .build();
        assertEquals(
                new DataIntegrityProof(
                        Cryptosuite.EDDSA_RDFC_2022,
                        "did:example:1#key",
                        Optional.of(Instant.parse("2026-01-31T12:00:00Z")),
                        Optional.of(Instant.parse("2027-01-31T12:00:00Z")),
                        "assertionMethod",
                        List.of("a.example", "b.example"),
                        Optional.of("c"),
                        Optional.of("urn:proof:2"),
                        List.of("urn:proof:1"),
                        signature(64)),
                read(all));
    }

    @ParameterizedTest
    @ValueSource(strings = {"type", "cryptosuite", "verificationMethod", "proofPurpose", "proofValue"})
    void whatAProofMustHaveIsAText(String field) {
        assertMalformed(field, "is missing", Json.without(PROOF, field));
        assertMalformed(field, "is not a text", Json.with(PROOF, field, JsonValue.TRUE));
    }

    @Test
    void aSignatureHasTheLengthOfOne() {
        for (int length = 0; length <= 130; length++) {
            var proof = with("proofValue", signature(length));
            if (length == 64 || length == 96) {
                assertEquals(length, read(proof).signature().length);
            } else {
                assertMalformed("proofValue", "is not z and the base58 text of a signature", proof);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Z", "u", "m", "1", "zz"})
    void aSignatureIsSpeltInOneWay(String letter) {
        var other = letter + signature(64).substring(1);
        assertMalformed("proofValue", "is not z and the base58 text of a signature", with("proofValue", other));
    }

    @Test
    void aProofOfPartsIsSpeltInAnotherWay() {
        var parts = with("cryptosuite", "ecdsa-sd-2023");
        var text = Json.PROVIDER.createValue("uAQID");
        assertEquals(3, read(Json.with(parts, "proofValue", text)).signature().length);
        assertMalformed("proofValue", "is not u and base64url text", parts);
        assertMalformed(
                "proofValue",
                "is not u and base64url text",
                Json.with(parts, "proofValue", Json.PROVIDER.createValue("mAQID")));
    }

    @Test
    void theNameOfAKeyIsAbsolute() {
        assertEquals("a:b", read(with("verificationMethod", "a:b")).verificationMethod());
        assertMalformed("verificationMethod", "is not an absolute IRI", with("verificationMethod", ":b"));
        assertMalformed("verificationMethod", "is not an absolute IRI", with("verificationMethod", "key-1"));
    }

    @Test
    void upToSixteenTextsAreRead() {
        var sixteen = Collections.nCopies(16, "a.example");
        assertEquals(
                sixteen, read(Json.with(PROOF, "domain", Json.strings(sixteen))).domains());
        var more = Collections.nCopies(17, "a.example");
        assertMalformed("domain", "is not one or up to 16 texts", Json.with(PROOF, "domain", Json.strings(more)));
        assertMalformed("previousProof", "is not one or up to 16 texts", Json.with(PROOF, "previousProof", PROOF));
    }

    /// An empty name must not be taken for the suite of 2020, which has no name.
    @ParameterizedTest
    @CsvSource({"cryptosuite, bbs-2023", "cryptosuite, ''", "type, RsaSignature2018", "type, ''"})
    void kindsThatAreNotKnownAreNamed(String field, String value) {
        assertEquals(unsupported(field + " " + value), DataIntegrityProof.read(with(field, value)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"type", "cryptosuite"})
    void ofALongKindOnlyTheBeginningIsRepeated(String field) {
        var longest = "k".repeat(60);
        assertEquals(unsupported(field + " " + longest), DataIntegrityProof.read(with(field, longest)));
        assertEquals(unsupported(field + " " + longest + "…"), DataIntegrityProof.read(with(field, longest + "x")));
    }

    private static Reading unsupported(String kind) {
        return new Reading.Unsupported(new ProofDoubt.UnsupportedKind(kind));
    }

    @Test
    void theTypeOf2020NeedsNoCryptosuite() {
        var proof = Json.without(with("type", "Ed25519Signature2020"), "cryptosuite");
        assertEquals(Cryptosuite.ED25519_SIGNATURE_2020, read(proof).suite());
    }

    @Test
    void aTimeHasAnOffset() {
        assertTrue(read(PROOF).created().isEmpty());
        assertMalformed(
                "created",
                "is not a date and time with an offset, such as 2026-01-31T12:00:00Z",
                with("created", "2026-01-31T12:00:00"));
    }
}
