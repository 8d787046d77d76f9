package dev.assay.openbadges.verify;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.openbadges.did.ControllerDocument;
import dev.assay.openbadges.did.DidKey;
import dev.assay.openbadges.did.VerificationMethod;
import dev.assay.openbadges.fetch.Documents;
import dev.assay.openbadges.fetch.Fetch;
import dev.assay.openbadges.json.Json;
import dev.assay.openbadges.json.StrictJson;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.net.URI;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class VerificationTest {
    private static final Instant LATER = SignedBadges.LATER;
    private static final VerificationOptions OFFLINE = VerificationOptions.offline(LATER);
    private static final String WEB = "did:web:assay.example";
    private static final URI WEB_DOCUMENT = URI.create("https://assay.example/.well-known/did.json");

    private final SignedBadges issuer = SignedBadges.ofKey(1);
    private final SignedBadges webIssuer = SignedBadges.ofWeb(WEB, 2);

    @Test
    void aBadgeOfItsIssuersKeyIsValidOffline() {
        var report = check(issuer.badge(), OFFLINE);
        assertEquals(Verdict.VALID, report.verdict(), report.toString());
        assertEquals(
                List.of("parse", "contexts", "shape", "proof", "issuer-key", "issuer", "dates", "status", "image"),
                report.checks().stream().map(check -> check.id().id()).toList());
        assertEquals(Optional.of("Zoë Müller"), report.badge().orElseThrow().holderName());
    }

    @Test
    void everyChangedTextMakesItInvalid() {
        var signed = issuer.badge();
        int changed = 0;
        for (JsonObject tampered : tampered(signed)) {
            var report = check(tampered, OFFLINE);
            assertTrue(report.verdict() != Verdict.VALID, () -> "accepted: " + tampered);
            changed++;
        }
        assertTrue(changed > 40, "tried " + changed);
        assertFault(
                Fault.WRONG_SIGNATURE,
                CheckId.PROOF,
                check(json(StrictJson.write(signed).replace("\"44\"", "\"50\"")), OFFLINE));
    }

    @Test
    void everyRemovedFieldMakesItInvalid() {
        var signed = issuer.badge();
        for (String name : signed.keySet()) {
            assertEquals(
                    Verdict.INVALID, check(Json.without(signed, name), OFFLINE).verdict(), name);
        }
        for (String name : signed.getJsonObject("credentialSubject").keySet()) {
            var subject = Json.without(signed.getJsonObject("credentialSubject"), name);
            assertEquals(
                    Verdict.INVALID,
                    check(Json.with(signed, "credentialSubject", subject), OFFLINE)
                            .verdict(),
                    name);
        }
    }

    @Test
    void addedTermsAreRefused() {
        var odd = check(Json.with(issuer.badge(), "grade", text("A")), OFFLINE);
        assertFault(Fault.UNDEFINED_TERM, CheckId.CONTEXTS, odd);
        assertTrue(odd.outcome(CheckId.CONTEXTS).orElseThrow().words().contains("grade"));
        assertEquals(
                Verdict.INVALID,
                check(Json.with(issuer.badge(), "@annotation", text("A")), OFFLINE)
                        .verdict());
        assertEquals(
                Verdict.INVALID,
                check(Json.with(issuer.badge(), "validUntil", text("2030-01-01T00:00:00Z")), OFFLINE)
                        .verdict());
    }

    @Test
    void aSignedCredentialThatIsNoBadgeIsToldSoAndItsSignatureIsCheckedAllTheSame() {
        var credential = json("""
                {"@context": ["https://www.w3.org/ns/credentials/v2"], "type": ["VerifiableCredential"],
                 "issuer": "%s", "credentialSubject": {"id": "did:example:1"}}""".formatted(issuer.did));
        var report = check(issuer.signed(credential), OFFLINE);
        assertFault(Fault.NOT_A_BADGE, CheckId.SHAPE, report);
        for (var id : List.of(CheckId.PROOF, CheckId.ISSUER_KEY, CheckId.ISSUER)) {
            assertInstanceOf(CheckOutcome.Passed.class, report.outcome(id).orElseThrow(), report.toString());
        }
    }

    @Test
    void termsDefinedInTheBadgeItselfAreNotJudged() {
        var own = Json.object().add("achievement", "https://evil.example/").build();
        var contexts = new ArrayList<JsonValue>(issuer.badge().getJsonArray("@context"));
        contexts.add(own);
        assertGap(
                Gap.UNKNOWN_CONTEXT,
                CheckId.CONTEXTS,
                check(Json.with(issuer.badge(), "@context", Json.array(contexts)), OFFLINE));
        var achievement = Json.with(
                issuer.badge().getJsonObject("credentialSubject").getJsonObject("achievement"), "@context", own);
        var subject = Json.with(issuer.badge().getJsonObject("credentialSubject"), "achievement", achievement);
        var nested = check(Json.with(issuer.badge(), "credentialSubject", subject), OFFLINE);
        assertGap(Gap.UNKNOWN_CONTEXT, CheckId.CONTEXTS, nested);
        assertTrue(nested.verdict() != Verdict.VALID);
    }

    /// The statements that are signed stay the same: only who reads the JSON would overlook them.
    @Test
    void whatIsSignedMustStandUnderItsPlainNameAndInItsPlace() {
        var ending = issuer.signed(Json.with(
                Json.with(issuer.unsigned(), "validUntil", text("2026-03-02T00:00:00Z")),
                "evidence",
                json("{\"id\": \"%s\", \"type\": [\"Evidence\"], \"name\": \"Attempt\"}"
                        .formatted(issuer.unsigned().getString("id")))));
        assertFault(Fault.EXPIRED, CheckId.DATES, check(ending, OFFLINE));
        var until = json(
                "{\"@type\": \"http://www.w3.org/2001/XMLSchema#dateTime\", \"@value\": \"2026-03-02T00:00:00Z\"}");
        var named =
                Json.with(Json.without(ending, "validUntil"), "https://www.w3.org/2018/credentials#validUntil", until);
        assertFault(Fault.UNDEFINED_TERM, CheckId.CONTEXTS, check(named, OFFLINE));
        var evidence = Json.object(ending.getJsonObject("evidence"))
                .add("type", Json.strings("Evidence", "VerifiableCredential"))
                .add("validUntil", "2026-03-02T00:00:00Z")
                .build();
        var moved = Json.with(Json.without(ending, "validUntil"), "evidence", evidence);
        assertFault(Fault.UNDEFINED_TERM, CheckId.CONTEXTS, check(moved, OFFLINE));
        var renamed = Json.with(Json.without(ending, "id"), "@id", text(ending.getString("id")));
        assertFault(Fault.UNDEFINED_TERM, CheckId.CONTEXTS, check(renamed, OFFLINE));
    }

    @Test
    void aKeyThatWasNamedMustBeTheOne() {
        var named = OFFLINE.knowing(webIssuer.key.publicKey());
        assertGap(Gap.UNPROVEN_ISSUER, CheckId.ISSUER, check(issuer.badge(), named));
        assertEquals(
                Verdict.VALID,
                check(issuer.badge(), OFFLINE.knowing(issuer.key.publicKey())).verdict());
    }

    @Test
    void anIssuersDocumentFromAnotherHostIsNotBelieved() {
        Documents redirecting = (url, accept) -> new Fetch.Fetched(
                StrictJson.write(webIssuer.document().toJson()).getBytes(UTF_8),
                "application/json",
                URI.create("https://elsewhere.example/did.json"));
        assertGap(
                Gap.UNUSABLE_DOCUMENT,
                CheckId.ISSUER_KEY,
                check(webIssuer.badge(), VerificationOptions.online(LATER, redirecting)));
    }

    @Test
    void aSignatureByAStrangerIsRefused() {
        var stranger = SignedBadges.ofKey(99);
        var forged = stranger.signed(issuer.unsigned());
        var report = check(forged, OFFLINE);
        assertInstanceOf(
                CheckOutcome.Passed.class, report.outcome(CheckId.PROOF).orElseThrow());
        assertFault(Fault.NOT_THE_ISSUERS_KEY, CheckId.ISSUER, report);
    }

    @Test
    void aBadgeWithoutProofIsRefused() {
        assertFault(Fault.NO_PROOF, CheckId.PROOF, check(issuer.unsigned(), OFFLINE));
    }

    @Test
    void proofsOfOtherKindsCannotBeChecked() {
        var proof = Json.with(issuer.badge().getJsonObject("proof"), "cryptosuite", text("bbs-2023"));
        assertGap(Gap.UNSUPPORTED, CheckId.PROOF, check(Json.with(issuer.badge(), "proof", proof), OFFLINE));
    }

    @Test
    void ofSeveralProofsAllMustHold() {
        var good = issuer.badge().getJsonObject("proof");
        var bad = SignedBadges.ofKey(5).badge().getJsonObject("proof");
        var two = Json.with(issuer.badge(), "proof", Json.array(List.of(good, good)));
        var mixed = Json.with(issuer.badge(), "proof", Json.array(List.of(good, bad)));
        assertEquals(Verdict.VALID, check(two, OFFLINE).verdict());
        assertEquals(Verdict.INVALID, check(mixed, OFFLINE).verdict());
    }

    @Test
    void datesAreJudgedForTheTimeAskedAbout() {
        var until = Json.with(issuer.unsigned(), "validUntil", text("2026-06-01T00:00:00Z"));
        var badge = issuer.signed(until);
        assertEquals(Verdict.VALID, at(badge, "2026-03-01T12:00:00Z").verdict());
        assertEquals(Verdict.VALID, at(badge, "2026-05-31T23:59:59Z").verdict());
        assertFault(Fault.NOT_YET_VALID, CheckId.DATES, at(badge, "2026-03-01T11:59:59Z"));
        assertFault(Fault.EXPIRED, CheckId.DATES, at(badge, "2026-06-01T00:00:00Z"));
    }

    @Test
    void theKeyOfAWebIssuerIsFetchedFromItsPlace() {
        var online = online(Map.of(WEB_DOCUMENT, webIssuer.document().toJson()));
        assertEquals(Verdict.VALID, check(webIssuer.badge(), online).verdict());
        assertEquals(
                Verdict.INVALID,
                check(SignedBadges.ofWeb(WEB, 3).badge(), online).verdict());
    }

    @Test
    void aWebIssuerThatCannotBeReachedIsNotHeldAgainstTheBadge() {
        assertGap(Gap.UNREACHABLE, CheckId.ISSUER_KEY, check(webIssuer.badge(), online(Map.of())));
        assertGap(Gap.OFFLINE, CheckId.ISSUER_KEY, check(webIssuer.badge(), OFFLINE));
        var elsewhere =
                SignedBadges.ofWeb("did:web:other.example", 2).document().toJson();
        assertGap(
                Gap.UNUSABLE_DOCUMENT,
                CheckId.ISSUER_KEY,
                check(webIssuer.badge(), online(Map.of(WEB_DOCUMENT, elsewhere))));
        assertGap(
                Gap.UNUSABLE_DOCUMENT,
                CheckId.ISSUER_KEY,
                check(webIssuer.badge(), online(Map.of(WEB_DOCUMENT, json("{\"id\": 7}")))));
    }

    @Test
    void aRevokedKeyAndAKeyNotForCredentialsAreRefused() {
        var method = VerificationMethod.of(WEB, webIssuer.key.publicKey());
        var revoked = new ControllerDocument(
                WEB, List.of(method.revokedAt(LATER)), List.of(method.id()), List.of(), List.of());
        var other = new ControllerDocument(WEB, List.of(method), List.of(), List.of(), List.of());
        assertFault(
                Fault.KEY_REVOKED,
                CheckId.ISSUER_KEY,
                check(webIssuer.badge(), online(Map.of(WEB_DOCUMENT, revoked.toJson()))));
        assertFault(
                Fault.NOT_THE_ISSUERS_KEY,
                CheckId.ISSUER,
                check(webIssuer.badge(), online(Map.of(WEB_DOCUMENT, other.toJson()))));
    }

    @Test
    void anIssuerAtAnAddressMayNameAKeyOfItsOwn() {
        String profile = "https://school.example/issuer";
        var unsigned = json(StrictJson.write(issuer.unsigned()).replace(issuer.did, profile));
        var badge = issuer.signed(unsigned);
        String naming = "{\"id\": \"%s\", \"type\": \"Profile\", \"assertionMethod\": [\"%s\"]}"
                .formatted(profile, DidKey.verificationMethod(issuer.key.publicKey()));
        var named = online(Map.of(URI.create(profile), json(naming)));
        var silent = online(Map.of(URI.create(profile), json("{\"id\": \"%s\"}".formatted(profile))));
        assertEquals(Verdict.VALID, check(badge, named).verdict());
        assertFault(Fault.NOT_THE_ISSUERS_KEY, CheckId.ISSUER, check(badge, silent));
        assertGap(Gap.UNREACHABLE, CheckId.ISSUER, check(badge, online(Map.of())));
    }

    @Test
    void theRecipientIsComparedWhereAsked() throws NoSuchAlgorithmException {
        var hash = HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest("zoe@example.orgs4lt".getBytes(UTF_8)));
        var text = StrictJson.write(issuer.unsigned()).replaceFirst("sha256\\$[0-9a-f]{64}", "sha256\\$" + hash);
        var badge = issuer.signed(json(text));
        assertEquals(
                Verdict.VALID,
                check(badge, OFFLINE.forRecipient("Zoe@Example.org")).verdict());
        assertFault(Fault.OTHER_RECIPIENT, CheckId.RECIPIENT, check(badge, OFFLINE.forRecipient("eve@example.org")));
    }

    @Test
    void missingAndWrongFieldsAreNamed() {
        var text = StrictJson.write(issuer.unsigned());
        assertShape("credentialSubject.achievement.criteria is missing", text.replace("\"criteria\"", "\"humanCode\""));
        assertShape("validFrom is not a date and time", text.replace("2026-03-01T12:00:00Z", "2026-03-01"));
        assertShape("evidence[0].type does not say Evidence", text.replace("[\"Evidence\"]", "[\"Note\"]"));
        assertShape("hashed is not true or false", text.replace("\"hashed\":true", "\"hashed\":\"yes\""));
        assertShape("issuer.id is not an absolute address", text.replace(issuer.did, "nobody"));
    }

    @Test
    void theJsonForProgramsHasTheAgreedForm() {
        var json = check(issuer.unsigned(), OFFLINE).toJson();
        assertEquals("invalid", json.getString("outcome"));
        var first = json.getJsonArray("checks").getJsonObject(0);
        assertEquals(Set.of("id", "outcome", "reason"), first.keySet());
        assertEquals("parse", first.getString("id"));
        assertEquals("passed", first.getString("outcome"));
    }

    private void assertShape(String words, String json) {
        var outcome = check(json(json), OFFLINE).outcome(CheckId.SHAPE).orElseThrow();
        assertTrue(assertInstanceOf(CheckOutcome.Failed.class, outcome).words().contains(words), outcome.words());
    }

    /// Every copy of the document with one text in it changed.
    private static List<JsonObject> tampered(JsonObject json) {
        var copies = new ArrayList<JsonObject>();
        json.forEach(
                (name, value) -> tamperedValues(value).forEach(changed -> copies.add(Json.with(json, name, changed))));
        return copies;
    }

    private static List<JsonValue> tamperedValues(JsonValue value) {
        return switch (value) {
            case JsonString text -> List.of(text(text.getString() + "x"), text("x" + text.getString()));
            case JsonObject object -> List.copyOf(tampered(object));
            case JsonArray array -> {
                var copies = new ArrayList<JsonValue>();
                for (int i = 0; i < array.size(); i++) {
                    for (JsonValue changed : tamperedValues(array.get(i))) {
                        var copy = new ArrayList<>(array);
                        copy.set(i, changed);
                        copies.add(Json.array(copy));
                    }
                }
                yield copies;
            }
            case JsonValue other -> List.of(other.equals(JsonValue.TRUE) ? JsonValue.FALSE : JsonValue.TRUE);
        };
    }

    static VerificationOptions online(Map<URI, JsonObject> web) {
        Documents documents = (url, accept) -> web.containsKey(url)
                ? new Fetch.Fetched(StrictJson.write(web.get(url)).getBytes(UTF_8), "application/json", url)
                : new Fetch.Failed("nobody answers");
        return VerificationOptions.online(LATER, documents);
    }

    private static VerificationReport at(JsonObject badge, String time) {
        return check(badge, VerificationOptions.offline(Instant.parse(time)));
    }

    static VerificationReport check(JsonObject badge, VerificationOptions options) {
        return Verification.check(StrictJson.write(badge).getBytes(UTF_8), options);
    }

    static void assertFault(Fault fault, CheckId id, VerificationReport report) {
        var outcome = report.outcome(id).orElseThrow(() -> new AssertionError(report));
        assertEquals(
                fault,
                assertInstanceOf(CheckOutcome.Failed.class, outcome, report.toString())
                        .fault());
        assertEquals(Verdict.INVALID, report.verdict());
    }

    static void assertGap(Gap gap, CheckId id, VerificationReport report) {
        var outcome = report.outcome(id).orElseThrow(() -> new AssertionError(report));
        assertEquals(
                gap,
                assertInstanceOf(CheckOutcome.Unknown.class, outcome, report.toString())
                        .gap());
    }

    private static JsonString text(String text) {
        return Json.PROVIDER.createValue(text);
    }

    private static JsonObject json(String text) {
        return SignedBadges.json(text);
    }
}
