package dev.assay.bench.load;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Somebody with a browser: keeps cookies, sends forms as the pages have them, and takes nothing but the expected
/// answer. For one thread. All share one client, which keeps the load generator light.
public final class Candidate {
    private static final String PLAN = "/plans/serverless";
    private static final String PASSWORD = "forty-two lanterns by the quay";
    private static final String PASS_COOKIE = "assay_attempt";
    private static final Pattern FORM_TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int OK = 200;
    private static final int SEE_OTHER = 303;

    private final String baseUrl;
    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient http;

    public Candidate(String baseUrl, HttpClient http) {
        this.baseUrl = baseUrl;
        this.http = http;
    }

    /// Keeps no cookies of its own.
    public static HttpClient client() {
        return HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    }

    /// Makes an account, which also signs in.
    public void signUp(String email) throws IOException, InterruptedException {
        var form = page("/sign-up");
        send(
                "/sign-up",
                Map.of("_csrf", formToken(form), "name", "Bench Candidate", "email", email, "password", PASSWORD),
                SEE_OTHER);
    }

    /// Reads the rules, gives the word and starts; answers the address of the attempt, as in `/attempts/ID`.
    public String startAttempt() throws IOException, InterruptedException {
        var rules = page(PLAN + "/assessment");
        var location = send(PLAN + "/assessment/start", Map.of("_csrf", formToken(rules), "word", "given"), SEE_OTHER)
                .headers()
                .firstValue("Location")
                .orElseThrow();
        var path = URI.create(location).getPath();
        return path.substring(0, path.indexOf("/questions/"));
    }

    /// A page that must be there.
    public String page(String path) throws IOException, InterruptedException {
        return expect(OK, exchange(request(path).header("Accept", "text/html")));
    }

    /// Saves an answer as the script of the page does.
    public void save(QuestionPage question, String response, long revision) throws IOException, InterruptedException {
        var body = expect(
                OK,
                exchange(request(question.attempt() + "/answers/" + question.slot())
                        .header("Content-Type", "application/json")
                        .header("X-Assay-Form", question.formToken())
                        .PUT(BodyPublishers.ofString(question.json(response, revision)))));
        if (!body.contains("\"outcome\":\"saved\"")) {
            throw new IllegalStateException("An answer was not saved: " + body);
        }
    }

    /// Sends the form "Submit"; answers the address of the result.
    public String submit(String attempt, String formToken) throws IOException, InterruptedException {
        return send(attempt + "/submit", Map.of("form", formToken), SEE_OTHER)
                .headers()
                .firstValue("Location")
                .orElseThrow();
    }

    /// The pass for the attempt, as the browser holds it.
    public String pass(String attempt) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie ->
                        cookie.getName().equals(PASS_COOKIE) && cookie.getPath().equals(attempt))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("There is no pass for " + attempt));
    }

    private HttpResponse<String> send(String path, Map<String, String> fields, int status)
            throws IOException, InterruptedException {
        var form = fields.entrySet().stream()
                .map(field -> URLEncoder.encode(field.getKey(), StandardCharsets.UTF_8) + "="
                        + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        var answer = exchange(request(path)
                .header("Accept", "text/html")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
        expect(status, answer);
        return answer;
    }

    private HttpRequest.Builder request(String address) throws IOException {
        var uri = URI.create(address.startsWith("http") ? address : baseUrl + address);
        var request = HttpRequest.newBuilder(uri).timeout(PATIENCE);
        cookies.get(uri, Map.of()).forEach((name, values) -> {
            if (!values.isEmpty()) {
                request.header(name, String.join("; ", values));
            }
        });
        return request;
    }

    private HttpResponse<String> exchange(HttpRequest.Builder request) throws IOException, InterruptedException {
        var answer = http.send(request.build(), BodyHandlers.ofString());
        cookies.put(answer.uri(), answer.headers().map());
        return answer;
    }

    private static String expect(int status, HttpResponse<String> answer) {
        if (answer.statusCode() != status) {
            throw new IllegalStateException(
                    answer.request().method() + " " + answer.uri().getPath() + " was answered " + answer.statusCode()
                            + ", not " + status + ": " + answer.body());
        }
        return answer.body();
    }

    private static String formToken(String page) {
        var token = FORM_TOKEN.matcher(page);
        if (!token.find()) {
            throw new IllegalStateException("The page has no form token: " + page);
        }
        return token.group(1);
    }
}
