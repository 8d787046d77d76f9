package dev.assay.server.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.server.identity.SignInOutcome.NotTogether;
import dev.assay.server.identity.SignInOutcome.WaitUntil;
import dev.assay.server.identity.Source;
import dev.assay.server.identity.flow.SignIn;
import dev.assay.server.platform.TestBrowser;
import dev.assay.server.platform.TestBrowser.Answer;
import dev.assay.server.platform.TestServer;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What somebody meets who is not who they say: guessing, probing, planted cookies, links that lead away.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DoorTest {
    private TestServer server;

    @BeforeAll
    void start() {
        server = TestServer.start();
    }

    @AfterAll
    void stop() {
        server.close();
    }

    private static Answer tryIn(TestBrowser browser, String email, String password) {
        return browser.post("/sign-in", Map.of("email", email, "password", password));
    }

    @Test
    void anUnknownAddressIsAnsweredLikeAWrongPassword() {
        try (var browser = TestBrowser.of(server)) {
            browser.signUp("Ines Okafor", "known@mail.example").signOut();
            var wrong = tryIn(browser, "known@mail.example", "not the password");
            var unknown = tryIn(browser, "other@mail.example", "not the password");
            assertThat(wrong.status()).isEqualTo(unknown.status()).isEqualTo(422);
            assertThat(withoutTokens(wrong).replace("known@", "other@")).isEqualTo(withoutTokens(unknown));
        }
    }

    @Test
    void askingForANewPasswordTellsNothing() {
        try (var browser = TestBrowser.of(server)) {
            browser.signUp("Ines Okafor", "forget@mail.example").signOut();
            var known = browser.post("/forgot-password", Map.of("email", "forget@mail.example"));
            var unknown = browser.post("/forgot-password", Map.of("email", "nobody@mail.example"));
            assertThat(known.status()).isEqualTo(unknown.status()).isEqualTo(200);
            assertThat(withoutTokens(known).replace("forget@", "nobody@")).isEqualTo(withoutTokens(unknown));
        }
    }

    @Test
    void signingUpWithAKnownAddressLeadsToTheMailAndIntoNothing() {
        try (var browser = TestBrowser.of(server)) {
            browser.signUp("Ines Okafor", "taken@mail.example").signOut();
            var again = browser.post(
                    "/sign-up",
                    Map.of("name", "Eve", "email", "Taken@mail.example", "password", "eve was here, too, today"));
            assertThat(again.status()).isEqualTo(200);
            assertThat(again.body()).contains("Look into your mail");
            assertThat(browser.get("/me/account").status()).isEqualTo(303);
            assertThat(tryIn(browser, "taken@mail.example", "eve was here, too, today")
                            .status())
                    .isEqualTo(422);
            browser.signIn("taken@mail.example");
        }
    }

    private static String withoutTokens(Answer answer) {
        return answer.body().replaceAll("name=\"_csrf\" value=\"[^\"]+\"", "");
    }

    @Test
    void fiveOfTwentyParallelGuessesAreTried() throws Exception {
        var signIn = server.part(SignIn.class);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var guesses = IntStream.range(0, 20)
                    .<Callable<Object>>mapToObj(
                            number -> () -> signIn.signIn("guess@mail.example", "guess " + number, Source.THIS_MACHINE))
                    .toList();
            int tried = 0;
            int refused = 0;
            for (var guess : threads.invokeAll(guesses)) {
                var outcome = guess.get();
                tried += outcome instanceof NotTogether ? 1 : 0;
                refused += outcome instanceof WaitUntil ? 1 : 0;
            }
            assertThat(tried).isEqualTo(5);
            assertThat(refused).isEqualTo(15);
        }
    }

    @Test
    void whoGuessesTooOftenIsToldWhenToComeBackAndTheHolderThenGetsIn() {
        try (var browser = TestBrowser.of(server)) {
            browser.signUp("Ines Okafor", "waits@mail.example").signOut();
            for (int guess = 0; guess < 5; guess++) {
                assertThat(tryIn(browser, "waits@mail.example", "guess").status())
                        .isEqualTo(422);
            }
            var refused = tryIn(browser, "waits@mail.example", TestBrowser.PASSWORD);
            assertThat(refused.status()).isEqualTo(429);
            assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 15);
            assertThat(refused.body())
                    .containsPattern("You can try again in \\d+ seconds?, at \\w+day \\d+ \\w+ 20\\d\\d, ");
            server.clock().advance(Duration.ofSeconds(15));
            browser.signIn("waits@mail.example").signOut();
            assertThat(tryIn(browser, "waits@mail.example", "guess").status()).isEqualTo(422);
            browser.signIn("waits@mail.example");
        }
    }

    @Test
    void oneSourceCannotTryManyAddresses() {
        var signIn = server.part(SignIn.class);
        var source = new Source("203.0.113.9");
        for (int guess = 0; guess < 30; guess++) {
            assertThat(signIn.signIn("spray" + guess + "@mail.example", "guess", source))
                    .isInstanceOf(NotTogether.class);
        }
        try (var browser = TestBrowser.of(server)) {
            assertThat(from("6.6.6.6, 203.0.113.9", browser).status()).isEqualTo(429);
            assertThat(from("203.0.113.9, 203.0.113.10", browser).status()).isEqualTo(422);
        }
    }

    private Answer from(String forwarded, TestBrowser browser) {
        return browser.send(browser.request("/sign-in")
                .header("X-Forwarded-For", forwarded)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("email=spray@mail.example&password=x&_csrf=" + browser.formToken())));
    }

    @Test
    void aPlantedSessionCookieIsWorthNothingAfterSigningIn() {
        try (var attacker = TestBrowser.of(server);
                var victim = TestBrowser.of(server)) {
            attacker.signUp("Eve", "fixes@mail.example");
            var planted = attacker.cookie("assay_session").orElseThrow();
            victim.plant("assay_session", planted).signUp("Ines Okafor", "fixed@mail.example");
            assertThat(victim.cookie("assay_session")).isPresent().isNotEqualTo(attacker.cookie("assay_session"));
            assertThat(victim.get("/me/account").body()).contains("Ines Okafor");
            assertThat(attacker.get("/me/account").status()).isEqualTo(303);
            victim.signOut();
            victim.plant("assay_session", "bWFkZSB1cCBieSBzb21lYm9keQ==").signIn("fixed@mail.example");
            assertThat(victim.cookie("assay_session").orElseThrow()).isNotEqualTo("bWFkZSB1cCBieSBzb21lYm9keQ==");
        }
    }

    @Test
    void visitorsWhoAreNotSignedInHaveNoSession() {
        try (var browser = TestBrowser.of(server)) {
            browser.get("/");
            browser.get("/sign-in");
            browser.get("/me/account");
            assertThat(browser.cookie("assay_session")).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/",
                "//evil.example/",
                "/\\evil.example",
                "/\t/evil.example",
                "/.//evil.example",
                "javascript:alert(1)",
                "/me\r\nLocation: https://evil.example"
            })
    void signingInNeverLeadsToAnotherServer(String next) {
        try (var browser = TestBrowser.of(server)) {
            browser.post(
                    "/sign-up",
                    Map.of(
                            "name",
                            "Ines",
                            "email",
                            "leads" + Math.floorMod(next.hashCode(), 1_000_000) + "@mail.example",
                            "password",
                            TestBrowser.PASSWORD,
                            "next",
                            next));
            browser.signOut();
            var page = browser.get(
                    "/sign-in?next=" + java.net.URLEncoder.encode(next, java.nio.charset.StandardCharsets.UTF_8));
            assertThat(page.body()).doesNotContain("evil").doesNotContain("alert(");
            var answer = browser.post(
                    "/sign-in",
                    Map.of(
                            "email",
                            "leads" + Math.floorMod(next.hashCode(), 1_000_000) + "@mail.example",
                            "password",
                            TestBrowser.PASSWORD,
                            "next",
                            next));
            assertThat(answer.location()).isEqualTo("/me");
        }
    }

    @Test
    void whoAsksForAPageOfTheirOwnIsLedBackToItAfterSigningIn() {
        try (var browser = TestBrowser.of(server)) {
            browser.signUp("Ines Okafor", "back@mail.example").signOut();
            assertThat(browser.get("/me/account?done=name").location())
                    .isEqualTo("/sign-in?next=%2Fme%2Faccount%3Fdone%3Dname");
            var answer = browser.post(
                    "/sign-in",
                    Map.of(
                            "email",
                            "back@mail.example",
                            "password",
                            TestBrowser.PASSWORD,
                            "next",
                            "/me/account?done=name"));
            assertThat(answer.location()).isEqualTo("/me/account?done=name");
        }
    }
}
