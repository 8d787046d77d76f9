package dev.assay.server.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;

class TestServerTest {
    @Test
    void theHomePageAnswersAndAnUnknownAddressDoesNot() throws Exception {
        try (var server = TestServer.start();
                var browser = HttpClient.newHttpClient()) {
            var home = browser.send(
                    HttpRequest.newBuilder(URI.create(server.baseUrl() + "/")).build(), BodyHandlers.ofString());
            assertThat(home.statusCode()).isEqualTo(200);
            assertThat(home.body()).contains("<h1>");
            var other = browser.send(
                    HttpRequest.newBuilder(URI.create(server.baseUrl() + "/no-such-thing"))
                            .build(),
                    BodyHandlers.ofString());
            assertThat(other.statusCode()).isIn(403, 404);
        }
    }
}
