package dev.assay.server.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.server.platform.TestBrowser;
import dev.assay.server.platform.TestServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SigningInTest {
    private TestServer server;

    @BeforeAll
    void start() {
        server = TestServer.start();
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void whoSignsUpIsSignedInAtOnceAndCanComeBack() {
        try (var browser = TestBrowser.of(server)) {
            browser.signUp("Ines Okafor", "ines@mail.example");
            assertThat(browser.get("/").body()).contains("Ines Okafor", "Sign out");
            browser.signOut();
            assertThat(browser.get("/").body()).doesNotContain("Ines Okafor").contains("Sign in");
            browser.signIn("Ines@MAIL.example ");
            assertThat(browser.get("/").body()).contains("Ines Okafor");
        }
    }
}
