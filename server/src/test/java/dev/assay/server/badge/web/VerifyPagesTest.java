package dev.assay.server.badge.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.server.badge.flow.TestHolder;
import dev.assay.server.platform.TestBrowser;
import dev.assay.server.platform.TestBrowser.Answer;
import dev.assay.server.platform.TestServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// The page /verify, as somebody who is not signed in sends things to it.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class VerifyPagesTest {
    private TestServer server;
    private TestBrowser stranger;

    @SuppressWarnings("NullAway.Init")
    VerifyPagesTest() {}

    @BeforeAll
    void start() {
        server = TestServer.start();
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @BeforeEach
    void waitForTheAllowance() {
        server.clock().advance(Duration.ofMinutes(5));
        stranger = TestBrowser.of(server);
    }

    private Answer paste(String badge) {
        return stranger.post("/verify", Map.of("badge", badge));
    }

    private Answer drop(String fileName, byte[] content) {
        var body = new ByteArrayOutputStream();
        body.writeBytes(part("_csrf", "", stranger.formToken().getBytes(StandardCharsets.UTF_8)));
        body.writeBytes(part("file", "; filename=\"" + fileName + "\"", content));
        body.writeBytes("--edge--\r\n".getBytes(StandardCharsets.UTF_8));
        return stranger.send(stranger.request("/verify")
                .header("Accept", "text/html")
                .header("Content-Type", "multipart/form-data; boundary=edge")
                .POST(BodyPublishers.ofByteArray(body.toByteArray())));
    }

    private static byte[] part(String name, String more, byte[] content) {
        var part = new ByteArrayOutputStream();
        part.writeBytes(("--edge\r\nContent-Disposition: form-data; name=\"" + name + "\"" + more + "\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        part.writeBytes(content);
        part.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
        return part.toByteArray();
    }

    @Test
    void whatIsNoBadgeIsToldWhatItIsNot() {
        assertThat(paste("This is no badge.").body()).contains("Not confirmed", "it is a badge that can be read");
        assertThat(paste("{\"id\": 1, \"id\": 2}").body()).contains("Not confirmed", "stands twice");
        assertThat(paste("{}").body()).contains("Not confirmed");
        assertThat(drop("cat.png", new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0})
                        .body())
                .contains("Not confirmed", "cat.png");
        assertThat(paste("").status()).isEqualTo(422);
    }

    @Test
    void aTextThatComesAsAFileIsTheSendersMistake() {
        for (var field : new String[] {"badge", "email"}) {
            var body = new ByteArrayOutputStream();
            body.writeBytes(part("_csrf", "", stranger.formToken().getBytes(StandardCharsets.UTF_8)));
            body.writeBytes(part(field, "; filename=\"x\"", new byte[] {'x'}));
            body.writeBytes("--edge--\r\n".getBytes(StandardCharsets.UTF_8));
            var answer = stranger.send(stranger.request("/verify")
                    .header("Accept", "text/html")
                    .header("Content-Type", "multipart/form-data; boundary=edge")
                    .POST(BodyPublishers.ofByteArray(body.toByteArray())));
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.body()).doesNotContain("springframework");
        }
    }

    @Test
    void noAddressInsideANetworkIsVisited() throws IOException {
        try (var inside = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            inside.setSoTimeout(300);
            for (var host :
                    new String[] {"127.0.0.1", "localhost", "[::1]", "0.0.0.0", "2130706433", "[::ffff:127.0.0.1]"}) {
                for (var scheme : new String[] {"http", "https"}) {
                    var answer = paste(scheme + "://" + host + ":" + inside.getLocalPort() + "/badge.json");
                    assertThat(answer.body()).as(scheme + host).contains("Could not be fully checked");
                    server.clock().advance(Duration.ofMinutes(5));
                }
            }
            assertThat(visited(inside)).isFalse();
        }
    }

    private static boolean visited(ServerSocket inside) throws IOException {
        try {
            inside.accept().close();
            return true;
        } catch (SocketTimeoutException nobody) {
            return false;
        }
    }

    @Test
    void aDroppedPictureIsVerifiedAndAChangedOneIsNot() throws Exception {
        try (var holder = TestHolder.signUp(server, "Ada Byron");
                var http = HttpClient.newHttpClient()) {
            var badge = holder.earn();
            holder.choose(badge, "Ada Byron", "anyone");
            var address = URI.create(server.localUrl() + "/b/" + badge.id() + "/badge.svg");
            var svg = http.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofByteArray())
                    .body();
            assertThat(drop("badge.svg", svg).body()).contains("Valid</strong>", "Ada Byron");
            var changed = new String(svg, StandardCharsets.UTF_8).replace("Ada Byron", "Eve Byron");
            assertThat(drop("badge.svg", changed.getBytes(StandardCharsets.UTF_8))
                            .body())
                    .contains("Not confirmed", "nothing was changed since it was signed");
        }
    }

    @Test
    void whatIsTooLargeIsRefusedAndWhoAsksTooOftenWaits() {
        assertThat(drop("large.json", new byte[(1 << 20) + 1]).status()).isEqualTo(413);
        var last = fromFarAway();
        for (int more = 0; more < 10; more++) {
            assertThat(last.status()).isEqualTo(200);
            last = fromFarAway();
        }
        assertThat(last.status()).isEqualTo(429);
        assertThat(last.header("Retry-After")).isEqualTo("30");
        server.clock().advance(Duration.ofSeconds(30));
        assertThat(fromFarAway().status()).isEqualTo(200);
    }

    /// As a reverse proxy on this machine hands on what somebody elsewhere sends.
    private Answer fromFarAway() {
        var body = "badge=nothing&_csrf=" + stranger.formToken();
        return stranger.send(stranger.request("/verify")
                .header("X-Forwarded-For", "203.0.113.7")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
    }
}
