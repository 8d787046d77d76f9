package dev.assay.server.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.server.identity.AccountLinks;
import dev.assay.server.identity.Holder;
import dev.assay.server.identity.Holders;
import dev.assay.server.identity.flow.FirstOwner;
import dev.assay.server.kernel.AccountId;
import dev.assay.server.kernel.AttemptId;
import dev.assay.server.kernel.AttemptPasses;
import dev.assay.server.kernel.Role;
import dev.assay.server.kernel.SignedIn;
import dev.assay.server.platform.TestBrowser;
import dev.assay.server.platform.TestServer;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Links, passwords, names and roles, as a browser meets them.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccountsOverHttpTest {
    private static final String OTHER_PASSWORD = "nine kettles under the pier";

    private TestServer server;

    @BeforeAll
    void start() {
        server = TestServer.start();
    }

    @AfterAll
    void stop() {
        server.close();
    }

    private AccountId account(String email) {
        return new AccountId(server.part(JdbcClient.class)
                .sql("SELECT id FROM identity.account WHERE email = :email")
                .param("email", email)
                .query(UUID.class)
                .single());
    }

    private Holder holder(String email) {
        return server.part(Holders.class).holder(account(email)).orElseThrow();
    }

    private static String token(String link) {
        return link.substring(link.indexOf("token=") + 6);
    }

    private static String path(String link) {
        return link.substring(link.indexOf('/', "http://".length()));
    }

    @Test
    void anAddressIsConfirmedByTheButtonAndNotByOpeningTheLink() {
        try (var ines = TestBrowser.of(server);
                var stranger = TestBrowser.of(server)) {
            ines.signUp("Ines Okafor", "confirm@mail.example");
            assertThat(ines.get("/me/account").body()).contains("Not confirmed yet");
            var link = server.part(AccountLinks.class)
                    .confirmAddress(account("confirm@mail.example"))
                    .orElseThrow();
            assertThat(link).startsWith(server.baseUrl() + "/confirm-address?token=");
            var asked = stranger.get(path(link));
            assertThat(asked.body()).contains("Yes, confirm this address");
            assertThat(asked.header("Referrer-Policy")).isEqualTo("no-referrer");
            assertThat(holder("confirm@mail.example").confirmed()).isFalse();
            assertThat(stranger.post("/confirm-address", Map.of("token", token(link)))
                            .body())
                    .contains("Your address is confirmed");
            assertThat(holder("confirm@mail.example").confirmed()).isTrue();
            assertThat(stranger.post("/confirm-address", Map.of("token", token(link) + "A"))
                            .status())
                    .isEqualTo(410);
            assertThat(ines.get("/me/account").body()).contains("Confirmed").doesNotContain("Not confirmed yet");
        }
    }

    @Test
    void aForgottenPasswordIsSetOnceAndEndsAllSessions() {
        try (var ines = TestBrowser.of(server);
                var second = TestBrowser.of(server)) {
            ines.signUp("Ines Okafor", "reset@mail.example");
            var link = server.part(AccountLinks.class)
                    .resetPassword(account("reset@mail.example"))
                    .orElseThrow();
            assertThat(second.get(path(link)).body()).contains("reset@mail.example");
            var refused = second.post("/reset-password", Map.of("token", token(link), "password", "short"));
            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.body()).contains("Enter at least 12 characters; this has 5");
            assertThat(ines.get("/me/account").status()).isEqualTo(200);

            second.post("/reset-password", Map.of("token", token(link), "password", OTHER_PASSWORD))
                    .location();
            assertThat(second.get("/me/account").status()).isEqualTo(200);
            assertThat(ines.get("/me/account").location()).startsWith("/sign-in?next=");
            assertThat(holder("reset@mail.example").confirmed()).isTrue();
            var again =
                    second.post("/reset-password", Map.of("token", token(link), "password", "a third password here"));
            assertThat(again.status()).isEqualTo(410);
            assertThat(second.get(path(link)).body()).contains("This link does not hold");

            ines.signIn("reset@mail.example", OTHER_PASSWORD);
        }
    }

    @Test
    void aLinkToSetAPasswordHoldsForOneHour() {
        try (var browser = TestBrowser.of(server)) {
            browser.signUp("Ines Okafor", "late@mail.example");
            var link = server.part(AccountLinks.class)
                    .resetPassword(account("late@mail.example"))
                    .orElseThrow();
            server.clock().advance(Duration.ofMinutes(61));
            var late = browser.post("/reset-password", Map.of("token", token(link), "password", OTHER_PASSWORD));
            assertThat(late.status()).isEqualTo(410);
            assertThat(late.body()).contains("This link's hour is over");
        }
    }

    @Test
    void changingThePasswordAsksForThePresentOneEndsOtherSessionsAndWithdrawsPasses() {
        try (var here = TestBrowser.of(server);
                var there = TestBrowser.of(server)) {
            here.signUp("Ines Okafor", "change@mail.example");
            there.signIn("change@mail.example");
            var passes = server.part(AttemptPasses.class);
            var attempt = new AttemptId(UUID.randomUUID());
            var who = new SignedIn(account("change@mail.example").value(), "Ines Okafor", Set.of(Role.LEARNER));
            var pass = passes.issue(who, attempt, server.clock().instant());
            assertThat(passes.open(pass, attempt, server.clock().instant())).contains(who);

            var wrong = here.post("/me/account/password", Map.of("present", "wrong", "password", OTHER_PASSWORD));
            assertThat(wrong.status()).isEqualTo(422);
            assertThat(wrong.body()).contains("Enter the password you have now");
            here.post("/me/account/password", Map.of("present", TestBrowser.PASSWORD, "password", OTHER_PASSWORD))
                    .location();
            assertThat(here.get("/me/account").status()).isEqualTo(200);
            assertThat(there.get("/me/account").status()).isEqualTo(303);
            server.clock().advance(Duration.ofSeconds(5));
            assertThat(passes.open(pass, attempt, server.clock().instant())).isEmpty();
        }
    }

    @Test
    void signingOutEverywhereEndsTheOtherDeviceToo() {
        try (var here = TestBrowser.of(server);
                var there = TestBrowser.of(server)) {
            here.signUp("Ines Okafor", "everywhere@mail.example");
            there.signIn("everywhere@mail.example");
            here.post("/me/account/sign-out-everywhere", Map.of()).location();
            assertThat(here.get("/me/account").status()).isEqualTo(303);
            assertThat(there.get("/me/account").status()).isEqualTo(303);
        }
    }

    @Test
    void aNameCanBeChangedAndIsShownAtOnce() {
        try (var browser = TestBrowser.of(server)) {
            browser.signUp("Ines Okafor", "name@mail.example");
            assertThat(browser.post("/me/account/name", Map.of("name", "\u202e"))
                            .status())
                    .isEqualTo(422);
            browser.post("/me/account/name", Map.of("name", "Ines <b>Obi</b>")).location();
            assertThat(browser.get("/me/account").body())
                    .contains("Ines &lt;b&gt;Obi&lt;/b&gt;")
                    .doesNotContain("<b>Obi");
            assertThat(holder("name@mail.example").name()).isEqualTo("Ines <b>Obi</b>");
        }
    }

    @Test
    void theFirstOwnersLinkMakesOneOwnerByWayOfSigningUp() {
        var first = server.part(FirstOwner.class).newLink().orElseThrow();
        var link = server.part(FirstOwner.class).newLink().orElseThrow();
        try (var ada = TestBrowser.of(server);
                var late = TestBrowser.of(server)) {
            assertThat(ada.get(path(first)).status()).isEqualTo(410);
            var asked = ada.get(path(link));
            assertThat(asked.body()).contains("/sign-up?next=%2Ffirst-owner%3Ftoken%3D" + token(link));
            var welcomed = ada.post(
                    "/sign-up",
                    Map.of(
                            "name",
                            "Ada",
                            "email",
                            "owner@mail.example",
                            "password",
                            TestBrowser.PASSWORD,
                            "next",
                            path(link)));
            assertThat(welcomed.location()).isEqualTo(path(link));
            assertThat(ada.get(path(link)).body()).contains("Make Ada the owner");
            assertThat(ada.get("/owner").status()).isEqualTo(403);
            ada.post("/first-owner", Map.of("token", token(link))).location();
            assertThat(ada.get("/me/account").body()).contains("Owners");
            assertThat(ada.get("/owner").status()).isNotEqualTo(403);

            late.signUp("Eve", "eve@mail.example");
            assertThat(late.post("/first-owner", Map.of("token", token(link))).status())
                    .isEqualTo(410);
            assertThat(server.part(FirstOwner.class).newLink()).isEmpty();
        }
    }

    @Test
    void signingUpSaysFieldByFieldWhatToEnter() {
        try (var browser = TestBrowser.of(server)) {
            var answer = browser.post("/sign-up", Map.of("name", " ", "email", "ines", "password", ""));
            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.body())
                    .contains(
                            "Enter your name",
                            "Enter an address with an @",
                            "Enter a password of at least 12 characters",
                            "aria-describedby=\"email-hint email-error\"");
            assertThat(browser.post("/sign-up", Map.of()).status()).isEqualTo(422);
        }
    }
}
