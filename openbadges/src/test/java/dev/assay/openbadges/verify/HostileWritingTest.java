package dev.assay.openbadges.verify;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.openbadges.SeededChance;
import dev.assay.openbadges.bake.Baked;
import dev.assay.openbadges.bake.SvgBaking;
import dev.assay.openbadges.did.DidKey;
import dev.assay.openbadges.fetch.Fetch;
import dev.assay.openbadges.json.Json;
import dev.assay.openbadges.json.StrictJson;
import dev.assay.openbadges.keys.KeyKind;
import dev.assay.openbadges.keys.SigningKey;
import dev.assay.openbadges.proof.Cryptosuite;
import dev.assay.openbadges.proof.Derivation;
import dev.assay.openbadges.proof.ProofOptions;
import dev.assay.openbadges.proof.SelectiveDisclosure;
import dev.assay.openbadges.status.StatusEntry;
import dev.assay.openbadges.status.StatusPurpose;
import jakarta.json.JsonObject;
import java.net.URI;
import java.time.Duration;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Badges written, signed or baked so that a verdict would be wrong.
class HostileWritingTest {
    private static final VerificationOptions OFFLINE = VerificationOptions.offline(SignedBadges.LATER);
    private static final String GOLD = svg("gold");

    private final SignedBadges issuer = SignedBadges.ofKey(1);

    private static VerificationReport check(JsonObject json, VerificationOptions options) {
        return Verification.check(StrictJson.write(json).getBytes(UTF_8), options);
    }

    private static String svg(String color) {
        return "<svg xmlns=\"http://www.w3.org/2000/svg\"><rect fill=\"" + color + "\"/></svg>";
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(UTF_8));
    }

    private static VerificationReport checkBaked(String svg, JsonObject badge) {
        var baked = SvgBaking.bake(svg.getBytes(UTF_8), StrictJson.write(badge));
        return Verification.check(assertInstanceOf(Baked.Image.class, baked).bytes(), OFFLINE);
    }

    private static JsonObject image(String address) {
        return Json.object().add("id", address).add("type", "Image").build();
    }

    /// In this context the class and the property have one address, so the signature holds for either.
    @Test
    void theNameOfAClassDoesNotHideAProperty() {
        var image = image("data:image/svg+xml;base64," + base64(GOLD));
        var contexts = Json.strings(
                "https://www.w3.org/ns/credentials/v2", "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.2.json");
        var signed = issuer.signed(Json.with(Json.with(issuer.unsigned(), "@context", contexts), "image", image));
        VerificationTest.assertFault(Fault.WRONG_IMAGE, CheckId.IMAGE, checkBaked(svg("lead"), signed));
        var hidden = Json.with(Json.without(signed, "image"), "Image", image);
        VerificationTest.assertFault(Fault.UNDEFINED_TERM, CheckId.CONTEXTS, checkBaked(svg("lead"), hidden));
    }

    @Test
    void aKeyThatWasNamedMustBeTheOneAlsoWhereItLivesUnderAnotherId() {
        var profile = "https://school.example/issuer";
        var badge = issuer.signed(
                SignedBadges.json(StrictJson.write(issuer.unsigned()).replace(issuer.did, profile)));
        var naming = "{\"id\": \"%s\", \"assertionMethod\": [\"%s\"]}"
                .formatted(profile, DidKey.verificationMethod(issuer.key.publicKey()));
        var online = VerificationOptions.online(
                SignedBadges.LATER, (url, accept) -> new Fetch.Fetched(naming.getBytes(UTF_8), "", url));
        assertEquals(
                Verdict.VALID,
                check(badge, online.knowing(issuer.key.publicKey())).verdict());
        var another = SignedBadges.ofKey(7).key.publicKey();
        VerificationTest.assertGap(Gap.UNPROVEN_ISSUER, CheckId.ISSUER, check(badge, online.knowing(another)));
    }

    @Test
    void theOlderDataModelEndsByTheNewerNameToo() {
        var contexts = Json.strings(
                "https://www.w3.org/2018/credentials/v1",
                "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.1.json",
                "https://w3id.org/security/data-integrity/v2");
        var older = Json.object(Json.without(issuer.unsigned(), "validFrom"))
                .add("@context", contexts)
                .add("issuanceDate", "2026-03-01T12:00:00Z")
                .build();
        assertEquals(Verdict.VALID, check(issuer.signed(older), OFFLINE).verdict());
        var over = Json.object(older).add("validUntil", "2026-03-02T12:00:00Z").build();
        VerificationTest.assertFault(Fault.EXPIRED, CheckId.DATES, check(issuer.signed(over), OFFLINE));
        var early = Json.object(older).add("validFrom", "2027-03-02T12:00:00Z").build();
        VerificationTest.assertFault(Fault.NOT_YET_VALID, CheckId.DATES, check(issuer.signed(early), OFFLINE));
    }

    @Test
    void whatAnUnsignedProofCallsItselfIsNotRepeatedAtLength() {
        var proof = Json.object()
                .add("type", "DataIntegrityProof")
                .add("cryptosuite", "this badge is worth two ".repeat(1_000))
                .build();
        var badge = issuer.badge();
        var both = Json.array(List.of(badge.getJsonObject("proof"), proof));
        var report = check(Json.with(badge, "proof", both), OFFLINE);
        assertEquals(Verdict.VALID, report.verdict());
        assertTrue(report.checks().stream()
                .allMatch(check -> check.outcome().words().length() < 300));
    }

    @Test
    void anImageWithALongCommentBeforeItsRootIsAnImage() {
        for (int length : new int[] {1_500, 20_000}) {
            var commented = "<?xml version=\"1.0\"?>\n<!-- " + "x - ".repeat(length / 4) + "-->\n" + GOLD;
            var report = checkBaked(commented, issuer.badge());
            assertEquals(Verdict.VALID, report.verdict(), report.toString());
        }
    }

    /// Its issuer did not make them mandatory.
    @Test
    void whatAHolderHidesIsNotSaidToBeMissing() {
        var key = SigningKey.generate(KeyKind.P256, new SeededChance(1));
        var entry = new StatusEntry(URI.create("https://assay.example/lists/1"), 7, StatusPurpose.REVOCATION);
        var badge = Json.object(SignedBadges.json(
                        StrictJson.write(issuer.unsigned()).replace(issuer.did, DidKey.did(key.publicKey()))))
                .add("validUntil", "2026-03-02T12:00:00Z")
                .add("credentialStatus", entry.json())
                .build();
        var method = URI.create(DidKey.verificationMethod(key.publicKey()));
        var disclosure = SelectiveDisclosure.bundled();
        var base = disclosure.sign(
                badge,
                key,
                ProofOptions.of(Cryptosuite.ECDSA_SD_2023, method, SignedBadges.ISSUED),
                List.of("/issuer"),
                new SeededChance(2));
        var shown = List.of("/@context", "/name", "/validFrom", "/credentialSubject");
        var derived = assertInstanceOf(Derivation.Derived.class, disclosure.derive(base, shown));
        var report = check(derived.document(), OFFLINE);
        for (var id : List.of(CheckId.DATES, CheckId.STATUS)) {
            assertInstanceOf(CheckOutcome.NotChecked.class, report.outcome(id).orElseThrow(), report::toString);
        }
    }

    /// Reading each takes milliseconds, for each of the proofs again.
    @Test
    void thousandsOfContextsInsideTheBadgeAreNotRead() {
        var part = SignedBadges.json("""
                {"@context": "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json", "type": ["Evidence"]}""");
        var proof = issuer.badge().getJsonObject("proof");
        var badge = Json.object(issuer.badge())
                .add("evidence", Json.array(Collections.nCopies(8_000, part)))
                .add("proof", Json.array(Collections.nCopies(4, proof)))
                .build();
        var report = assertTimeout(Duration.ofSeconds(5), () -> check(badge, OFFLINE));
        VerificationTest.assertFault(Fault.BROKEN_PROOF, CheckId.PROOF, report);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "data:image/svg+xml;base64,PHN2ZyB4bWxucz0iaHR0cDovL3d3dy53My5vcmcvMjAwMC9zdmciLz4%3D",
                "data:image/SVG+xml;BASE64,PHN2ZyB4bWxucz0iaHR0cDovL3d3dy53My5vcmcvMjAwMC9zdmciLz4=",
                "data:image/svg+xml;utf8,%3Csvg%20xmlns='http://www.w3.org/2000/svg'%3E%3Ctitle%3Eé%3C/title%3E%3C/svg%3E"
            })
    void anImageInTheBadgeMayBeWrittenAsBrowsersReadIt(String address) {
        var report = check(issuer.signed(Json.with(issuer.unsigned(), "image", image(address))), OFFLINE);
        assertEquals(Verdict.VALID, report.verdict(), report.toString());
    }
}
