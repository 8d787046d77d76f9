package dev.assay.openbadges.verify;

import static dev.assay.openbadges.verify.VerificationTest.assertFault;
import static dev.assay.openbadges.verify.VerificationTest.assertGap;
import static dev.assay.openbadges.verify.VerificationTest.check;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.assay.openbadges.Samples;
import dev.assay.openbadges.json.Json;
import dev.assay.openbadges.json.StrictJson;
import dev.assay.openbadges.ob2.IssuersSite;
import jakarta.json.JsonObject;
import java.security.GeneralSecurityException;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Badges of Open Badges 2.0, hosted and signed, through the whole report.
class OlderBadgeVerificationTest {
    private final IssuersSite site = IssuersSite.hosting();
    private final VerificationOptions online = VerificationOptions.online(Samples.NOW, site);

    private static String svg(String inside) {
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:openbadges=\"http://openbadges.org\">" + inside
                + "</svg>";
    }

    private void assertValid(VerificationReport report) {
        assertEquals(Verdict.VALID, report.verdict(), report.toString());
        var badge = report.badge().orElseThrow();
        assertEquals(ReceivedBadge.Standard.OPEN_BADGES_2, badge.standard());
        assertEquals("Assayer", badge.achievement().name());
        assertEquals(Optional.of("Test Town"), badge.issuerName());
    }

    @Test
    void aHostedBadgeIsVerifiedAtItsIssuersAndShownAsOfVersion2() {
        var badge = site.get(IssuersSite.ASSERTION);
        assertValid(check(badge, online));
        var offline = check(badge, VerificationOptions.offline(Samples.NOW));
        assertGap(Gap.OFFLINE, CheckId.PROOF, offline);
        assertEquals(Verdict.UNKNOWN, offline.verdict());
    }

    @Test
    void itIsFoundInImagesAsJsonAsAddressAndAsToken() throws GeneralSecurityException {
        var json = StrictJson.write(site.get(IssuersSite.ASSERTION));
        var embedded = svg("<openbadges:assertion verify=\"" + IssuersSite.ASSERTION + "\"><![CDATA[" + json
                + "]]></openbadges:assertion>");
        assertValid(Verification.check(embedded.getBytes(UTF_8), online));
        var address = svg("<openbadges:assertion verify=\"" + IssuersSite.ASSERTION + "\"/>");
        assertValid(Verification.check(address.getBytes(UTF_8), online));
        var pair = IssuersSite.rsa();
        var token = IssuersSite.signed(IssuersSite.assertion("SignedBadge"), pair.getPrivate());
        var signed = svg("<openbadges:assertion verify=\"" + token + "\"/>");
        var signing = VerificationOptions.online(Samples.NOW, IssuersSite.signing(pair));
        assertValid(Verification.check(signed.getBytes(UTF_8), signing));
        assertValid(Verification.check(token.getBytes(UTF_8), signing));
        var other = VerificationOptions.online(Samples.NOW, IssuersSite.signing(IssuersSite.rsa()));
        assertFault(Fault.WRONG_SIGNATURE, CheckId.PROOF, Verification.check(token.getBytes(UTF_8), other));
    }

    @Test
    void whatIsNotAsItsIssuerHasItIsRefused() {
        JsonObject badge = site.get(IssuersSite.ASSERTION);
        site.change(IssuersSite.ASSERTION, "issuedOn", Json.PROVIDER.createValue("2025-01-02T03:04:05Z"));
        assertFault(Fault.BROKEN_PROOF, CheckId.PROOF, check(badge, online));
        site.change(IssuersSite.ASSERTION, "revoked", jakarta.json.JsonValue.TRUE);
        assertFault(Fault.REVOKED, CheckId.STATUS, check(badge, online));
    }

    @Test
    void theRecipientIsComparedWhereAsked() {
        var badge = site.get(IssuersSite.ASSERTION);
        assertValid(check(badge, online.forRecipient("Ada@example.org")));
        assertValid(check(badge, online.forRecipient("mailto:ada@example.org")));
        assertFault(Fault.OTHER_RECIPIENT, CheckId.RECIPIENT, check(badge, online.forRecipient("eve@example.org")));
        assertGap(Gap.NO_RECIPIENT, CheckId.RECIPIENT, check(badge, online.forRecipient("did:example:ada")));
    }
}
