package dev.assay.server.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.server.platform.TestBrowser;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Saves answers as fast as the server takes them, four at a time, and remembers what was acknowledged. The value of an
/// answer follows from its revision, so that a later one than was acknowledged can be told from a wrong one.
final class AcknowledgedSaves {
    private static final int QUESTIONS = 50;
    private static final int SAVERS = 4;
    private static final int SAVES_BEFORE_THE_END = 300;
    private static final Pattern REVISION = Pattern.compile("data-revision=\"(\\d+)\"");
    private static final Pattern CHECKED = Pattern.compile("name=\"chosen\" value=\"([a-z])\" checked");
    private static final Pattern ENTERED = Pattern.compile("name=\"entered\"[^>]* value=\"([^\"]*)\"");

    private final Map<Integer, Long> newest = new ConcurrentHashMap<>();
    private final AtomicLong count = new AtomicLong();

    private record Kind(boolean number, int toChoose, int options) {
        static Kind of(String page) {
            var options = page.split("name=\"chosen\"", -1).length - 1;
            return new Kind(options == 0, page.contains("type=\"checkbox\"") ? 2 : 1, options);
        }

        /// What is answered in this revision.
        List<String> values(long revision) {
            if (number) {
                return List.of(Long.toString(revision));
            }
            var first = (int) (revision % options);
            var second = (first + 1) % options;
            return (toChoose == 1 ? List.of(first) : List.of(Math.min(first, second), Math.max(first, second)))
                    .stream()
                            .map(position -> String.valueOf((char) ('a' + position)))
                            .toList();
        }

        String json(long revision) {
            var values =
                    values(revision).stream().map(value -> '"' + value + '"').collect(Collectors.joining(","));
            return "{\"revision\":" + revision + ","
                    + (number ? "\"entered\":" + values : "\"chosen\":[" + values + "]") + "}";
        }
    }

    /// Saves until `end` is run in the middle of it, and the connections break.
    void during(TestBrowser browser, String attempt, Runnable end) throws InterruptedException {
        var pages = new ConcurrentHashMap<Integer, Kind>();
        var token = "";
        for (int slot = 1; slot <= QUESTIONS; slot++) {
            var page = browser.get(attempt + "/questions/" + slot).body();
            pages.put(slot, Kind.of(page));
            token = Attempting.formToken(page);
        }
        var pass = browser.cookie("assay_attempt").orElseThrow();
        var formToken = token;
        var before = count.get();
        try (var http = HttpClient.newHttpClient();
                var savers = Executors.newFixedThreadPool(SAVERS)) {
            for (int saver = 1; saver <= SAVERS; saver++) {
                var first = saver;
                savers.execute(() -> save(http, attempt, pass, formToken, pages, first));
            }
            while (count.get() < before + SAVES_BEFORE_THE_END) {
                Thread.sleep(5);
            }
            end.run();
        }
    }

    private void save(
            HttpClient http, String attempt, String pass, String token, Map<Integer, Kind> pages, int firstSlot) {
        try {
            for (int slot = firstSlot; ; slot = slot + SAVERS <= QUESTIONS ? slot + SAVERS : firstSlot) {
                var revision = newest.getOrDefault(slot, 0L) + 1;
                var kind = Objects.requireNonNull(pages.get(slot));
                var answer = http.send(
                        HttpRequest.newBuilder(URI.create(attempt + "/answers/" + slot))
                                .header("Cookie", "assay_attempt=" + pass)
                                .header("X-Assay-Form", token)
                                .header("Content-Type", "application/json")
                                .PUT(BodyPublishers.ofString(kind.json(revision)))
                                .build(),
                        BodyHandlers.ofString());
                if (answer.statusCode() == 200) {
                    newest.put(slot, revision);
                    count.incrementAndGet();
                }
            }
        } catch (IOException theServerIsGone) {
            // As the test wants it.
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    /// Each question shows the newest acknowledged answer, or a later one that was under way.
    void areAllThere(TestBrowser browser, String attempt) {
        assertThat(newest).hasSize(QUESTIONS);
        newest.forEach((slot, acknowledged) -> {
            var page = browser.get(attempt + "/questions/" + slot).body();
            var revision = REVISION.matcher(page);
            assertThat(revision.find()).as(page).isTrue();
            var shown = Long.parseLong(revision.group(1));
            assertThat(shown).as("question " + slot).isGreaterThanOrEqualTo(acknowledged);
            var kind = Kind.of(page);
            var values = (kind.number() ? ENTERED : CHECKED)
                    .matcher(page)
                    .results()
                    .map(found -> found.group(1))
                    .toList();
            assertThat(values).as("question " + slot).isEqualTo(kind.values(shown));
            // What was seen has to stay too.
            newest.put(slot, shown);
        });
    }

    long count() {
        return count.get();
    }
}
