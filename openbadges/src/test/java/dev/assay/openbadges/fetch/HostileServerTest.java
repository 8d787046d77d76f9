package dev.assay.openbadges.fetch;

import static dev.assay.openbadges.fetch.GuardedFetcherTest.LIMITS;
import static dev.assay.openbadges.fetch.GuardedFetcherTest.assertFailed;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.Authenticator;
import java.net.InetAddress;
import java.net.PasswordAuthentication;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What the asked server sends: too much, too slowly, nonsense.
class HostileServerTest {
    /// Lines that a hostile server might send, in any order.
    private static final List<String> PIECES = List.of(
            "HTTP/1.1 200 OK\r\n",
            "HTTP/1.1 302 \r\n",
            "HTTP/9 -1\r\n",
            "HTTP/1.1 100 \r\n\r\n",
            "\r\n",
            "\n",
            "Location: https://%\r\n",
            "Location: http://[::1\r\n",
            "Location: //\\x\r\n",
            "Location: /%zz#\u0001|\r\n",
            "Content-Length: -5\r\n",
            "Content-Length: 99999999999999999999\r\n",
            "Content-Length: 3\r\n",
            "Transfer-Encoding: chunked\r\n",
            "ffffffffffff\r\n",
            "-1\r\n",
            "0\r\n\r\n",
            ": \r\n",
            "X\r\n",
            "Content-Type: \u0000\u00ff\r\n",
            "Cache-Control: max-age=99999999999999999999, =\"\r\n",
            "Age: x\r\n",
            "Connection: Upgrade\r\n",
            "HTTP/1.1 101 \r\n\r\n",
            "HTTP/1.1 407 \r\n",
            "{}");

    private LocalServer server;

    @BeforeEach
    void start() throws IOException {
        server = LocalServer.http().page("/badge", "application/vc", "{}".getBytes(UTF_8));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void aBodyOfTheLimitIsReadAndOneByteMoreIsNot() {
        server.page("/full", "text/plain", new byte[10_000]).page("/more", "text/plain", new byte[10_001]);
        assertEquals(
                10_000,
                assertInstanceOf(Fetch.Fetched.class, fromTrusted("/full")).bytes().length);
        assertFailed("larger than 10000 bytes", fromTrusted("/more"));
    }

    @Test
    void anEndlessBodyIsLeft() {
        server.page("/endless", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            while (true) {
                exchange.getResponseBody().write(new byte[4096]);
            }
        });
        assertFailed("larger than 10000 bytes", fromTrusted("/endless"));
    }

    @Test
    void aServerThatDripsIsLeftWhenTheTimeIsUp() {
        var done = new CountDownLatch(1);
        server.page("/drip", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            try {
                while (!done.await(50, TimeUnit.MILLISECONDS)) {
                    exchange.getResponseBody().write('x');
                    exchange.getResponseBody().flush();
                }
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        });
        var fetch = assertTimeoutPreemptively(Duration.ofSeconds(20), () -> fromTrusted("/drip"));
        done.countDown();
        assertInstanceOf(Fetch.Failed.class, fetch);
    }

    @Test
    void otherAnswersThanSuccessAreNoDocuments() {
        server.page("/error", exchange -> exchange.sendResponseHeaders(500, -1))
                .page("/cut", exchange -> {
                    exchange.sendResponseHeaders(200, 100);
                    exchange.getResponseBody().write(1);
                })
                .page("/zip", exchange -> {
                    exchange.getResponseHeaders().set("Content-Encoding", "gzip");
                    exchange.sendResponseHeaders(200, -1);
                });
        assertFailed("status 404", fromTrusted("/none"));
        assertFailed("status 500", fromTrusted("/error"));
        assertFailed("broke off", fromTrusted("/cut"));
        assertFailed("compressed", fromTrusted("/zip"));
    }

    @Test
    void endlessHeadersAreLeft() {
        server.page("/headers", exchange -> {
            for (int i = 0; i < 400; i++) {
                exchange.getResponseHeaders().add("X-" + i, "x".repeat(1_000));
            }
            exchange.sendResponseHeaders(200, -1);
        });
        assertFailed("could not be reached, or broke off", fromTrusted("/headers"));
    }

    @Test
    void aCookieIsNotKeptFromOneAnswerToTheNext() {
        server.page("/cookie", exchange -> {
            exchange.getResponseHeaders().add("Set-Cookie", "seen=1");
            exchange.getResponseHeaders().add("Location", "/badge");
            exchange.sendResponseHeaders(302, -1);
        });
        var fetcher = trusting();
        for (int round = 0; round < 2; round++) {
            assertInstanceOf(
                    Fetch.Fetched.class, fetcher.get(URI.create(server.origin() + "/cookie"), "application/json"));
        }
        assertEquals(4, server.asked().size());
        assertTrue(server.asked().stream().noneMatch(headers -> headers.containsKey("Cookie")));
    }

    @Test
    void aChallengeIsNotAnsweredWithThisMachinesCredentials() {
        Authenticator.setDefault(new Authenticator() {
            @Override
            protected PasswordAuthentication getPasswordAuthentication() {
                return new PasswordAuthentication("me", new char[] {'x'});
            }
        });
        try {
            server.page("/locked", exchange -> {
                exchange.getResponseHeaders().add("WWW-Authenticate", "Basic realm=all");
                exchange.sendResponseHeaders(401, -1);
            });
            assertFailed("status 401", fromTrusted("/locked"));
            assertEquals(1, server.asked().size());
        } finally {
            Authenticator.setDefault(null);
        }
    }

    @Test
    void howLongADocumentMayBeKeptIsSaid() {
        assertEquals(Optional.empty(), maxAge("", ""));
        assertEquals(Optional.of(Duration.ofMinutes(5)), maxAge("public, max-age=300", ""));
        assertEquals(Optional.of(Duration.ofMinutes(4)), maxAge("max-age=300", "60"));
        assertEquals(Optional.of(Duration.ZERO), maxAge("max-age=300", "4000000"));
        assertEquals(Optional.of(Duration.ofMinutes(5)), maxAge("max-age=300", "99999999999999"));
        assertEquals(Optional.of(Duration.ZERO), maxAge("no-store, max-age=300", ""));
        assertEquals(Optional.of(Duration.ZERO), maxAge("no-cache", ""));
        assertEquals(Optional.empty(), maxAge("max-age=soon", ""));
    }

    private Optional<Duration> maxAge(String control, String age) {
        server.page("/kept", exchange -> {
            exchange.getResponseHeaders().add("Cache-Control", control);
            exchange.getResponseHeaders().add("Age", age);
            exchange.sendResponseHeaders(200, -1);
        });
        return assertInstanceOf(Fetch.Fetched.class, fromTrusted("/kept")).maxAge();
    }

    @Test
    void whateverAServerAnswersIsAnOutcome() throws Exception {
        var random = new Random(17);
        try (var hostile = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> {
                while (!hostile.isClosed()) {
                    try (var socket = hostile.accept()) {
                        socket.getInputStream().read(new byte[4_096]);
                        var text = new StringBuilder(random.nextBoolean() ? PIECES.getFirst() : "");
                        for (int i = random.nextInt(8); i > 0; i--) {
                            text.append(PIECES.get(random.nextInt(PIECES.size())));
                        }
                        socket.getOutputStream().write(text.toString().getBytes(ISO_8859_1));
                    } catch (IOException closed) {
                        // the next one
                    }
                }
            });
            var origin = "http://127.0.0.1:" + hostile.getLocalPort();
            var fetcher = new GuardedFetcher(LIMITS, Optional.of(TrustedOrigin.of(origin)));
            int fetched = 0;
            for (int round = 0; round < 400; round++) {
                var fetch = assertDoesNotThrow(() -> fetcher.get(URI.create(origin + "/"), "*/*"));
                fetched += fetch instanceof Fetch.Fetched ? 1 : 0;
            }
            assertTrue(fetched > 0 && fetched < 400, "some answers are sound and some are not: " + fetched);
        }
    }

    private Fetch fromTrusted(String path) {
        return trusting().get(URI.create(server.origin() + path), "application/json");
    }

    private GuardedFetcher trusting() {
        return new GuardedFetcher(LIMITS, Optional.of(TrustedOrigin.of(server.origin())));
    }
}
