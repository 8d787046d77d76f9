package dev.assay.openbadges.verify;

import static dev.assay.openbadges.verify.VerificationTest.assertFault;
import static dev.assay.openbadges.verify.VerificationTest.assertGap;
import static dev.assay.openbadges.verify.VerificationTest.check;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.openbadges.bake.Baked;
import dev.assay.openbadges.bake.SvgBaking;
import dev.assay.openbadges.did.DidKey;
import dev.assay.openbadges.digest.HashAlgorithm;
import dev.assay.openbadges.jose.JoseCredential;
import dev.assay.openbadges.json.Json;
import dev.assay.openbadges.json.StrictJson;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.net.URI;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// What a badge points to or carries with it: evidence by digest, endorsements, images, the holder's id, other lists.
class AttachedPartsTest {
    private static final VerificationOptions OFFLINE = VerificationOptions.offline(SignedBadges.LATER);
    private static final URI EVIDENCE = URI.create("https://assay.example/essay.pdf");
    private static final byte[] ESSAY = "an essay".getBytes(UTF_8);

    private final SignedBadges issuer = SignedBadges.ofKey(1);
    private final SignedBadges endorser = SignedBadges.ofKey(2);

    private static String sri(byte[] content) {
        return "sha384-" + Base64.getEncoder().encodeToString(HashAlgorithm.SHA_384.of(content));
    }

    private JsonObject badgeWith(String evidence) {
        return issuer.signed(
                Json.with(issuer.unsigned(), "relatedResource", Json.array(List.of(SignedBadges.json(evidence)))));
    }

    private static CheckOutcome line(CheckId id, VerificationReport report) {
        return report.outcome(id).orElseThrow(() -> new AssertionError(report));
    }

    @Test
    void whatHasADigestIsComparedWithIt() {
        var badge = badgeWith("{\"id\": \"%s\", \"digestSRI\": \"%s\"}".formatted(EVIDENCE, sri(ESSAY)));
        var same = check(badge, SignedBadges.served(Map.of(EVIDENCE, ESSAY)));
        assertEquals(Verdict.VALID, same.verdict(), same.toString());
        assertInstanceOf(CheckOutcome.Passed.class, line(CheckId.EVIDENCE, same));
        assertFault(
                Fault.WRONG_DIGEST,
                CheckId.EVIDENCE,
                check(badge, SignedBadges.served(Map.of(EVIDENCE, "another essay".getBytes(UTF_8)))));
        assertGap(Gap.UNREACHABLE, CheckId.EVIDENCE, check(badge, SignedBadges.served(Map.of())));
        var offline = check(badge, OFFLINE);
        assertInstanceOf(CheckOutcome.NotChecked.class, line(CheckId.EVIDENCE, offline));
        assertEquals(Verdict.VALID, offline.verdict());
    }

    @Test
    void digestsOfContextsAndOfWhatStandsInItsOwnAddressAreComparedOffline() {
        for (var good : List.of(true, false)) {
            var content = good ? ESSAY : "x".getBytes(UTF_8);
            var inPlace = badgeWith(
                    "{\"id\": \"data:text/plain,an%%20essay\", \"digestSRI\": \"%s\"}".formatted(sri(content)));
            assertEquals(
                    good ? Verdict.VALID : Verdict.INVALID,
                    check(inPlace, OFFLINE).verdict());
        }
        var context = badgeWith("{\"id\": \"https://www.w3.org/ns/credentials/v2\", \"digestSRI\": \"%s\"}"
                .formatted("sha384-" + "A".repeat(64)));
        assertFault(Fault.WRONG_DIGEST, CheckId.EVIDENCE, check(context, OFFLINE));
        assertGap(
                Gap.UNSUPPORTED,
                CheckId.EVIDENCE,
                check(badgeWith("{\"id\": \"urn:x:1\", \"digestSRI\": \"md5-AAAA\"}"), OFFLINE));
    }

    private JsonObject endorsement(String about) {
        return SignedBadges.json("""
                {"@context": ["https://www.w3.org/ns/credentials/v2",
                    "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"],
                 "id": "urn:uuid:0b0a5f5e-8a52-4c0a-9a3c-2d1c2f6a7b11",
                 "type": ["VerifiableCredential", "EndorsementCredential"], "name": "Well made",
                 "issuer": {"id": "%s", "type": ["Profile"], "name": "Guild"}, "validFrom": "2026-03-01T12:00:00Z",
                 "validUntil": "2027-03-01T12:00:00Z",
                 "credentialSubject": {"id": "%s", "type": ["EndorsementSubject"], "endorsementComment": "Good."}}""".formatted(endorser.did, about));
    }

    private VerificationReport endorsed(String field, JsonValue endorsement, VerificationOptions options) {
        return check(issuer.signed(Json.with(issuer.unsigned(), field, Json.array(List.of(endorsement)))), options);
    }

    @Test
    void endorsementsAreVerifiedOneByOne() {
        var about = "https://assay.example/badges/serverless";
        var genuine = endorser.signed(endorsement(about));
        var report = endorsed("endorsement", genuine, OFFLINE);
        assertEquals(Verdict.VALID, report.verdict(), report.toString());
        assertTrue(line(CheckId.ENDORSEMENTS, report)
                .words()
                .startsWith("the endorsement by Guild (" + endorser.did + ") is genuine"));
        var token = JoseCredential.issue(
                endorsement(about),
                endorser.key,
                URI.create(DidKey.verificationMethod(endorser.key.publicKey())),
                SignedBadges.LATER);
        var byToken = endorsed("endorsementJwt", Json.PROVIDER.createValue(token), OFFLINE);
        assertInstanceOf(CheckOutcome.Passed.class, line(CheckId.ENDORSEMENTS, byToken), byToken.toString());
    }

    @Test
    void whoEndorsesTheirOwnBadgeIsSaidToDoSo() {
        var about = "https://assay.example/badges/serverless";
        var own = Json.with(endorsement(about), "issuer", issuer.unsigned().getJsonObject("issuer"));
        var report = endorsed("endorsement", issuer.signed(own), OFFLINE);
        assertEquals(Verdict.VALID, report.verdict(), report.toString());
        assertTrue(line(CheckId.ENDORSEMENTS, report)
                .words()
                .startsWith(
                        "the endorsement by the badge's own issuer, Assay Example (" + issuer.did + ") is genuine"));
    }

    @Test
    void aForgedEndorsementAndOneOfSomethingElseAreWrong() {
        var genuine = endorser.signed(endorsement("https://assay.example/badges/serverless"));
        var forged = Json.with(genuine, "name", Json.PROVIDER.createValue("Best of all"));
        assertFault(Fault.WRONG_SIGNATURE, CheckId.ENDORSEMENTS, endorsed("endorsement", forged, OFFLINE));
        var byOther = issuer.signed(endorsement("https://assay.example/badges/serverless"));
        assertFault(Fault.NOT_THE_ISSUERS_KEY, CheckId.ENDORSEMENTS, endorsed("endorsement", byOther, OFFLINE));
        var elsewhere = endorser.signed(endorsement("https://assay.example/badges/other"));
        assertFault(Fault.OTHER_ENDORSED, CheckId.ENDORSEMENTS, endorsed("endorsement", elsewhere, OFFLINE));
        assertFault(
                Fault.BROKEN_PROOF,
                CheckId.ENDORSEMENTS,
                endorsed("endorsementJwt", Json.PROVIDER.createValue("e30.e30.AA"), OFFLINE));
    }

    @Test
    void anEndorsementThatIsOverCountsForNothingAndSpoilsNothing() {
        var genuine = endorser.signed(endorsement("https://assay.example/badges/serverless"));
        var late = VerificationOptions.offline(SignedBadges.LATER.plusSeconds(400L * 86_400));
        var report = endorsed("endorsement", genuine, late);
        assertInstanceOf(CheckOutcome.NotChecked.class, line(CheckId.ENDORSEMENTS, report));
        assertEquals(Verdict.VALID, report.verdict());
    }

    private static String svg(String colour) {
        return "<svg xmlns=\"http://www.w3.org/2000/svg\"><rect fill=\"" + colour + "\"/></svg>";
    }

    private VerificationReport baked(String imageAddress, String picture, VerificationOptions options) {
        var image = Json.object().add("id", imageAddress).add("type", "Image").build();
        var badge = issuer.signed(Json.with(issuer.unsigned(), "image", image));
        var file = SvgBaking.bake(picture.getBytes(UTF_8), StrictJson.write(badge));
        return Verification.check(assertInstanceOf(Baked.Image.class, file).bytes(), options);
    }

    @Test
    void thePictureOfABakedBadgeIsComparedWithItsOwn() {
        var gold = "data:image/svg+xml;base64,"
                + Base64.getEncoder().encodeToString(svg("gold").getBytes(UTF_8));
        var same = baked(gold, svg("gold"), OFFLINE);
        assertEquals(Verdict.VALID, same.verdict(), same.toString());
        assertTrue(line(CheckId.IMAGE, same).words().contains("signed with it"));
        assertFault(Fault.WRONG_IMAGE, CheckId.IMAGE, baked(gold, svg("lead"), OFFLINE));
    }

    @Test
    void aPictureThatIsOnlyNamedByAddressIsNeverWrong() {
        var address = URI.create("https://assay.example/gold.svg");
        var served = SignedBadges.served(Map.of(address, svg("gold").getBytes(UTF_8)));
        assertInstanceOf(
                CheckOutcome.Passed.class, line(CheckId.IMAGE, baked(address.toString(), svg("gold"), served)));
        for (var options : List.of(served, OFFLINE)) {
            var report = baked(address.toString(), svg("lead"), options);
            assertInstanceOf(CheckOutcome.NotChecked.class, line(CheckId.IMAGE, report));
            assertEquals(Verdict.VALID, report.verdict());
        }
    }

    @Test
    void theHolderMayBeAskedAboutByAnId() {
        var subject = Json.with(
                issuer.unsigned().getJsonObject("credentialSubject"),
                "id",
                Json.PROVIDER.createValue("did:example:ada"));
        var badge = issuer.signed(Json.with(issuer.unsigned(), "credentialSubject", subject));
        assertEquals(
                Verdict.VALID,
                check(badge, OFFLINE.forRecipient("did:example:ada")).verdict());
        assertFault(Fault.OTHER_RECIPIENT, CheckId.RECIPIENT, check(badge, OFFLINE.forRecipient("did:example:eve")));
        assertGap(Gap.NO_RECIPIENT, CheckId.RECIPIENT, check(issuer.badge(), OFFLINE.forRecipient("did:example:eve")));
    }

    @Test
    void aRevocationListOf1EdTechIsAskedToo() {
        var list = URI.create("https://assay.example/revoked.json");
        var contexts = List.of(
                Json.PROVIDER.createValue("https://www.w3.org/ns/credentials/v2"),
                Json.PROVIDER.createValue("https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"),
                Json.PROVIDER.createValue("https://purl.imsglobal.org/spec/ob/v3p0/extensions.json"));
        var entry = Json.object().add("id", list.toString()).add("type", "1EdTechRevocationList");
        var badge = issuer.signed(Json.with(
                Json.with(issuer.unsigned(), "@context", Json.array(contexts)), "credentialStatus", entry.build()));
        var id = badge.getString("id");
        assertEquals(
                Verdict.VALID, revoked(badge, list, issuer.did, "urn:other").verdict());
        var report = revoked(badge, list, issuer.did, id);
        assertFault(Fault.REVOKED, CheckId.STATUS, report);
        assertTrue(line(CheckId.STATUS, report).words().contains("lost"));
        assertGap(Gap.UNUSABLE_DOCUMENT, CheckId.STATUS, revoked(badge, list, "did:example:other", id));
        assertInstanceOf(CheckOutcome.NotChecked.class, line(CheckId.STATUS, check(badge, OFFLINE)));
    }

    private static VerificationReport revoked(JsonObject badge, URI list, String by, String id) {
        var json =
                "{\"id\": \"%s\", \"issuer\": \"%s\", \"revokedCredential\": [{\"id\": \"%s\", \"revoked\": true, \"revocationReason\": \"lost\"}]}"
                        .formatted(list, by, id);
        return check(badge, SignedBadges.served(Map.of(list, json.getBytes(UTF_8))));
    }

    @Test
    void aCredentialOfDataModel1IsABadgeToo() {
        var contexts = List.of(
                Json.PROVIDER.createValue("https://www.w3.org/2018/credentials/v1"),
                Json.PROVIDER.createValue("https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.1.json"),
                Json.PROVIDER.createValue("https://w3id.org/security/data-integrity/v2"));
        var older = Json.with(
                Json.with(Json.without(issuer.unsigned(), "validFrom"), "@context", Json.array(contexts)),
                "issuanceDate",
                Json.PROVIDER.createValue("2026-03-01T12:00:00Z"));
        var report = check(issuer.signed(older), OFFLINE);
        assertEquals(Verdict.VALID, report.verdict(), report.toString());
        assertEquals(SignedBadges.ISSUED, report.badge().orElseThrow().validFrom());
    }

    @Test
    void eachProofHasItsLineAndOneOfAnUnknownKindDecidesNothingBesideAnother() {
        var good = issuer.badge().getJsonObject("proof");
        var unknown = Json.with(good, "cryptosuite", Json.PROVIDER.createValue("bbs-2023"));
        var both = Json.with(issuer.badge(), "proof", Json.array(List.of(unknown, good)));
        var report = check(both, OFFLINE);
        assertEquals(Verdict.VALID, report.verdict(), report.toString());
        assertEquals(
                List.of("not-checked", "passed"),
                report.checks().stream()
                        .filter(made -> made.id() == CheckId.PROOF)
                        .map(made -> made.outcome().term())
                        .toList());
        assertInstanceOf(CheckOutcome.Passed.class, line(CheckId.ISSUER, report));
    }
}
