package dev.assay.openbadges.verify;

import static dev.assay.openbadges.verify.VerificationTest.assertFault;
import static dev.assay.openbadges.verify.VerificationTest.check;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.assay.openbadges.Samples;
import dev.assay.openbadges.json.Json;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// What this library issues, this library verifies.
class IssuedBadgesTest {
    private static final List<String> TEXTS = List.of(
            "Serverless", "\"quoted\" \\ back", "tab\tline\nend", "Zoë 王 \uD83C\uDFC5", "</script>", "\u0001\u0085");

    @Test
    void everyIssuedBadgeIsValidAndItsListIsLeftOutOffline() {
        var random = new Random(40);
        var now = VerificationOptions.offline(Samples.NOW).forRecipient("ada@example.org");
        for (int i = 0; i < 60; i++) {
            var issuer = Samples.issuer(random);
            var text = TEXTS.get(i % TEXTS.size());
            var badge = issuer.issue(Samples.full(text, random), Samples.NOW);
            var report = check(badge, now);
            for (Check made : report.checks()) {
                if (made.id() != CheckId.STATUS) {
                    assertInstanceOf(CheckOutcome.Passed.class, made.outcome(), made.toString());
                }
            }
            assertInstanceOf(
                    CheckOutcome.NotChecked.class,
                    report.outcome(CheckId.STATUS).orElseThrow());
            assertEquals(Verdict.VALID, report.verdict());
            assertEquals(Optional.of(text), report.badge().orElseThrow().holderName());
            assertFault(
                    Fault.OTHER_RECIPIENT,
                    CheckId.RECIPIENT,
                    check(badge, VerificationOptions.offline(Samples.NOW).forRecipient("eve@example.org")));
            assertFault(Fault.WRONG_SIGNATURE, CheckId.PROOF, check(Json.without(badge, "evidence"), now));
        }
    }
}
