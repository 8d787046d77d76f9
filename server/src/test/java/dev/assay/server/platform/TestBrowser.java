package dev.assay.server.platform;

import dev.assay.server.identity.flow.FirstOwner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A browser without a screen: keeps cookies, and sends forms as their pages would. Never follows a redirect unless
/// asked to. For one thread.
public final class TestBrowser implements AutoCloseable {
    /// A password that the policy accepts.
    public static final String PASSWORD = "forty-two lanterns by the quay";

    private static final Pattern FORM_TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final HttpClient http = HttpClient.newHttpClient();
    private final String baseUrl;
    private final Map<String, TestCookie> cookies = new LinkedHashMap<>();

    public TestBrowser(String baseUrl) {
        this.baseUrl = baseUrl;
    }

    public static TestBrowser of(TestServer server) {
        return new TestBrowser(server.localUrl());
    }

    /// What came back.
    public record Answer(int status, HttpHeaders headers, String body) {
        /// Where a redirect leads.
        public String location() {
            return headers.firstValue("Location")
                    .orElseThrow(() -> new AssertionError("No redirect but " + status + ": " + body));
        }

        /// The hidden field of the page's forms.
        public Optional<String> formToken() {
            var field = FORM_TOKEN.matcher(body);
            return field.find() ? Optional.of(field.group(1)) : Optional.empty();
        }

        /// The header, or an empty text.
        public String header(String name) {
            return headers.firstValue(name).orElse("");
        }
    }

    public Answer get(String path) {
        return send(request(path).header("Accept", "text/html,*/*;q=0.8"));
    }

    /// Gets the page, and follows at most five redirects.
    public Answer open(String path) {
        var answer = get(path);
        for (int hop = 0; hop < 5 && answer.status() / 100 == 3; hop++) {
            answer = get(answer.location());
        }
        return answer;
    }

    /// Sends a form with these fields and a form token that holds.
    public Answer post(String path, Map<String, String> fields) {
        var all = new HashMap<>(fields);
        all.put("_csrf", formToken());
        return postAsIs(path, all);
    }

    /// Sends a form with these fields only.
    public Answer postAsIs(String path, Map<String, String> fields) {
        return send(request(path)
                .header("Accept", "text/html")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(encode(fields))));
    }

    /// A form token that holds for what is sent next.
    public String formToken() {
        return get("/sign-out").formToken().orElseThrow(() -> new AssertionError("The page has no form token"));
    }

    /// The start of a request of any other kind, for `send`.
    public HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(path.startsWith("http") ? path : baseUrl + path));
    }

    /// Sends it with the cookies that belong to its path, and keeps those that come back.
    public Answer send(HttpRequest.Builder request) {
        var path = request.build().uri().getPath();
        var sent = cookies.values().stream()
                .filter(cookie -> cookie.belongsTo(path))
                .map(cookie -> cookie.name() + "=" + cookie.value())
                .collect(Collectors.joining("; "));
        if (!sent.isEmpty()) {
            request.header("Cookie", sent);
        }
        try {
            var answer = http.send(request.build(), BodyHandlers.ofString());
            keepCookies(answer);
            return new Answer(answer.statusCode(), answer.headers(), answer.body());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stop);
        }
    }

    /// Signs a new account up, which also signs it in.
    public TestBrowser signUp(String name, String email) {
        return expectRedirect(post("/sign-up", Map.of("name", name, "email", email, "password", PASSWORD)));
    }

    public TestBrowser signIn(String email) {
        return signIn(email, PASSWORD);
    }

    public TestBrowser signIn(String email, String password) {
        return expectRedirect(post("/sign-in", Map.of("email", email, "password", password)));
    }

    public TestBrowser signOut() {
        return expectRedirect(post("/sign-out", Map.of()));
    }

    /// Makes the signed-in account the server's first owner.
    public TestBrowser becomeOwner(TestServer server) {
        var link = server.part(FirstOwner.class)
                .newLink()
                .orElseThrow(() -> new AssertionError("This server has an owner: sign that one in"));
        return expectRedirect(post("/first-owner", Map.of("token", link.substring(link.indexOf("token=") + 6))));
    }

    /// The value of a cookie that this browser holds.
    public Optional<String> cookie(String name) {
        return cookies.values().stream()
                .filter(cookie -> cookie.name().equals(name))
                .map(TestCookie::value)
                .findFirst();
    }

    /// Plants a cookie for the whole server, as somebody who stole or forged it would.
    public TestBrowser plant(String name, String value) {
        keep(new TestCookie(name, value, "/"));
        return this;
    }

    private void keepCookies(HttpResponse<?> answer) {
        for (var header : answer.headers().allValues("Set-Cookie")) {
            var cookie = TestCookie.parse(header);
            if (cookie.value().isEmpty() || header.contains("Max-Age=0")) {
                cookies.remove(cookie.key());
            } else {
                keep(cookie);
            }
        }
    }

    private void keep(TestCookie cookie) {
        cookies.put(cookie.key(), cookie);
    }

    private TestBrowser expectRedirect(Answer answer) {
        answer.location();
        return this;
    }

    private static String encode(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> URLEncoder.encode(field.getKey(), StandardCharsets.UTF_8) + "="
                        + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    @Override
    public void close() {
        http.close();
    }
}
