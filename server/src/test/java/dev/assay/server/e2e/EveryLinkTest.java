package dev.assay.server.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.server.assessment.TestContent;
import dev.assay.server.bank.ItemBank;
import dev.assay.server.kernel.Slug;
import dev.assay.server.platform.TestBrowser;
import dev.assay.server.platform.TestBrowser.Answer;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.web.util.HtmlUtils;

/// Every page that links lead to, as a stranger and as a learner: none is missing, each carries what hardens it, and
/// none holds a word that only authors may read.
class EveryLinkTest {
    private static final Pattern INLINE = Pattern.compile("<[^>]+\\s(on[a-z]+|style)=|<style|<script(?! [^>]*src=)");

    @Test
    void ofAStranger() {
        try (var stranger = TestBrowser.of(SharedServer.get())) {
            var spider = new Spider(stranger);
            var read = spider.from("/");
            assertThat(read).hasSizeGreaterThan(70);
            assertSound(read);
            spider.assertPlacesAreThere();
        }
    }

    @Test
    void ofALearnerInAnAttempt() {
        try (var learner = TestBrowser.of(SharedServer.get())) {
            learner.signUp("Link Follower", "links@mail.example");
            learner.post("/plans/serverless/assessment/start", Map.of("word", "given"));
            var spider = new Spider(learner);
            var read = spider.from("/me");
            assertThat(read.keySet()).anyMatch(path -> path.endsWith("/questions/50"));
            assertSound(read);
            spider.assertPlacesAreThere();
            read.forEach((path, answer) -> {
                if (path.matches("/(me|attempts).*")) {
                    assertThat(answer.header("Cache-Control")).as(path).contains("no-store");
                }
            });
        }
    }

    private static void assertSound(Map<String, Answer> read) {
        var secrets = secrets();
        assertThat(secrets).hasSizeGreaterThan(300);
        read.forEach((path, answer) -> {
            assertThat(answer.status()).as(path).isEqualTo(200);
            assertThat(answer.header("X-Content-Type-Options")).as(path).isEqualTo("nosniff");
            assertThat(answer.header("Content-Security-Policy")).as(path).contains("default-src 'none'");
            assertThat(answer.header("Referrer-Policy")).as(path).isNotEmpty();
            var text = HtmlUtils.htmlUnescape(answer.body());
            // Lessons teach, so they may say what an item's author says too.
            assertThat(secrets.stream().filter(text::contains).filter(secret -> !path.contains("/lessons/")))
                    .as(path)
                    .isEmpty();
            if (answer.header("Content-Type").startsWith("text/html")) {
                assertThat(INLINE.matcher(answer.body()).find()).as(path).isFalse();
                assertThat(answer.body()).as(path).contains("<html lang=\"en\"", "<main", "<h1");
            }
        });
    }

    /// Misconceptions and reasons of all item models, as far as they are whole sentences without parameters.
    private static List<String> secrets() {
        return SharedServer.get().part(ItemBank.class).current(new Slug("serverless")).stream()
                .flatMap(TestContent::reasons)
                .filter(text -> text.length() >= 25 && !text.contains("{"))
                .distinct()
                .toList();
    }
}
