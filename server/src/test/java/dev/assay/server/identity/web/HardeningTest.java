package dev.assay.server.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.server.platform.TestBrowser;
import dev.assay.server.platform.TestServer;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.env.Environment;

/// Headers, cookies, limits and what no address tells. The server believes that the world reaches it by https.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HardeningTest {
    private TestServer server;
    private String address;

    @BeforeAll
    void start() {
        server = TestServer.start(Map.of("assay.base-url", "https://badges.example.org"));
        address = "http://localhost:" + server.part(Environment.class).getProperty("server.port");
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void everyPageCarriesTheHeadersThatHardenIt() {
        try (var browser = new TestBrowser(address)) {
            for (var path : new String[] {"/", "/sign-in", "/no-such-thing"}) {
                var page = browser.get(path);
                assertThat(page.header("Content-Security-Policy"))
                        .contains("default-src 'none'", "script-src 'self'", "form-action 'self'", "base-uri 'none'")
                        .contains("frame-ancestors 'none'")
                        .doesNotContain("unsafe");
                assertThat(page.header("Strict-Transport-Security")).isEqualTo("max-age=31536000");
                assertThat(page.header("X-Content-Type-Options")).isEqualTo("nosniff");
                assertThat(page.header("Referrer-Policy")).isEqualTo("same-origin");
                assertThat(page.header("Permissions-Policy")).contains("camera=()");
                assertThat(page.header("Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
                assertThat(page.header("Server")).isEmpty();
            }
        }
    }

    @Test
    void cookiesAreOutOfReachOfScriptsOtherSitesAndPlainHttp() {
        try (var browser = new TestBrowser(address)) {
            var answer = browser.post(
                    "/sign-up",
                    Map.of("name", "Ines", "email", "cookies@mail.example", "password", TestBrowser.PASSWORD));
            assertThat(answer.headers().allValues("Set-Cookie"))
                    .anySatisfy(cookie -> assertThat(cookie)
                            .startsWith("__Host-assay_session=")
                            .contains("; HttpOnly", "; Secure", "; SameSite=Lax", "; Path=/")
                            .doesNotContain("Domain"));
            assertThat(browser.get("/sign-out").headers().allValues("Set-Cookie"))
                    .anySatisfy(cookie -> assertThat(cookie)
                            .startsWith("__Host-assay_form=")
                            .contains("; HttpOnly", "; Secure", "; SameSite=Lax", "; Path=/")
                            .doesNotContain("Domain"));
        }
    }

    @Test
    void anHttpBaseUrlAsksForNoTls() {
        try (var plain = TestServer.start();
                var browser = TestBrowser.of(plain)) {
            browser.signUp("Ines", "plain@mail.example");
            assertThat(browser.cookie("assay_session")).isPresent();
            var page = browser.get("/sign-out");
            assertThat(page.headers().firstValue("Strict-Transport-Security")).isEmpty();
            assertThat(page.headers().allValues("Set-Cookie"))
                    .allSatisfy(cookie -> assertThat(cookie).doesNotContain("Secure"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/no-such-thing",
                "/actuator",
                "/actuator/env",
                "/actuator/health/liveness",
                "/actuator/metrics",
                "/error",
                "/swagger-ui/index.html",
                "/v3/api-docs",
                "/.env",
                "/WEB-INF/web.xml"
            })
    void anAddressThatNoRuleNamesDoesNotExist(String path) {
        try (var browser = new TestBrowser(address)) {
            assertThat(browser.get(path).status()).isEqualTo(404);
            browser.signUp("Ines", "walks" + Math.floorMod(path.hashCode(), 1_000_000) + "@mail.example");
            assertThat(browser.get(path).status()).isEqualTo(404);
        }
    }

    @Test
    void healthIsToldInOneWord() {
        try (var browser = new TestBrowser(address)) {
            var health = browser.send(browser.request("/actuator/health"));
            assertThat(health.status()).isEqualTo(200);
            assertThat(health.body()).isEqualTo("{\"status\":\"UP\"}");
        }
    }

    @Test
    void programsAreToldThatTheyAreNotSignedInAndPeopleAreLedToTheDoor() {
        try (var browser = new TestBrowser(address)) {
            var program = browser.send(browser.request("/me/account").header("Accept", "application/json"));
            assertThat(program.status()).isEqualTo(401);
            assertThat(program.header("Content-Type")).startsWith("application/problem+json");
            assertThat(program.body()).contains("\"status\":401");
            var script = browser.send(browser.request("/me/account").header("Sec-Fetch-Dest", "empty"));
            assertThat(script.status()).isEqualTo(401);
            assertThat(browser.get("/me/account").location()).isEqualTo("/sign-in?next=%2Fme%2Faccount");
        }
    }

    @Test
    void formsOfOtherSitesAndFormsWithoutTheirTokenAreRefused() {
        try (var browser = new TestBrowser(address)) {
            var form = Map.of("email", "a@mail.example", "password", "x");
            assertThat(browser.postAsIs("/sign-in", form).status()).isEqualTo(403);
            for (var from : new String[] {"cross-site", "same-site"}) {
                var answer = browser.send(browser.request("/sign-in")
                        .header("Sec-Fetch-Site", from)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("email=a@mail.example&password=x&_csrf=" + browser.formToken())));
                assertThat(answer.status()).isEqualTo(403);
            }
            assertThat(browser.post("/sign-in", form).status()).isEqualTo(422);
        }
    }

    @Test
    void aLargeBodyIsRefused() {
        try (var browser = new TestBrowser(address)) {
            var large = new byte[1_200_000];
            var told = browser.request("/verify").POST(BodyPublishers.ofByteArray(large));
            assertThat(browser.send(told).status()).isEqualTo(413);
            var untold = browser.request("/verify")
                    .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large)));
            assertThat(browser.send(untold).status()).isEqualTo(411);
        }
    }

    @Test
    void noAnswerRepeatsTheHostThatWasAskedFor() {
        try (var browser = new TestBrowser(address)) {
            for (var path : new String[] {"/", "/sign-in", "/me/account", "/first-owner?token=x"}) {
                var answer = browser.send(browser.request(path).header("X-Forwarded-Host", "evil.example"));
                assertThat(answer.body()).doesNotContain("evil.example");
                assertThat(answer.header("Location")).doesNotContain("://");
            }
        }
    }
}
