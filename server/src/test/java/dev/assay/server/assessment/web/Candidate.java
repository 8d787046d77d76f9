package dev.assay.server.assessment.web;

import dev.assay.items.Key;
import dev.assay.server.assessment.IssuedForms;
import dev.assay.server.assessment.IssuedQuestion;
import dev.assay.server.kernel.AttemptId;
import dev.assay.server.platform.TestBrowser;
import dev.assay.server.platform.TestBrowser.Answer;
import dev.assay.server.platform.TestServer;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Somebody at a browser who takes the assessment; what the server ever answered is kept.
final class Candidate implements AutoCloseable {
    private static final Pattern FIELD = Pattern.compile("name=\"(form|revision)\" value=\"([^\"]+)\"");

    final TestBrowser browser;
    final List<Answer> heard = new ArrayList<>();
    private final TestServer server;
    private String attempt = "";

    Candidate(TestServer server) {
        this.server = server;
        this.browser = TestBrowser.of(server);
    }

    static Candidate signedUp(TestServer server, String email) {
        var candidate = new Candidate(server);
        candidate.browser.signUp("Sample Candidate", email);
        return candidate;
    }

    /// Goes from the rules to the first question.
    Candidate start() {
        return start("serverless");
    }

    Candidate start(String plan) {
        get("/plans/" + plan + "/assessment");
        var started = heard(browser.post("/plans/" + plan + "/assessment/start", Map.of("word", "given")));
        var first = started.location();
        attempt = first.substring(0, first.indexOf("/questions/"));
        return this;
    }

    Candidate at(String address) {
        attempt = address;
        return this;
    }

    String address() {
        return attempt;
    }

    AttemptId id() {
        return new AttemptId(UUID.fromString(attempt.substring("/attempts/".length())));
    }

    List<IssuedQuestion> form() {
        return server.part(IssuedForms.class).issued(id());
    }

    Answer get(String path) {
        return heard(browser.get(path));
    }

    Answer question(int slot) {
        return get(attempt + "/questions/" + slot);
    }

    /// Answers as the page's form does: `fields` beside the hidden ones.
    Answer send(int slot, String fields) {
        var page = question(slot);
        return post(
                attempt + "/questions/" + slot,
                "form=" + field(page, "form") + "&revision=" + field(page, "revision") + "&" + fields);
    }

    Answer post(String path, String body) {
        return heard(browser.send(browser.request(path)
                .header("Accept", "text/html")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body))));
    }

    Answer submit() {
        return post(attempt + "/submit", "form=" + field(get(attempt + "/check"), "form"));
    }

    /// Saves as the script does.
    Answer put(int slot, String json) {
        return put(slot, json, field(question(slot), "form"));
    }

    Answer put(int slot, String json, String token) {
        return heard(browser.send(browser.request(attempt + "/answers/" + slot)
                .header("Content-Type", "application/json")
                .header("X-Assay-Form", token)
                .PUT(BodyPublishers.ofString(json))));
    }

    static String field(Answer page, String name) {
        var fields = FIELD.matcher(page.body());
        while (fields.find()) {
            if (fields.group(1).equals(name)) {
                return fields.group(2);
            }
        }
        throw new AssertionError("No field " + name + " in " + page.status() + " " + page.body());
    }

    /// The form fields that answer a question rightly.
    static String right(IssuedQuestion question) {
        return switch (question.key()) {
            case Key.Options options ->
                options.positions().stream()
                        .map(position -> "chosen=" + (char) ('a' + position))
                        .collect(Collectors.joining("&"));
            case Key.Texts texts ->
                "entered=" + URLEncoder.encode(texts.accepted().getFirst(), StandardCharsets.UTF_8);
            case Key.Places places ->
                places.positions().stream()
                        .map(position -> "placed=" + (char) ('a' + position))
                        .collect(Collectors.joining("&"));
            case Key.Amount number ->
                "entered=" + URLEncoder.encode(number.value().toPlainString(), StandardCharsets.UTF_8);
        };
    }

    private Answer heard(Answer answer) {
        heard.add(answer);
        return answer;
    }

    @Override
    public void close() {
        browser.close();
    }
}
