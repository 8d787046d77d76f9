package dev.assay.openbadges.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.openbadges.Samples;
import dev.assay.openbadges.SeededChance;
import dev.assay.openbadges.Vectors;
import dev.assay.openbadges.disclosure.DisclosureFault.Flaw;
import dev.assay.openbadges.disclosure.DisclosureFault.NoSuchPlace;
import dev.assay.openbadges.json.Json;
import dev.assay.openbadges.jsonld.JsonLdProblem;
import dev.assay.openbadges.keys.KeyKind;
import dev.assay.openbadges.keys.SigningKey;
import dev.assay.openbadges.proof.Cryptosuite;
import dev.assay.openbadges.proof.ProofDoubt;
import dev.assay.openbadges.proof.ProofFault;
import dev.assay.openbadges.proof.ProofOptions;
import dev.assay.openbadges.proof.ProofOutcome;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.net.URI;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What cannot be signed or derived, and why.
class DerivationTest {

    private static final JsonObject SIGNED = DisclosedBadge.signed();

    private static void assertRefused(DisclosureFault fault, JsonObject document, String... pointers) {
        assertEquals(
                new ProofOutcome.Failed(new ProofFault.NotDisclosed(fault)),
                DisclosedBadge.DISCLOSURE.derive(document, List.of(pointers)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "issuer",
                "#/issuer",
                "/issuer/",
                "/nothing",
                "/issuer/nothing",
                "/issuer/id/0",
                "/type/2",
                "/type/-1",
                "/type/-",
                "/type/00",
                "/type/0x1",
                "/type/99999999999",
                "/~2",
                "/issuer~",
                "/~01",
                "//",
                "/evidence/name",
                "/credentialSubject/achievement/tag/1/0",
                "/proof",
                "/proof/proofValue"
            })
    void pointersThatLeadNowhereAreNamed(String pointer) {
        assertRefused(new NoSuchPlace(pointer), SIGNED, "/validFrom", pointer);
        var unsigned = Json.without(SIGNED, "proof");
        var refused = assertThrows(
                IllegalArgumentException.class, () -> DisclosedBadge.signed(unsigned, List.of(pointer), 1));
        assertTrue(String.valueOf(refused.getMessage()).contains("\"" + pointer + "\""));
    }

    @Test
    void aPointerAsLongAsTheInputEndsSoon() {
        var pointer = "/issuer" + "/x".repeat(500_000);
        assertRefused(new NoSuchPlace(pointer), SIGNED, pointer);
        var escapes = "/" + "~1".repeat(500_000);
        assertRefused(new NoSuchPlace(escapes), SIGNED, escapes);
    }

    @Test
    void aBaseProofCanHavePointersToNowhere() {
        var base = (BaseProofValue) ((ProofValue.Reading.Read) ProofValue.read(DisclosedBadge.value(SIGNED))).value();
        var other = new BaseProofValue(
                base.baseSignature(), base.ephemeralKey(), base.hmacKey(), base.signatures(), List.of("/nowhere"));
        assertRefused(new NoSuchPlace("/nowhere"), DisclosedBadge.with(SIGNED, other.toBytes()), "/validFrom");
        assertFalse(base.toString().contains("hmac"), base::toString);
    }

    @Test
    void somethingMustBeShown() {
        var nothingMandatory = DisclosedBadge.signed(Json.without(SIGNED, "proof"), List.of(), 2);
        assertRefused(Flaw.NOTHING_SELECTED, nothingMandatory);
    }

    @Test
    void onlyABaseProofCanBeDerivedFrom() {
        assertRefused(Flaw.NO_BASE_PROOF, Json.without(SIGNED, "proof"), "/validFrom");
        var two = DisclosedBadge.signed(SIGNED, DisclosedBadge.MANDATORY, 3);
        assertRefused(Flaw.NO_BASE_PROOF, two, "/validFrom");
        assertRefused(Flaw.DISCLOSED_ALREADY, DisclosedBadge.derived(), "/validFrom");
    }

    @Test
    void aBaseProofOfAnotherDocumentIsNoticedWhereTheStatementsAreOthers() {
        assertRefused(Flaw.SIGNATURES, Json.without(SIGNED, "evidence"), "/validFrom");
        var undefined = Json.with(SIGNED, "grade", JsonValue.TRUE);
        assertEquals(
                new ProofOutcome.Failed(new ProofFault.NotCovered(new JsonLdProblem.UndefinedTerm("grade"))),
                DisclosedBadge.DISCLOSURE.derive(undefined, List.of("/validFrom")));
        var unknown = Json.with(SIGNED, "@context", Json.strings("https://example.org/v1"));
        assertEquals(
                new ProofOutcome.Unknown(new ProofDoubt.UnknownContext("https://example.org/v1")),
                DisclosedBadge.DISCLOSURE.derive(unknown, List.of("/validFrom")));
    }

    private static JsonObject with(String term, String definition, String value) {
        return Vectors.parsed("{\"@context\": [\"https://www.w3.org/ns/credentials/v2\", {\"" + term + "\": "
                + definition + "}], \"type\": \"VerifiableCredential\", \"issuer\": \"did:example:1\", \"" + term
                + "\": " + value + "}");
    }

    /// Their parts have no names by which a part of the document and the whole could be compared.
    @Test
    void mapsAndJsonLiteralsAreRefusedWhenSigning() {
        for (var document : List.of(
                with("names", "{\"@id\": \"urn:n\", \"@container\": \"@language\"}", "{\"en\": \"x\"}"),
                with("things", "{\"@id\": \"urn:t\", \"@container\": \"@id\"}", "{\"urn:a\": {\"name\": \"A\"}}"),
                with("data", "{\"@id\": \"urn:d\", \"@type\": \"@json\"}", "{\"a\": 1}"))) {
            var refused = assertThrows(
                    IllegalArgumentException.class, () -> DisclosedBadge.signed(document, List.of("/issuer"), 4));
            assertEquals("cannot sign: " + Flaw.INSEPARABLE.inWords(), refused.getMessage());
        }
    }

    @Test
    void aListCanBeSignedButNotBeShown() {
        var document = with("steps", "{\"@id\": \"urn:s\", \"@container\": \"@list\"}", "[\"a\", \"b\"]");
        var signed = DisclosedBadge.signed(document, List.of("/issuer"), 5);
        assertInstanceOf(ProofOutcome.Verified.class, DisclosedBadge.verify(DisclosedBadge.derived(signed, List.of())));
        assertRefused(Flaw.INSEPARABLE, signed, "/steps");
    }

    /// Blank nodes that the document names itself are told apart too, but their names are not shown on the way.
    @Test
    void ownNamesOfUnnamedPartsAreKeptApart() {
        var document = with(
                "knows",
                "{\"@id\": \"urn:k\", \"@type\": \"@id\"}",
                "[{\"id\": \"_:ada\", \"name\": \"Ada\", \"knows\": \"_:bob\"}, {\"id\": \"_:bob\", \"name\": \"Bob\"}]");
        var signed = DisclosedBadge.signed(document, List.of("/issuer"), 6);
        for (var pointer : List.of("/knows", "/knows/0", "/knows/1", "/knows/1/name")) {
            var derived = DisclosedBadge.derived(signed, List.of(pointer));
            assertInstanceOf(ProofOutcome.Verified.class, DisclosedBadge.verify(derived), pointer);
        }
        assertFalse(DisclosedBadge.derived(signed, List.of("/knows/1/name"))
                .toString()
                .contains("_:"));
    }

    @Test
    void contextsWithinTheDocumentGoWithTheirPart() {
        var document = Vectors.parsed("{\"@context\": \"https://www.w3.org/ns/credentials/v2\", \"type\":"
                + " \"VerifiableCredential\", \"issuer\": \"did:example:1\", \"credentialSubject\": {\"@context\":"
                + " {\"colour\": \"urn:colour\", \"shape\": \"urn:shape\"}, \"colour\": \"red\", \"shape\":"
                + " \"round\"}}");
        var derived = DisclosedBadge.derived(
                DisclosedBadge.signed(document, List.of(), 7), List.of("/credentialSubject/colour"));
        assertInstanceOf(ProofOutcome.Verified.class, DisclosedBadge.verify(derived));
        assertFalse(derived.toString().contains("round"));
    }

    @Test
    void signingAsksForTheSuiteItsKeyAndNoChain() {
        var unsigned = DisclosedBadge.unsigned("Ada", new Random(9));
        var options = DisclosedBadge.options();
        var p384 = SigningKey.generate(KeyKind.P384, new SeededChance(10));
        var other = ProofOptions.of(Cryptosuite.ECDSA_RDFC_2019, URI.create("did:example:1#k"), Samples.NOW);
        assertThrows(IllegalArgumentException.class, () -> sign(unsigned, p384, options));
        assertThrows(IllegalArgumentException.class, () -> sign(unsigned, DisclosedBadge.KEY, other));
        assertThrows(
                IllegalArgumentException.class, () -> sign(unsigned, DisclosedBadge.KEY, options.after("urn:proof:1")));
        assertThrows(
                IllegalArgumentException.class,
                () -> sign(Json.with(unsigned, "grade", JsonValue.TRUE), DisclosedBadge.KEY, options));
        var named = options.named(URI.create("urn:proof:1"));
        var signed = sign(unsigned, DisclosedBadge.KEY, named);
        assertThrows(IllegalArgumentException.class, () -> sign(signed, DisclosedBadge.KEY, named));
    }

    private static JsonObject sign(JsonObject document, SigningKey key, ProofOptions options) {
        return DisclosedBadge.DISCLOSURE.sign(document, key, options, List.of("/issuer"), new SeededChance(11));
    }
}
