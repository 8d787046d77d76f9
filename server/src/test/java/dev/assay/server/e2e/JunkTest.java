package dev.assay.server.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.server.platform.TestBrowser;
import dev.assay.server.platform.TestServer;
import jakarta.servlet.ServletContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.web.context.support.WebApplicationContextUtils;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/// Junk for every route, from nobody and from somebody signed in: never an error of ours, never a trace, never a header
/// that the sender wrote.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JunkTest {
    private static final List<String> IDS = List.of(
            "0",
            "-1",
            "null",
            "00000000-0000-0000-0000-000000000000",
            "99999999999999999999",
            "%00",
            "%ff%fe",
            "%c0%ae%c0%ae",
            "..%2f..%2fetc%2fpasswd",
            "%2e%2e",
            "%0d%0aSet-Cookie:%20planted=1",
            "%3Cscript%3Ealert(1)%3C%2Fscript%3E",
            "'%20OR%20'1'='1",
            "a;planted=1",
            "${7*7}",
            "x".repeat(5_000));
    private static final List<String> METHODS =
            List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "PROPFIND", "GARBAGE");
    private static final List<String> TYPES = List.of(
            "application/json",
            "application/xml",
            "application/x-www-form-urlencoded",
            "multipart/form-data",
            "multipart/form-data; boundary=x",
            "text/plain;charset=utf-99",
            "//",
            "");
    private static final List<String> BODIES = List.of(
            "{",
            "{\"revision\":1e999,\"chosen\":[[[[]]]]}",
            "[".repeat(10_000),
            "\u0000\u00ff\u00fe\u00c3(",
            "a=%zz&b=%ff&_csrf=%00",
            "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"../../etc/passwd\"\r\n\r\n\u0089PNG\r\n--x--\r\n",
            "--x\r\nContent-Disposition: form-data",
            "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>",
            "x=" + "1&x=".repeat(12_000));
    private static final Pattern TRACE =
            Pattern.compile("Exception|\\bat (org|java|dev|gg)\\.|Caused by|Tomcat|PSQL|root:x:0|<title>HTTP Status");

    private TestServer server;
    private String cookies;
    private String formToken;
    private final TreeSet<String> patterns = new TreeSet<>();

    @BeforeAll
    void begin() {
        server = SharedServer.get();
        var context = WebApplicationContextUtils.getRequiredWebApplicationContext(server.part(ServletContext.class));
        for (var mapping :
                context.getBeansOfType(RequestMappingInfoHandlerMapping.class).values()) {
            mapping.getHandlerMethods().keySet().forEach(info -> patterns.addAll(info.getPatternValues()));
        }
        patterns.add("/attempts/{attempt}/answers/{slot}");
        patterns.remove("/sign-out");
        patterns.remove("/me/account/sign-out-everywhere");
        try (var browser = TestBrowser.of(server)) {
            browser.signUp("Junk Sender", "junk@mail.example");
            formToken = browser.formToken();
            cookies = "Cookie: assay_session=" + browser.cookie("assay_session").orElseThrow() + "; assay_form="
                    + browser.cookie("assay_form").orElseThrow();
        }
    }

    @Test
    void junkInAddressesIsAnsweredAndNotRun() {
        assertThat(patterns).hasSizeGreaterThan(20);
        for (var pattern : patterns) {
            for (var id : pattern.contains("{") ? IDS : List.of("")) {
                var path = pattern.replaceAll("\\{[^/]*}", java.util.regex.Matcher.quoteReplacement(id));
                harmless("GET " + path + " HTTP/1.1", List.of(), "");
                harmless("GET " + path + " HTTP/1.1", List.of(cookies), "");
            }
        }
    }

    @Test
    void junkInQueriesIsAnsweredAndNotRun() {
        for (var pattern : patterns) {
            var path = pattern.replaceAll("\\{[^/]*}", "serverless");
            for (var junk :
                    List.of("%zz", "%ff", "%00", "\"'<>".replace("<", "%3C").replace(">", "%3E"), "-1", "1e99")) {
                var query = "?next=" + junk + "&show=" + junk + "&badge=" + junk + "&token=" + junk + "&v=" + junk
                        + "&page=" + junk + "&saved=" + junk;
                harmless("GET " + path + query + " HTTP/1.1", List.of(cookies), "");
            }
        }
    }

    @Test
    void everyRouteTakesEveryMethodAndBodyWithoutBreaking() {
        var random = new SplittableRandom(2026);
        for (var pattern : patterns) {
            for (var method : METHODS) {
                var path = pattern.replaceAll("\\{[^/]*}", "1");
                var type = TYPES.get(random.nextInt(TYPES.size()));
                var body = BODIES.get(random.nextInt(BODIES.size()));
                junkBody(method, path, type, body);
            }
        }
        for (var path : List.of("/sign-in", "/sign-up", "/verify", "/me/account/name")) {
            for (var type : TYPES) {
                for (var body : BODIES) {
                    junkBody("POST", path, type, body);
                }
            }
        }
    }

    private void junkBody(String method, String path, String type, String body) {
        var headers = new ArrayList<>(List.of(cookies, "X-XSRF-TOKEN: " + formToken));
        if (!type.isEmpty()) {
            headers.add("Content-Type: " + type);
        }
        harmless(method + " " + path + " HTTP/1.1", headers, method.equals("HEAD") ? "" : body);
    }

    @Test
    void brokenRequestsAreRefusedWithoutATrace() {
        for (var line : List.of(
                "GET",
                "GET / HTTP/9.9",
                "GET //evil.example/%2f.. HTTP/1.1",
                "GET http://evil.example/ HTTP/1.1",
                "GET /\u00ff\u00fe HTTP/1.1",
                "GET /plans/../../etc/passwd HTTP/1.1",
                "GET /assets/..%2f..%2fapplication.yaml HTTP/1.1",
                "GET /assets/%2e%2e/application.yaml HTTP/1.1",
                "GET /assets/..\\application.yaml HTTP/1.1",
                "GET /WEB-INF/web.xml HTTP/1.1",
                "GET /" + "y".repeat(9_000) + " HTTP/1.1",
                "CONNECT evil.example:443 HTTP/1.1")) {
            var reply = RawRequest.send(server.baseUrl(), line, List.of(), "");
            assertThat(reply.status())
                    .as(line)
                    .satisfiesAnyOf(
                            status -> assertThat(status).isBetween(200, 499),
                            status -> assertThat(status)
                                    .as("a protocol or method that nobody speaks here")
                                    .isIn(501, 505));
            assertThat(reply.body()).as(line).doesNotContain("evil.example", "spring:", "root:x:0");
            assertThat(TRACE.matcher(reply.body()).find())
                    .as(line + reply.body())
                    .isFalse();
            assertThat(reply.header("Location").orElse("")).as(line).doesNotContain("evil.example");
        }
    }

    @Test
    void aForgedHostChangesNoLink() {
        for (var path : List.of(
                "/",
                "/plans/serverless",
                "/me",
                "/verify",
                "/sign-in",
                "/no-such-page",
                "/badges/serverless",
                "/.well-known/did.json")) {
            for (var forged : List.of(
                    List.of("Host: evil.example"),
                    List.of("Host: evil.example:80@localhost"),
                    List.of("X-Forwarded-Host: evil.example", "X-Forwarded-Proto: https", "X-Forwarded-Port: 444"),
                    List.of("Forwarded: host=evil.example;proto=https"))) {
                var reply = RawRequest.send(server.baseUrl(), "GET " + path + " HTTP/1.1", forged, "");
                assertThat(reply.head() + reply.body()).as(path + forged).doesNotContain("evil.example", ":444");
            }
        }
    }

    @Test
    void aMailedLinkNeverNamesAForgedHost() {
        var reply = RawRequest.send(
                server.baseUrl(),
                "POST /forgot-password HTTP/1.1",
                List.of(
                        "Host: evil.example",
                        cookies,
                        "X-XSRF-TOKEN: " + formToken,
                        "Content-Type: application/x-www-form-urlencoded"),
                "email=junk%40mail.example");
        assertThat(reply.status()).isLessThan(400);
        assertThat(SentMail.to(server, "junk@mail.example", "password"))
                .contains(server.baseUrl() + "/reset-password?token=")
                .doesNotContain("evil.example");
    }

    private void harmless(String line, List<String> headers, String body) {
        var reply = RawRequest.send(server.baseUrl(), line, headers, body);
        var said = line.substring(0, Math.min(300, line.length())) + " " + headers + " -> " + reply.head();
        assertThat(reply.status()).as(said).isLessThan(500);
        assertThat(TRACE.matcher(reply.body()).find()).as(said + reply.body()).isFalse();
        assertThat(reply.headers("Set-Cookie")).as(said).noneMatch(cookie -> cookie.startsWith("planted"));
        assertThat(reply.header("planted")).as(said).isEmpty();
        assertThat(reply.body()).as(said).doesNotContain("<script>alert");
        Hardening.holds(reply, said);
    }

    /// Kept here so that a reader of this class sees what a page must carry.
    private static final class Hardening {
        static final Map<String, String> EXACTLY = Map.of("X-Content-Type-Options", "nosniff");

        static void holds(RawRequest.Reply reply, String said) {
            // What the container itself refuses, before any of our code runs, carries nothing but its status.
            if (reply.status() == 400 && reply.body().isEmpty()) {
                return;
            }
            EXACTLY.forEach((name, value) ->
                    assertThat(reply.header(name)).as(name + " of " + said).contains(value));
            if (reply.header("Content-Type").orElse("").startsWith("text/html")) {
                assertThat(reply.header("Content-Security-Policy")).as(said).isPresent();
            }
        }
    }
}
