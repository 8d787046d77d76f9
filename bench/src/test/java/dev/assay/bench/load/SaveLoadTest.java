package dev.assay.bench.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The load against a small HTTP server that keeps the newest revision of every question.
class SaveLoadTest {
    private static final Pattern REVISION = Pattern.compile("\"revision\":(\\d{10}),");
    private static final int CLOSE_AFTER = 20;

    private final ConcurrentHashMap<String, Long> kept = new ConcurrentHashMap<>();
    private final AtomicLong saves = new AtomicLong();
    private volatile long refuseAfter = Long.MAX_VALUE;
    private final HttpServer server = started();

    private static HttpServer started() {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.start();
            return server;
        } catch (IOException none) {
            throw new IllegalStateException(none);
        }
    }

    @BeforeEach
    void listen() {
        server.createContext("/attempts/", this::save);
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private void save(HttpExchange request) throws IOException {
        var body = new String(request.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        var revision = REVISION.matcher(body);
        var well = revision.find()
                && "the-token".equals(request.getRequestHeaders().getFirst("X-Assay-Form"))
                && "assay_attempt=the-pass".equals(request.getRequestHeaders().getFirst("Cookie"));
        long count = saves.incrementAndGet();
        if (!well || count > refuseAfter) {
            reply(request, 503, "{\"title\":\"Not saved\"}");
            return;
        }
        kept.merge(request.getRequestURI().getPath(), Long.valueOf(revision.group(1)), Math::max);
        if (count % CLOSE_AFTER == 0) {
            request.getResponseHeaders().add("Connection", "close");
        }
        reply(request, 200, "{\"outcome\":\"saved\",\"revision\":" + revision.group(1) + ",\"at\":\"now\"}");
    }

    private static void reply(HttpExchange request, int status, String body) throws IOException {
        try (request) {
            request.sendResponseHeaders(status, body.length());
            request.getResponseBody().write(body.getBytes(StandardCharsets.US_ASCII));
        }
    }

    @Test
    void everyAcknowledgedSaveIsCountedAndTheNewestOfEachQuestionIsKnown() throws IOException {
        var sittings = IntStream.range(0, 8).mapToObj(this::sitting).toList();
        var round = new SaveLoad(server.getAddress()).run(sittings, 1);
        assertTrue(round.saved() > sittings.size() * 3L, round.toString());
        assertEquals(saves.get(), round.saved());
        assertEquals(saves.get() / CLOSE_AFTER, round.renewed());
        assertEquals(round.saved(), round.latencies().getTotalCount());
        for (var sitting : sittings) {
            assertEquals(
                    IntStream.rangeClosed(1, 3)
                            .mapToObj(slot -> kept.get(sitting.attempt() + "/answers/" + slot))
                            .toList(),
                    sitting.newestSent());
        }
    }

    @Test
    void aSaveThatIsNotAcknowledgedEndsTheRound() {
        refuseAfter = 10;
        var load = new SaveLoad(server.getAddress());
        var failed = assertThrows(IllegalStateException.class, () -> load.run(List.of(sitting(1)), 5));
        assertTrue(String.valueOf(failed.getMessage()).contains("Not saved"), failed.getMessage());
    }

    private Sitting sitting(int number) {
        var attempt = "/attempts/" + number;
        var questions = List.of(
                new QuestionPage(attempt, 1, QuestionPage.Kind.ONE, "the-token"),
                new QuestionPage(attempt, 2, QuestionPage.Kind.TWO, "the-token"),
                new QuestionPage(attempt, 3, QuestionPage.Kind.ENTRY, "the-token"));
        return Sitting.of("localhost", attempt, "the-pass", questions);
    }

    @Test
    void aQuestionThatWasNotSentYetHasNoRevision() {
        var sitting = sitting(1);
        assertEquals(List.of(0L, 0L, 0L), sitting.newestSent());
        sitting.nextRequest();
        sitting.nextRequest();
        assertEquals(List.of(sitting.revision() - 1, sitting.revision(), 0L), sitting.newestSent());
    }
}
