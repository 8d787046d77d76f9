package dev.assay.server.badge.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.openbadges.json.JsonReading;
import dev.assay.openbadges.json.StrictJson;
import dev.assay.openbadges.status.StatusListCredential;
import dev.assay.openbadges.verify.Verdict;
import dev.assay.openbadges.verify.Verification;
import dev.assay.openbadges.verify.VerificationOptions;
import dev.assay.server.badge.Badge;
import dev.assay.server.badge.Badges;
import dev.assay.server.badge.RevokeOutcome;
import dev.assay.server.badge.flow.OwnDocuments;
import dev.assay.server.badge.flow.TestHolder;
import dev.assay.server.badge.sql.BadgeRows;
import dev.assay.server.platform.TestServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// The list of a badge, asked for by somebody who is not signed in. Each test has a badge of its own on the one list.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StatusListsOverHttpTest {
    private final HttpClient stranger = HttpClient.newHttpClient();
    private TestServer server;
    private TestHolder holder;
    private Badge badge;

    @SuppressWarnings("NullAway.Init")
    StatusListsOverHttpTest() {}

    @BeforeAll
    void start() {
        server = TestServer.start();
    }

    @BeforeEach
    void issue() {
        holder = TestHolder.signUp(server, "Ada Byron");
        badge = holder.earn();
    }

    @AfterEach
    void leave() {
        holder.close();
    }

    @AfterAll
    void stop() {
        stranger.close();
        server.close();
    }

    private HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(path.startsWith("/") ? server.localUrl() + path : path));
        return stranger.send(
                (headers.length > 0 ? request.headers(headers) : request).build(), BodyHandlers.ofString());
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    private static StatusListCredential list(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(200);
        var json = ((JsonReading.Read) StrictJson.read(answer.body())).value().asJsonObject();
        return ((StatusListCredential.Reading.Read) StatusListCredential.read(json)).credential();
    }

    @Test
    void theNewestVersionIsKeptAMinuteAndNotSentTwice() throws Exception {
        var answer = get("/status/1");
        var list = list(answer);
        assertThat(header(answer, "Cache-Control")).isEqualTo("max-age=60, public");
        assertThat(list.timeToLive()).contains(Duration.ofMinutes(1));
        assertThat(list.validUntil()).contains(list.validFrom().plus(Duration.ofDays(7)));
        assertThat(list.list().isSet(badge.status().index())).isFalse();
        var again = get("/status/1", "If-None-Match", header(answer, "ETag"));
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(header(again, "Cache-Control")).isEqualTo("max-age=60, public");
    }

    @Test
    void aRevocationIsANewVersionAndTheOldOneStaysAtItsAddress() throws Exception {
        var before = get("/status/1");
        assertThat(server.part(Badges.class).revoke(badge.id(), "Issued by mistake", holder.account()))
                .isInstanceOf(RevokeOutcome.Revoked.class);
        var after = get("/status/1", "If-None-Match", header(before, "ETag"));
        assertThat(list(after).list().isSet(badge.status().index())).isTrue();
        var old = get(header(before, "Content-Location"));
        assertThat(old.body()).isEqualTo(before.body());
        assertThat(header(old, "Cache-Control")).isEqualTo("max-age=31536000, public, immutable");
        assertThat(header(old, "Content-Type")).isEqualTo(header(before, "Content-Type"));
        assertThat(get(header(after, "Content-Location")).body()).isEqualTo(after.body());
    }

    @Test
    void nothingIsSignedAnewUntilTheEndIsNear() throws Exception {
        var first = get("/status/1");
        var last = list(first).validFrom().plus(Duration.ofDays(4)).minusSeconds(60);
        server.clock().advance(Duration.between(server.clock().instant(), last));
        assertThat(get("/status/1").body()).isEqualTo(first.body());
        server.clock().advance(Duration.ofMinutes(2));
        var second = get("/status/1");
        assertThat(list(second).validFrom()).isAfter(list(first).validFrom());
        assertThat(list(second).list()).isEqualTo(list(first).list());
        assertThat(get(header(first, "Content-Location")).body()).isEqualTo(first.body());
    }

    @Test
    void aListThatNobodyAskedForInMonthsIsValidWhenSomebodyDoes() throws Exception {
        get("/status/1");
        server.clock().advance(Duration.ofDays(200));
        var now = server.clock().instant();
        assertThat(list(get("/status/1")).isValidAt(now)).isTrue();
        var signed = server.part(BadgeRows.class).signed(badge.id()).orElseThrow();
        assertThat(verdict(signed.credential(), now)).isEqualTo(Verdict.VALID);
    }

    private Verdict verdict(String credential, Instant now) {
        var options = VerificationOptions.online(now, server.part(OwnDocuments.class));
        return Verification.check(credential.getBytes(StandardCharsets.UTF_8), options)
                .verdict();
    }

    @Test
    void whatIsNotThereIsNotFound() throws Exception {
        get("/status/1");
        for (var path : new String[] {
            "/status/2",
            "/status/0",
            "/status/x",
            "/status/1/versions/999",
            "/status/1/versions/0",
            "/status/2/versions/1"
        }) {
            assertThat(get(path).statusCode()).as(path).isEqualTo(404);
        }
    }
}
