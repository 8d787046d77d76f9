package dev.assay.server.assessment.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.items.Prompt;
import dev.assay.server.assessment.IssuedQuestion;
import dev.assay.server.platform.TestServer;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// A plan with a question of every kind, sat through its forms without a script.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryInteractionTest {
    private TestServer server;

    @BeforeAll
    void start() {
        var content = Path.of(System.getProperty("assay.root", ".."), "server/src/test/resources/every-interaction");
        server = TestServer.start(Map.of("assay.content", content.toString()));
    }

    @AfterAll
    void stop() {
        server.close();
    }

    private static IssuedQuestion question(Candidate candidate, Prompt prompt) {
        return candidate.form().stream()
                .filter(question -> question.shown().prompt() == prompt)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void everyKindIsAnsweredThroughItsFormAndScored() {
        try (var candidate = Candidate.signedUp(server, "every@mail.example").start("every")) {
            assertThat(candidate.form().stream()
                            .map(question -> question.shown().prompt())
                            .collect(Collectors.toSet()))
                    .isEqualTo(EnumSet.complementOf(EnumSet.of(Prompt.CHOOSE_TWO)));
            for (var question : candidate.form()) {
                assertThat(candidate
                                .send(question.slot(), Candidate.right(question))
                                .status())
                        .isEqualTo(303);
            }
            var check = candidate.get(candidate.address() + "/check").body();
            assertThat(check).contains("Submit 7 answers");
            candidate.submit();
            assertThat(candidate.get(candidate.address() + "/result").body()).contains("7 of 7");
        }
    }

    @Test
    void pagesShowWhatWasPutWhereAndEscapeIt() {
        try (var candidate = Candidate.signedUp(server, "places@mail.example").start("every")) {
            var order = question(candidate, Prompt.ORDER);
            candidate.send(order.slot(), "placed=b&placed=&placed=a&placed=");
            var page = candidate.question(order.slot()).body();
            assertThat(page.split("<select", -1)).hasSize(5);
            assertThat(page.split(" selected", -1)).hasSize(3);
            assertThat(page).contains("&lt;for good&gt;").doesNotContain("<for good>");
            assertThat(candidate.get(candidate.address() + "/check").body()).contains("not every place has its own");
            candidate.send(order.slot(), "placed=b&placed=b&placed=a&placed=c");
            assertThat(candidate.get(candidate.address() + "/check").body()).contains("not every place has its own");
            var gaps = question(candidate, Prompt.FILL_GAPS);
            candidate.send(gaps.slot(), "placed=a&placed=");
            var inline = candidate.question(gaps.slot()).body();
            assertThat(inline)
                    .contains("aria-label=\"Gap 1 of 2\"", "form=\"question\"", "<option value=\"a\" selected>")
                    .doesNotContain("[[effect]]");
            assertThat(candidate.get(candidate.address() + "/check").body()).contains("1 left open");
        }
    }

    @Test
    void answersThatAreRightInPartEarnTheirPartAndTheSumIsRoundedDown() {
        try (var candidate = Candidate.signedUp(server, "parts@mail.example").start("every")) {
            for (var question : candidate.form()) {
                var right = Candidate.right(question);
                // a third of the matches and half of the options are missing: 5 + 2/3 + 1/2
                var given = switch (question.shown().prompt()) {
                    case MATCH -> "placed=&" + right.substring(right.indexOf('&') + 1);
                    case CHOOSE_SEVERAL -> right.substring(0, right.indexOf('&'));
                    default -> right;
                };
                candidate.send(question.slot(), given);
            }
            candidate.submit();
            assertThat(candidate.get(candidate.address() + "/result").body()).contains("6 of 7");
        }
    }

    @Test
    void whatNoPageWouldSendIsRefusedAndNothingIsKept() {
        try (var candidate = Candidate.signedUp(server, "junk@mail.example").start("every")) {
            var match = question(candidate, Prompt.MATCH);
            for (var junk :
                    List.of("placed=z&placed=a&placed=b", "placed=a&placed=b", "placed=a&placed=b&placed=c&placed=d")) {
                assertThat(candidate.send(match.slot(), junk).status()).as(junk).isEqualTo(400);
            }
            var token = Candidate.field(candidate.question(match.slot()), "form");
            for (var junk : Map.of(
                            "{\"revision\":1,\"placed\":[\"a\"]}", "has 3 places, not 1",
                            "{\"revision\":1,\"placed\":[\"a\",\"\",\"z\"]}", "Place 3 takes one of a, b, c, d",
                            "{\"revision\":1,\"placed\":\"a\"}", "list of option ids",
                            "{\"revision\":1,\"chosen\":[\"a\"]}", "an option for each place in",
                            "{\"revision\":1,\"entered\":\"a\"}", "an option for each place in",
                            "{\"revision\":1,\"placed\":[],\"chosen\":[]}", "Send one of")
                    .entrySet()) {
                var reply = candidate.put(match.slot(), junk.getKey(), token);
                assertThat(reply.status()).as(junk.getKey()).isEqualTo(400);
                assertThat(reply.body()).contains(junk.getValue());
            }
            var text = question(candidate, Prompt.ENTER_TEXT);
            assertThat(candidate.send(text.slot(), "entered=" + "x".repeat(201)).status())
                    .isEqualTo(400);
            assertThat(candidate.get(candidate.address() + "/check").body()).contains("Submit with all 7 blank");
        }
    }

    @Test
    void aNewerAnswerComesBackAsItWasPut() {
        try (var candidate = Candidate.signedUp(server, "newer@mail.example").start("every")) {
            var match = question(candidate, Prompt.MATCH);
            assertThat(candidate
                            .put(match.slot(), "{\"revision\":5,\"placed\":[\"b\",\"\",\"b\"]}")
                            .status())
                    .isEqualTo(200);
            var late = candidate.put(match.slot(), "{\"revision\":4,\"placed\":[]}");
            assertThat(late.status()).isEqualTo(409);
            assertThat(late.body()).contains("\"placed\":[\"b\",\"\",\"b\"]");
        }
    }
}
