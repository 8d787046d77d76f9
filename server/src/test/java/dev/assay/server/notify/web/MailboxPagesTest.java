package dev.assay.server.notify.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.assay.server.platform.TestBrowser;
import dev.assay.server.platform.TestServer;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MailboxPagesTest {
    private TestServer server;
    private TestBrowser owner;
    private TestBrowser learner;

    @BeforeAll
    void start() {
        server = TestServer.start();
        owner = TestBrowser.of(server);
        assertThat(owner.signUp("Olga <b>Bold</b>", "olga@mail.example")
                        .becomeOwner(server)
                        .get("/mailbox")
                        .status())
                .isEqualTo(200);
        learner = TestBrowser.of(server).signUp("Lena", "lena@mail.example");
        await().until(() -> owner.get("/mailbox").body().contains("lena@mail.example"));
    }

    @AfterAll
    void stop() {
        owner.close();
        learner.close();
        server.close();
    }

    @Test
    void anOwnerReadsTheMailsThatWouldHaveBeenSentAndFollowsTheirLinks() throws IOException {
        try (var files = Files.list(server.home().resolve("mail"))) {
            assertThat(files).hasSizeGreaterThanOrEqualTo(2);
        }
        assertThat(owner.get("/mailbox").body()).contains("olga@mail.example", "Confirm your address");
        var body = owner.get("/mailbox/2").body();
        assertThat(body).contains("<h1>Confirm your address</h1>").doesNotContain("<b>");
        var link = body.substring(body.indexOf("<a href=\"" + server.baseUrl() + "/confirm-address") + 9);
        var address = link.substring(0, link.indexOf('"')).replace("&amp;", "&");
        assertThat(learner.get(address).status()).isEqualTo(200);
    }

    @Test
    void nobodyElseDoes() {
        try (var stranger = TestBrowser.of(server)) {
            for (var path : new String[] {"/mailbox", "/mailbox/1"}) {
                assertThat(stranger.get(path).location()).startsWith("/sign-in");
                assertThat(learner.get(path).status()).isEqualTo(403);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/mailbox/0",
                "/mailbox/999999999",
                "/mailbox/x",
                "/mailbox/1.eml",
                "/mailbox/-1",
                "/mailbox/1234567890",
                "/mailbox?before=x",
                "/mailbox?before=0",
                "/mailbox/%2e%2e"
            })
    void whatIsNoMailIsNotFound(String path) {
        assertThat(owner.get(path).status()).isIn(400, 404);
    }

    @Test
    void olderMailsArePagedByNumber() {
        assertThat(owner.get("/mailbox?before=2").body()).contains("/mailbox/1").doesNotContain("/mailbox/2\"");
        assertThat(owner.get("/mailbox?before=1").body()).contains("No mail here");
    }
}
