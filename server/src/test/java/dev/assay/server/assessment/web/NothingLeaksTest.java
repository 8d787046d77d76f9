package dev.assay.server.assessment.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.items.Variants;
import dev.assay.server.assessment.DrawnQuestion;
import dev.assay.server.assessment.IssuedQuestion;
import dev.assay.server.assessment.TestContent;
import dev.assay.server.assessment.VariantSeeds;
import dev.assay.server.kernel.MasterSecret;
import dev.assay.server.platform.TestBrowser.Answer;
import dev.assay.server.platform.TestServer;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.web.util.HtmlUtils;

/// Reads every byte that a candidate is sent from the rules to the result, and looks for what must stay inside.
class NothingLeaksTest {
    private static final Pattern SHOWS_A_KEY = Pattern.compile(
            "(?i)(data-|\"|name=\")(is-?)?(correct|right|key|answer-?key|distractor|misconception|explanation)\"?[=:]");

    @Test
    void keysExplanationsMisconceptionsModelsLevelsAndSeedsNeverLeaveTheServer() {
        try (var server = TestServer.start();
                var candidate = Candidate.signedUp(server, "leaks@example.org").start()) {
            var secrets = secrets(server, candidate);
            assertThat(secrets.size()).isGreaterThan(300);
            sitTheWholeAttempt(candidate);
            var script = candidate.get("/assets/attempt.js");
            assertThat(script.status()).isEqualTo(200);
            assertThat(candidate.heard.size()).isGreaterThan(250);
            for (var answer : candidate.heard) {
                var text = everything(answer);
                assertThat(secrets.stream().filter(text::contains)).as(text).isEmpty();
                assertThat(SHOWS_A_KEY.matcher(text).find()).as(text).isFalse();
            }
        }
    }

    private static void sitTheWholeAttempt(Candidate candidate) {
        for (var question : candidate.form()) {
            int slot = question.slot();
            var right = Candidate.right(question);
            candidate.send(slot, question.shown().options().isEmpty() ? "entered=-1" : "chosen=a");
            var json = question.shown().options().isEmpty() ? "\"entered\":\"-2\"" : "\"chosen\":[\"b\"]";
            candidate.put(slot, "{\"revision\":5," + json + "}");
            candidate.put(slot, "{\"revision\":4," + json + "}");
            if (slot % 3 != 0) {
                candidate.send(slot, right);
            }
        }
        candidate.get(candidate.address() + "/check?show=open");
        candidate.submit();
        candidate.get(candidate.address() + "/result");
        candidate.question(1);
        candidate.get("/plans/serverless/assessment");
        candidate.get("/plans/serverless");
        candidate.get("/me");
    }

    /// Status, headers and body as a person would read them.
    private static String everything(Answer answer) {
        return answer.headers().map() + "\n"
                + HtmlUtils.htmlUnescape(answer.body().replaceAll("</?code>", "`"));
    }

    private static Set<String> secrets(TestServer server, Candidate candidate) {
        var seeds = new VariantSeeds(server.part(MasterSecret.class).derive(VariantSeeds.LABEL));
        var secrets = new HashSet<String>();
        for (var question : candidate.form()) {
            var model = question.model();
            secrets.addAll(List.of(model.id(), model.version(), model.title()));
            var seed = seeds.seed(candidate.id(), question.slot(), 0);
            secrets.add(HexFormat.of().formatHex(seed));
            secrets.add(Base64.getEncoder().encodeToString(seed));
            secrets.add(Base64.getUrlEncoder().withoutPadding().encodeToString(seed));
            var variant = Variants.of(model, seed);
            secrets.add(variant.fingerprint());
            secrets.add(
                    DrawnQuestion.of(question.slot(), model, 0, variant).tuple().toString());
            secrets.addAll(pieces(variant.rationale().explanation()));
            TestContent.reasons(model).forEach(text -> secrets.addAll(pieces(text)));
        }
        // Words that the question itself shows are no secret.
        var shown = candidate.form().stream().map(NothingLeaksTest::shown).collect(Collectors.joining("\n"));
        secrets.removeIf(secret -> shown.toLowerCase(Locale.ROOT).contains(secret.toLowerCase(Locale.ROOT)));
        return secrets;
    }

    private static String shown(IssuedQuestion question) {
        return question.shown().stem() + question.shown().options();
    }

    /// Sentences long enough not to be met by chance.
    private static List<String> pieces(String text) {
        var pieces = new ArrayList<String>();
        for (var sentence : text.split("(?<=[.;:])\\s+|\\n", -1)) {
            if (sentence.strip().length() >= 25) {
                pieces.add(sentence.strip());
            }
        }
        return pieces;
    }
}
