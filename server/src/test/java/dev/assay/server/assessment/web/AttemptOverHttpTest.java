package dev.assay.server.assessment.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.items.Prompt;
import dev.assay.server.assessment.AttemptScored;
import dev.assay.server.assessment.Attempts;
import dev.assay.server.assessment.IssuedQuestion;
import dev.assay.server.platform.TestServer;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.context.event.ApplicationEventMulticaster;

class AttemptOverHttpTest {
    private static TestServer server;

    @BeforeAll
    static void start() {
        server = TestServer.start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static Candidate candidate(String name) {
        return Candidate.signedUp(server, name + "@example.org");
    }

    @Test
    void theWholeAttemptWorksWithFormsAlone() {
        try (var candidate = candidate("forms")) {
            assertThat(candidate.get("/plans/serverless/assessment").body())
                    .contains("Before you start", "40 of 50 right is a pass");
            var without = candidate.browser.post("/plans/serverless/assessment/start", Map.of());
            assertThat(without.status()).isEqualTo(422);
            assertThat(without.body()).contains("Tick the box to give your word");
            candidate.start();
            assertThat(candidate.address()).startsWith("/attempts/");
            for (var question : candidate.form()) {
                var page = candidate.question(question.slot());
                assertThat(page.status()).isEqualTo(200);
                assertThat(page.body())
                        .contains("Question " + question.slot() + " of 50", (question.slot() - 1) + "</span> answered");
                var next = candidate.send(question.slot(), Candidate.right(question));
                assertThat(next.location())
                        .endsWith(question.slot() < 50 ? "/questions/" + (question.slot() + 1) : "/check");
            }
            assertThat(candidate.get(candidate.address() + "/check").body()).contains("Submit 50 answers");
            assertThat(candidate.submit().location()).endsWith("/result");
            assertThat(candidate.get(candidate.address() + "/result").body())
                    .contains("Passed: 50 of 50", "First attempt, submitted on");
            assertThat(candidate.get("/plans/serverless/assessment").body()).contains("You hold this badge");
            assertThat(candidate
                            .browser
                            .post("/plans/serverless/assessment/start", Map.of("word", "given"))
                            .status())
                    .isEqualTo(409);
        }
    }

    @Test
    void flagsAndTheQuestionListTellWhatIsOpen() {
        try (var candidate = candidate("flags").start()) {
            assertThat(candidate.send(7, "go=flag").location()).endsWith("/questions/7");
            assertThat(candidate.question(7).body()).contains("Flagged to come back to");
            candidate.send(1, Candidate.right(candidate.form().getFirst()));
            var check = candidate.get(candidate.address() + "/check").body();
            assertThat(check).contains("Submit 1 answer, leave 49 blank", "49&nbsp;not&nbsp;answered, 1&nbsp;flagged");
            assertThat(candidate
                            .get(candidate.address() + "/check?show=flagged")
                            .body())
                    .containsOnlyOnce("<b><span class=\"hidden\">Question </span>")
                    .contains("Question </span>7</b>");
            assertThat(candidate.send(7, "go=unflag").location()).endsWith("/questions/7");
            assertThat(candidate.question(7).body()).doesNotContain("Flagged to come back to");
        }
    }

    @Test
    void oneOfTwoIsKeptAndSaidToBeUnfinished() {
        try (var candidate = candidate("two").start()) {
            var two = question(candidate, Prompt.CHOOSE_TWO);
            candidate.send(two.slot(), "chosen=b");
            assertThat(candidate.question(two.slot()).body()).contains("Choose two. 1 of 2 chosen.");
            assertThat(candidate.get(candidate.address() + "/check").body())
                    .contains("1 chosen, choose two", "0 of 50 are answered");
            candidate.send(two.slot(), "chosen=b&chosen=d");
            assertThat(candidate.get(candidate.address() + "/check").body()).contains("1 of 50 are answered");
        }
    }

    @Test
    void aNumberThatCannotBeReadIsKeptAndExplained() {
        for (int i = 0; ; i++) {
            try (var candidate = candidate("number" + i).start()) {
                var entry = candidate.form().stream()
                        .filter(question -> question.shown().prompt() == Prompt.ENTER_NUMBER)
                        .findFirst();
                if (entry.isEmpty()) {
                    continue; // a form may have none; the next will
                }
                int slot = entry.get().slot();
                assertThat(candidate.send(slot, "entered=1%2C5").location()).endsWith("/questions/" + slot);
                assertThat(candidate.question(slot).body())
                        .contains("aria-invalid=\"true\"", "value=\"1,5\"", "Write the decimal point as a point");
                assertThat(candidate.send(slot, "entered=12").status()).isEqualTo(303);
                assertThat(candidate.question(slot).body()).doesNotContain("aria-invalid");
                return;
            }
        }
    }

    private static IssuedQuestion question(Candidate candidate, Prompt prompt) {
        return candidate.form().stream()
                .filter(question -> question.shown().prompt() == prompt)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aFailedAttemptNamesTheLessonsAndTheNextStartAndTheNextFormIsFresh() {
        try (var candidate = candidate("failed").start()) {
            assertThat(candidate.submit().location()).endsWith("/result");
            var first = candidate.address();
            var attempt = server.part(Attempts.class).attempt(candidate.id()).orElseThrow();
            var result = candidate.get(first + "/result").body();
            assertThat(result)
                    .contains(
                            "Not passed this time: 0 of 50",
                            "You are 40 questions short",
                            Times.exact(attempt.submittedAt().orElseThrow().plus(Duration.ofDays(1))),
                            "/plans/serverless/lessons/");
            assertThat(candidate.get("/plans/serverless/assessment").body()).contains("Your next attempt");
            var early = candidate.browser.post("/plans/serverless/assessment/start", Map.of("word", "given"));
            assertThat(early.status()).isEqualTo(409);
            assertThat(early.body()).contains("Your next attempt");

            server.clock().advance(Duration.ofDays(1));
            candidate.browser.signIn("failed@example.org");
            candidate.start();
            assertThat(candidate.address()).isNotEqualTo(first);
            assertThat(candidate.question(1).body()).contains("Question 1 of 50");
        }
    }

    @Test
    void afterSubmittingWritesAreRefusedAndReadsLeadToTheResult() {
        try (var candidate = candidate("closed").start()) {
            var page = candidate.question(3);
            candidate.submit();
            assertThat(candidate.question(3).location()).endsWith("/result");
            assertThat(candidate.get(candidate.address() + "/check").location()).endsWith("/result");
            assertThat(candidate.get(candidate.address() + "/open").location()).endsWith("/result");
            var three = candidate.form().get(2);
            var token = Candidate.field(page, "form");
            var late = candidate.post(
                    candidate.address() + "/questions/3", "form=" + token + "&revision=9&" + Candidate.right(three));
            assertThat(late.status()).isEqualTo(409);
            assertThat(late.body()).contains("This attempt is submitted");
            var put = candidate.put(3, json(three, 9), token);
            assertThat(put.status()).isEqualTo(409);
            assertThat(put.body()).isEqualTo("{\"outcome\":\"closed\"}");
            assertThat(candidate
                            .post(candidate.address() + "/submit", "form=" + token)
                            .location())
                    .endsWith("/result");
            assertThat(candidate.get(candidate.address() + "/result").body()).contains("0 of 50");
        }
    }

    private static String json(IssuedQuestion question, long revision) {
        return question.shown().prompt() == Prompt.ENTER_NUMBER
                ? "{\"revision\":" + revision + ",\"entered\":\"7\",\"flagged\":false}"
                : "{\"revision\":" + revision + ",\"chosen\":[\"a\"],\"flagged\":false}";
    }

    @Test
    void anotherDeviceGoesOnAndTheOlderAnswerOfTheFirstIsToldThatItIsOld() {
        try (var first = candidate("devices").start();
                var second = new Candidate(server)) {
            var one = question(first, Prompt.CHOOSE_ONE);
            var stale = first.question(one.slot());
            first.put(one.slot(), "{\"revision\":1,\"chosen\":[\"a\"],\"flagged\":false}");

            second.browser.signIn("devices@example.org");
            assertThat(second.get("/plans/serverless/assessment").body()).contains("Go on with your attempt");
            assertThat(second.get(first.address() + "/open").location()).contains("/questions/");
            second.at(first.address());
            assertThat(second.question(one.slot()).body()).contains("value=\"a\" checked");
            assertThat(second.put(one.slot(), "{\"revision\":2,\"chosen\":[\"b\"],\"flagged\":true}")
                            .body())
                    .startsWith("{\"outcome\":\"saved\",\"revision\":2,\"at\":\"");

            var old = first.put(one.slot(), "{\"revision\":2,\"chosen\":[\"c\"],\"flagged\":false}");
            assertThat(old.status()).isEqualTo(409);
            assertThat(old.body())
                    .isEqualTo("{\"outcome\":\"superseded\",\"revision\":2,\"chosen\":[\"b\"],\"flagged\":true}");
            var form = first.post(
                    first.address() + "/questions/" + one.slot(),
                    "form=" + Candidate.field(stale, "form") + "&revision=" + Candidate.field(stale, "revision")
                            + "&chosen=c");
            assertThat(form.status()).isEqualTo(409);
            assertThat(form.body()).contains("You answered this question elsewhere", "value=\"b\" checked");
        }
    }

    @Test
    void strangersFindNothing() {
        try (var owner = candidate("own").start();
                var other = candidate("other").start();
                var nobody = new Candidate(server)) {
            var paths = new String[] {"/questions/1", "/check", "/result", "/open"};
            for (var path : paths) {
                assertThat(other.get(owner.address() + path).status()).as(path).isEqualTo(404);
                assertThat(nobody.get(owner.address() + path).location()).startsWith("/sign-in");
            }
            var token = Candidate.field(other.question(1), "form");
            var own = other.address();
            other.at(owner.address());
            assertThat(other.put(1, "{\"revision\":1,\"chosen\":[\"a\"]}", token)
                            .status())
                    .isEqualTo(404);
            assertThat(other.post(owner.address() + "/questions/1", "form=" + token + "&revision=1&chosen=a")
                            .status())
                    .isEqualTo(404);
            assertThat(other.post(owner.address() + "/submit", "form=" + token).status())
                    .isEqualTo(404);
            other.at(own);
            // A pass of one attempt opens no other, even where the browser is made to send it.
            other.browser.plant(
                    "assay_attempt", other.browser.cookie("assay_attempt").orElseThrow());
            other.at(owner.address());
            assertThat(other.put(1, "{\"revision\":1,\"chosen\":[\"a\"]}", token)
                            .status())
                    .isEqualTo(404);
            assertThat(other.get("/attempts/00000000-0000-7000-8000-000000000000/result")
                            .status())
                    .isEqualTo(404);
            assertThat(other.get("/attempts/no-such-id/questions/1").status()).isEqualTo(404);
            assertThat(owner.get(owner.address() + "/questions/51").status()).isEqualTo(404);
            assertThat(owner.get(owner.address() + "/questions/0").status()).isEqualTo(404);
            assertThat(owner.get(owner.address() + "/questions/one").status()).isEqualTo(404);
        }
    }

    @Test
    void malformedSavesAreToldWhatIsWrong() {
        try (var candidate = candidate("malformed").start()) {
            var one = question(candidate, Prompt.CHOOSE_ONE).slot();
            var token = Candidate.field(candidate.question(one), "form");
            var bodies = Map.of(
                    "", "one JSON object",
                    "[]", "one JSON object",
                    "{", "one JSON object",
                    "{\"revision\":1,\"chosen\":[\"a\"]} x", "one JSON object",
                    "{\"revision\":1,\"revision\":2,\"chosen\":[\"a\"]}", "one JSON object",
                    "{\"chosen\":[\"a\"]}", "revision",
                    "{\"revision\":0,\"chosen\":[\"a\"]}", "revision",
                    "{\"revision\":1.5,\"chosen\":[\"a\"]}", "revision",
                    "{\"revision\":1,\"chosen\":\"a\"}", "list of option ids",
                    "{\"revision\":1,\"chosen\":[\"a\",\"b\"]}", "takes one option");
            var more = Map.of(
                    "{\"revision\":1,\"chosen\":[\"z\"]}", "options of this question",
                    "{\"revision\":1,\"chosen\":[1]}", "list of option ids",
                    "{\"revision\":1}", "Send one of",
                    "{\"revision\":1,\"chosen\":[\"a\"],\"entered\":\"1\"}", "Send one of",
                    "{\"revision\":1,\"entered\":\"12\"}", "but options in",
                    "{\"revision\":1,\"chosen\":[\"a\"],\"flagged\":\"yes\"}", "flagged",
                    "{\"revision\":1,\"chosen\":[\"a\"],\"score\":50}", "not known",
                    "{\"revision\":99999999999999999999,\"chosen\":[\"a\"]}", "revision");
            var all = new ArrayList<>(bodies.entrySet());
            all.addAll(more.entrySet());
            for (var body : all) {
                var reply = candidate.put(one, body.getKey(), token);
                assertThat(reply.status()).as(body.getKey()).isEqualTo(400);
                assertThat(reply.header("Content-Type")).startsWith("application/problem+json");
                assertThat(reply.body()).as(body.getKey()).contains(body.getValue());
            }
            assertThat(candidate
                            .put(one, "{\"revision\":1,\"chosen\":[\"a\"]}" + " ".repeat(3_000), token)
                            .status())
                    .isEqualTo(413);
            assertThat(candidate
                            .put(one, "{\"revision\":1,\"chosen\":[\"a\"]}", "forged")
                            .status())
                    .isEqualTo(403);
            assertThat(candidate
                            .put(99, "{\"revision\":1,\"chosen\":[\"a\"]}", token)
                            .status())
                    .isEqualTo(404);
            var form = candidate.browser.send(candidate
                    .browser
                    .request(candidate.address() + "/answers/" + one)
                    .header("Content-Type", "text/plain")
                    .header("X-Assay-Form", token)
                    .PUT(BodyPublishers.ofString("{\"revision\":1,\"chosen\":[\"a\"]}")));
            assertThat(form.status()).isEqualTo(415);
            assertThat(candidate
                            .post(candidate.address() + "/questions/" + one, "revision=1&chosen=a")
                            .status())
                    .isEqualTo(403);
            assertThat(candidate.send(one, "chosen=q").status()).isEqualTo(400);
            var notANumber = "form=" + token + "&chosen=a&revision=x";
            assertThat(candidate
                            .post(candidate.address() + "/questions/" + one, notANumber)
                            .status())
                    .isEqualTo(400);
            assertThat(candidate.get(candidate.address() + "/check").body()).contains("0 of 50 are answered");
        }
    }

    @Test
    void thePassIsForThisAttemptOnlyAndOutOfReachOfScripts() {
        try (var candidate = candidate("cookie").start()) {
            var cookie = candidate.heard.stream()
                    .flatMap(answer -> answer.headers().allValues("Set-Cookie").stream())
                    .filter(header -> header.startsWith("assay_attempt="))
                    .findFirst()
                    .orElseThrow();
            assertThat(cookie)
                    .contains("Path=" + candidate.address() + ";", "HttpOnly", "SameSite=Lax")
                    .doesNotContain("Secure");
        }
    }

    @Test
    void fiveSubmitsAtOnceGiveOneResultAndOneEvent() throws Exception {
        var events = new ConcurrentLinkedQueue<AttemptScored>();
        server.part(ApplicationEventMulticaster.class).addApplicationListener(event -> {
            if (event instanceof PayloadApplicationEvent<?> told && told.getPayload() instanceof AttemptScored scored) {
                events.add(scored);
            }
        });
        try (var candidate = candidate("five").start()) {
            for (var question : candidate.form().subList(0, 10)) {
                candidate.send(question.slot(), Candidate.right(question));
            }
            var token = Candidate.field(candidate.get(candidate.address() + "/check"), "form");
            var places = new ArrayList<Future<Integer>>();
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                for (int i = 0; i < 5; i++) {
                    places.add(threads.submit(() -> candidate
                            .browser
                            .send(candidate
                                    .browser
                                    .request(candidate.address() + "/submit")
                                    .header("Content-Type", "application/x-www-form-urlencoded")
                                    .POST(BodyPublishers.ofString("form=" + token)))
                            .status()));
                }
            }
            for (var place : places) {
                assertThat(place.get()).isEqualTo(303);
            }
            var mine = events.stream()
                    .filter(event -> event.attempt().equals(candidate.id()))
                    .toList();
            assertThat(mine).singleElement().satisfies(event -> {
                assertThat(event.correct()).isEqualTo(10);
                assertThat(event.passed()).isFalse();
                assertThat(event.number()).isEqualTo(1);
                assertThat(event.fresh()).isBetween(0, 50);
            });
            assertThat(server.part(Attempts.class).recent(Optional.empty(), 100))
                    .filteredOn(attempt -> attempt.id().equals(candidate.id()))
                    .singleElement()
                    .satisfies(attempt -> assertThat(attempt.correct()).hasValue(10));
        }
    }
}
