package dev.assay.server.site.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.server.badge.Badges;
import dev.assay.server.bank.ItemBank;
import dev.assay.server.kernel.Slug;
import dev.assay.server.platform.TestBrowser;
import dev.assay.server.platform.TestServer;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OwnerPagesTest {
    private static final Instant THEN = Instant.parse("2026-11-20T09:00:00Z");
    private static final String REASON = "Two accounts & one person <said so>.";

    private TestServer server;
    private Sittings sittings;
    private TestBrowser owner;
    private TestBrowser learner;
    private TestBrowser rita;

    @BeforeAll
    void start() {
        server = TestServer.start();
        sittings = new Sittings(server);
        owner = TestBrowser.of(server).signUp("Olga", "olga@mail.example").becomeOwner(server);
        learner = TestBrowser.of(server).signUp("Lena <i>Quay</i>", "lena@mail.example");
        sittings.submitted("lena@mail.example", 1, 39, THEN);
        sittings.submitted("lena@mail.example", 2, 44, THEN.plus(Duration.ofDays(2)));
        for (int number = 1; number <= 55; number++) {
            sittings.submitted("olga@mail.example", number, 20, THEN.minus(Duration.ofDays(100 - number)));
        }
        rita = TestBrowser.of(server).signUp("Rita", "rita@mail.example");
        sittings.submitted("rita@mail.example", 1, 50, THEN.minus(Duration.ofDays(200)));
        sittings.badge("lena@mail.example");
        sittings.badge("rita@mail.example");
    }

    @AfterAll
    void stop() {
        owner.close();
        learner.close();
        rita.close();
        server.close();
    }

    @Test
    void nobodyButAnOwnerComesIn() {
        var badge = "/owner/badges/" + sittings.badge("lena@mail.example").id();
        try (var stranger = TestBrowser.of(server)) {
            for (var path : new String[] {"/owner", "/owner/attempts", "/owner/badges", badge, badge + "/revoke"}) {
                assertThat(stranger.get(path).location()).startsWith("/sign-in?next=");
                assertThat(learner.get(path).status()).isEqualTo(403);
                assertThat(owner.get(path).status()).isEqualTo(200);
            }
            var act = Map.of("reason", "A reason long enough", "confirmed", "yes");
            assertThat(learner.post(badge + "/revoke", act).status()).isEqualTo(403);
            assertThat(stranger.post(badge + "/revoke", act).location()).startsWith("/sign-in");
            assertThat(owner.postAsIs(badge + "/revoke", act).status())
                    .as("without the form's token")
                    .isEqualTo(403);
        }
        assertThat(sittings.badge("lena@mail.example").isRevoked()).isFalse();
    }

    @Test
    void theOverviewCountsAttemptsPassesScoresAndTheBank() {
        var bank = server.part(ItemBank.class).current(new Slug("serverless")).size();
        assertThat(owner.get("/owner").body())
                .contains(
                        "<dt>Attempts submitted</dt><dd>58</dd>",
                        "<dt>Passed</dt><dd>2 of 58, 3%</dd>",
                        "<dt>Attempts open now</dt><dd>0</dd>",
                        "<dt>Badges issued</dt><dd>2</dd>",
                        bank + " item models",
                        "of 58 forms, 0%; the blueprint allows 50%",
                        "<th scope=\"row\">20 to 24</th><td class=\"num\">55</td>",
                        "<th scope=\"row\">35 to 39</th><td class=\"num\">1</td>",
                        "<th scope=\"row\">40 to 44</th><td class=\"num\">1</td>",
                        "<a href=\"/mailbox\">");
    }

    @Test
    void attemptsAreListedNewestFirstByPages() {
        var first = owner.get("/owner/attempts").body();
        assertThat(first)
                .contains("Lena &lt;i&gt;Quay&lt;/i&gt;", "lena@mail.example, not confirmed", "44 of 50", "39 of 50")
                .doesNotContain("<i>");
        assertThat(first.indexOf("44 of 50")).isLessThan(first.indexOf("39 of 50"));
        var older = first.substring(first.indexOf("/owner/attempts?before="));
        var second = owner.get(older.substring(0, older.indexOf('"'))).body();
        assertThat(second)
                .contains("20 of 50", "Newest attempts")
                .doesNotContain("lena@mail.example", "Older attempts");
        assertThat(rows(first)).isEqualTo(50);
        assertThat(rows(second)).isEqualTo(8);
    }

    private static int rows(String body) {
        return body.split("<th scope=\"row\">", -1).length - 1;
    }

    @Test
    void noPageTellsAnItemModel() {
        var models = server.part(ItemBank.class).current(new Slug("serverless"));
        assertThat(models).isNotEmpty();
        for (var path : new String[] {"/owner", "/owner/attempts", "/owner/badges"}) {
            var body = owner.get(path).body();
            assertThat(models).noneMatch(model -> body.contains(model.id()));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/owner/attempts?before=x",
                "/owner/attempts?before=%00",
                "/owner/badges?before=..%2F",
                "/owner/badges/x",
                "/owner/badges/0000-0000-0000-0000",
                "/owner/badges/0000-0000-0000-0000/revoke",
                "/owner/plans/nothing/responses.csv",
                "/owner/plans/..%2Fx/responses.csv",
                "/owner/plans/%00/responses.csv",
                "/owner/nothing"
            })
    void junkIsToldAsSuch(String path) {
        assertThat(owner.get(path).status()).isIn(400, 404);
    }

    @Test
    void aPageBeforeTheFirstAttemptIsEmptyAndLeadsBack() {
        assertThat(owner.get("/owner/attempts?before=00000000-0000-7000-8000-000000000000")
                        .body())
                .contains("There are no older attempts", "Newest attempts");
    }

    @Test
    void aBadgeIsRevokedForAReasonThatIsLookedOverFirst() {
        var badge = sittings.badge("rita@mail.example");
        assertThat(rita.get("/").body()).contains("You hold this badge");
        var path = "/owner/badges/" + badge.id() + "/revoke";
        for (var unfit : new String[] {"", "too short", " ".repeat(40), "x".repeat(501)}) {
            var answer = owner.post(path, Map.of("reason", unfit, "confirmed", "yes"));
            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.body()).contains("id=\"reason-error\"", "aria-invalid=\"true\"", "10 to 500");
        }
        var look = owner.post(path, Map.of("reason", REASON));
        assertThat(look.body()).contains("Revoke this badge?", "Two accounts &amp; one person &lt;said so&gt;.");
        assertThat(sittings.badge("rita@mail.example").isRevoked()).isFalse();

        assertThat(owner.post(path, Map.of("reason", REASON, "confirmed", "yes"))
                        .location())
                .endsWith("/owner/badges/" + badge.id());
        var told = owner.get("/owner/badges/" + badge.id()).body();
        assertThat(told).contains("Revoked", "by Olga", "&lt;said so&gt;").doesNotContain("Revoke this badge</a>");
        assertThat(owner.get("/b/" + badge.id()).body())
                .contains("Revoked", "&lt;said so&gt;")
                .doesNotContain("<said");
        assertThat(rita.get("/me").body()).contains("Your badge was revoked");
        assertThat(rita.get("/").body()).doesNotContain("You hold this badge");

        owner.post(path, Map.of("reason", "Another reason, later.", "confirmed", "yes"));
        assertThat(server.part(Badges.class)
                        .badge(badge.id())
                        .orElseThrow()
                        .revocation()
                        .orElseThrow()
                        .reason())
                .isEqualTo(REASON);
    }
}
