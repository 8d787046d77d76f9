package dev.assay.server.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import dev.assay.openbadges.Achievement;
import dev.assay.openbadges.IdentityObject;
import dev.assay.openbadges.Issuer;
import dev.assay.openbadges.OpenBadgeCredential;
import dev.assay.openbadges.Recipient;
import dev.assay.openbadges.jose.JoseCredential;
import dev.assay.openbadges.json.Json;
import dev.assay.openbadges.keys.SigningKey;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Every page, looked over at both widths, in light and dark.
class EveryPageTest {
    @Test
    void theOpenPages() {
        try (var visitor = Visitor.wide(Stage.raise())) {
            visitor.open("/");
            visitor.look("home").open("/about");
            visitor.look("about").open("/plans/serverless");
            visitor.look("plan");
            visitor.page().locator(".tasks a").first().click();
            visitor.look("course");
            visitor.page().locator(".entry h2 a").first().click();
            visitor.look("lesson").open("/badges/serverless");
            visitor.look("badge-class");
            assertThat(visitor.open("/no-such-page")).isEqualTo(404);
            visitor.look("error-404");
        }
    }

    @Test
    void thePagesOfAnAccount() {
        try (var visitor = Visitor.wide(Stage.raise())) {
            visitor.open("/sign-up");
            visitor.look("sign-up");
            visitor.fill("Your name", "1").fill("Password", "short").press("Sign up and start");
            visitor.look("sign-up-errors").open("/sign-in");
            visitor.look("sign-in").fill("Email address", "x@mail.example").fill("Password", "wrong");
            visitor.press("Sign in");
            visitor.look("sign-in-refused").open("/forgot-password");
            visitor.look("forgot-password")
                    .fill("Email address", "looks@mail.example")
                    .press("Send me the link");
            visitor.look("link-asked").open("/reset-password?token=gone");
            visitor.look("link-gone")
                    .signUp("Ines Okafor", "looks@mail.example")
                    .open("/me/account");
            visitor.look("account").fill("Password you have now", "wrong").press("Change password");
            visitor.look("account-errors").open("/sign-out");
            visitor.look("sign-out").open("/owner");
            visitor.look("error-403");
        }
    }

    @Test
    void thePagesOfAnAttempt() {
        try (var candidate = Visitor.wide(Stage.raise())) {
            candidate.signUp("Ines Okafor", "attempt-looks@mail.example").open("/plans/serverless/assessment");
            candidate.look("start");
            candidate.context().clearCookies();
            var attempt = Attempting.withEveryPrompt(candidate, "every-prompt@mail.example");
            for (var prompt : Attempting.SERVERLESS) {
                attempt.open(attempt.firstSlot(prompt));
                candidate.look("question-" + prompt.name().toLowerCase(java.util.Locale.ROOT));
            }
            candidate.fill("Your answer", "about twelve").press("Save and continue");
            candidate.look("question-unreadable").open("/plans/serverless/assessment");
            candidate.look("start-open").open(attempt.address() + "/check");
            candidate.look("check-nothing-answered");
            attempt.answered(30).open(2);
            candidate.button("Flag to come back to").click();
            Attempting.awaitSaved(candidate.page());
            candidate.open(attempt.address() + "/check?show=flagged");
            candidate.look("check-flagged");
            attempt.submit();
            assertThat(candidate.heading()).isEqualTo("Not passed this time: 30 of 50");
            candidate.look("result-failed").open("/plans/serverless/assessment");
            candidate.look("start-wait");
        }
    }

    @Test
    void thePagesOfAHolder() {
        var stage = Stage.raise();
        try (var holder = Visitor.wide(stage);
                var stranger = Visitor.wide(stage)) {
            holder.signUp("Ines Okafor", "holder-looks@mail.example").open("/me");
            holder.look("me-empty").open("/me/badges");
            holder.look("my-badges-empty");
            Attempting.startAnew(holder).answered(44).submit();
            assertThat(holder.heading()).isEqualTo("Passed: 44 of 50");
            holder.look("result-passed").open("/plans/serverless/assessment");
            holder.look("start-held").openIssuedBadge();
            holder.look("my-badge");
            var address = holder.page().getByLabel("Address of this badge").inputValue();
            holder.open(address);
            holder.look("badge-private").open("/me");
            holder.look("me").openIssuedBadge().fill("Name on the badge", "").press("Save name and visibility");
            holder.look("my-badge-errors").fill("Name on the badge", "Ines Okafor");
            holder.page().getByLabel("Anyone with the link").check();
            holder.press("Save name and visibility");
            holder.look("my-badge-public").open("/me/badges");
            holder.look("my-badges");
            stranger.open(address);
            stranger.look("badge");
        }
    }

    @Test
    void everyOutcomeOfAVerification() {
        try (var visitor = Visitor.wide(Stage.raise())) {
            visitor.open("/verify");
            visitor.look("verify").press("Verify the badge");
            visitor.look("verify-errors").fill("Address, JSON or token of a badge", "This is no badge.");
            visitor.press("Verify the badge");
            visitor.look("report-junk").fill("Address, JSON or token of a badge", "http://10.0.0.1/b/1");
            visitor.press("Verify the badge");
            visitor.look("report-private-network").fill("Address, JSON or token of a badge", token());
            visitor.fill("Email address or DID of the holder, if you want it compared", "ada@mail.example");
            visitor.press("Verify the badge");
            visitor.look("report-token");
            assertThat(visitor.page().content()).contains("Not checked:", "grade", "Valid");
        }
    }

    /// A badge of another issuer as a token, with a term that no context defines.
    private static String token() {
        var random = new SecureRandom();
        var key = SigningKey.generate(random);
        var issuer = Issuer.didKey("Test Town", Optional.empty(), key);
        var now = Instant.parse("2026-01-02T03:04:05Z");
        var badge = OpenBadgeCredential.of(
                        URI.create("urn:uuid:5c0e6a0e-93a5-4b53-9f3d-2a5a5c6f9f11"),
                        Achievement.of(
                                URI.create("https://town.example/badges/1"), "Assayer", "Knows gold.", "Tell nuggets."),
                        Recipient.of(
                                IdentityObject.hashedEmail("ada@mail.example", random),
                                IdentityObject.name("Ada Lovelace")),
                        now)
                .build()
                .toJson(issuer.profile());
        var odd = Json.with(badge, "grade", Json.PROVIDER.createValue("A"));
        return JoseCredential.issue(odd, key, issuer.verificationMethod(), now);
    }

    @Test
    void thePagesOfAnOwner() {
        var stage = Stage.raise();
        try (var owner = Visitor.wide(stage);
                var holder = Visitor.wide(stage)) {
            holder.signUp("Joan Held", "revoked-looks@mail.example");
            Attempting.startAnew(holder).answered(41).submit();
            holder.openIssuedBadge();
            var address = holder.page().getByLabel("Address of this badge").inputValue();
            owner.signUp("Olive Owner", "owner-looks@mail.example").open(SharedServer.ownersLink());
            owner.look("first-owner").press("Make Olive Owner the owner");
            owner.look("account-owner").open("/owner");
            owner.look("owner").open("/owner/attempts");
            owner.look("owner-attempts").open("/owner/badges");
            owner.look("owner-badges").open("/owner/badges/" + address.substring(address.lastIndexOf('/') + 1));
            owner.look("owner-badge").follow("Revoke this badge");
            owner.look("revoke").press("Look it over before revoking");
            owner.look("revoke-errors")
                    .page()
                    .getByRole(AriaRole.TEXTBOX)
                    .fill("The account was shared by two people.");
            owner.press("Look it over before revoking");
            owner.look("revoke-confirm").press("Revoke this badge");
            owner.look("owner-badge-revoked").open("/mailbox");
            owner.look("mailbox").page().locator("tbody a").first().click();
            owner.look("mail").open(address);
            owner.look("badge-revoked").open("/verify?badge=" + address);
            owner.look("report-revoked");
        }
    }
}
