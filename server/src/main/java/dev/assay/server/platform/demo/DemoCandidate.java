package dev.assay.server.platform.demo;

import dev.assay.items.Key;
import dev.assay.server.assessment.IssuedForms;
import dev.assay.server.assessment.IssuedQuestion;
import dev.assay.server.kernel.AttemptId;
import dev.assay.server.platform.demo.DemoBrowser.Page;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/// A candidate who knows every answer: reads the keys from the issue log of the server in the same process. No address
/// of the server gives
/// them.
final class DemoCandidate {
    private static final String PLAN = "/plans/serverless";
    private static final String CSRF = "name=\"_csrf\" value=\"([^\"]+)\"";
    private static final String FORM = "name=\"form\" value=\"([^\"]+)\"";

    private final DemoBrowser browser;
    private final IssuedForms keys;

    DemoCandidate(DemoBrowser browser, IssuedForms keys) {
        this.browser = browser;
        this.keys = keys;
    }

    void signUp() {
        var page = browser.get("/sign-up").must(200);
        browser.post(
                        "/sign-up",
                        Map.of(
                                "_csrf",
                                page.find(CSRF),
                                "name",
                                "Demo Candidate",
                                "email",
                                "demo@example.org",
                                "password",
                                UUID.randomUUID().toString()))
                .must(200);
    }

    void readALesson() {
        var plan = browser.get(PLAN).must(200);
        var lesson = plan.find("href=\"(" + PLAN + "/lessons/[a-z0-9-]+)\"");
        var page = browser.get(lesson).must(200);
        browser.post(lesson + "/complete", Map.of("_csrf", page.find(CSRF), "act", "finish"))
                .must(200);
    }

    AttemptId start() {
        var page = browser.get(PLAN + "/assessment").must(200);
        var question = browser.post(PLAN + "/assessment/start", Map.of("_csrf", page.find(CSRF), "word", "given"))
                .must(200);
        return new AttemptId(UUID.fromString(question.address().getPath().split("/", -1)[2]));
    }

    void answerAll(AttemptId attempt) {
        for (var question : keys.issued(attempt)) {
            var address = "/attempts/" + attempt + "/questions/" + question.slot();
            var page = browser.get(address).must(200);
            browser.put("/attempts/" + attempt + "/answers/" + question.slot(), answer(question), page.find(FORM))
                    .must(200);
        }
    }

    private static String answer(IssuedQuestion question) {
        return switch (question.key()) {
            case Key.Options options ->
                options.positions().stream()
                        .sorted()
                        .map(position ->
                                "\"" + question.shown().options().get(position).id() + "\"")
                        .collect(Collectors.joining(",", "{\"revision\":1,\"chosen\":[", "]}"));
            case Key.Texts texts ->
                "{\"revision\":1,\"entered\":\"" + texts.accepted().getFirst() + "\",\"flagged\":false}";
            case Key.Places places ->
                "{\"revision\":1,\"placed\":["
                        + places.positions().stream()
                                .map(position -> "\"" + (char) ('a' + position) + "\"")
                                .collect(Collectors.joining(","))
                        + "],\"flagged\":false}";
            case Key.Amount amount ->
                "{\"revision\":1,\"entered\":\"" + amount.value().toPlainString() + "\"}";
        };
    }

    /// The result's page.
    Page submit(AttemptId attempt) {
        var check = browser.get("/attempts/" + attempt + "/check").must(200);
        return browser.post("/attempts/" + attempt + "/submit", Map.of("form", check.find(FORM)))
                .must(200);
    }

    /// Waits until the badge stands on the candidate's own page; gives the badge's page of the holder.
    String awaitBadge(int seconds) {
        var deadline = System.nanoTime() + seconds * 1_000_000_000L;
        while (true) {
            var mine = browser.get("/me").must(200);
            if (mine.has("href=\"/me/badges/([a-z0-9-]+)\"")) {
                return "/me/badges/" + mine.find("href=\"/me/badges/([a-z0-9-]+)\"");
            }
            if (System.nanoTime() > deadline) {
                throw new DemoFailed("No badge within " + seconds + " seconds of passing");
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new DemoFailed("Interrupted while waiting for the badge");
        }
    }

    /// Shows the badge to anyone with the link, and gives its public address.
    String publish(String holderPage) {
        var page = browser.get(holderPage).must(200);
        browser.post(holderPage, Map.of("_csrf", page.find(CSRF), "name", "Demo Candidate", "visibility", "anyone"))
                .must(200);
        return "/b/" + holderPage.substring(holderPage.lastIndexOf('/') + 1);
    }
}
