package dev.assay.server.badge.flow;

import static org.awaitility.Awaitility.await;

import dev.assay.server.assessment.AttemptScored;
import dev.assay.server.badge.Badge;
import dev.assay.server.badge.Badges;
import dev.assay.server.badge.Samples;
import dev.assay.server.kernel.AccountId;
import dev.assay.server.platform.TestBrowser;
import dev.assay.server.platform.TestServer;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Somebody who signed up on a test server, with the browser they did it in.
public record TestHolder(TestServer server, TestBrowser browser, AccountId account, String email)
        implements AutoCloseable {
    private static final Random RANDOM = new Random(20);

    public static TestHolder signUp(TestServer server, String name) {
        var email = "holder" + RANDOM.nextInt(1_000_000_000) + "@mail.example";
        return of(server, TestBrowser.of(server).signUp(name, email), email);
    }

    /// Somebody who signed up before.
    public static TestHolder of(TestServer server, TestBrowser browser, String email) {
        var id = jdbc(server)
                .sql("SELECT id FROM identity.account WHERE email = ?")
                .param(email)
                .query(UUID.class)
                .single();
        return new TestHolder(server, browser, new AccountId(id), email);
    }

    private static JdbcClient jdbc(TestServer server) {
        return server.part(JdbcClient.class);
    }

    public TestHolder withConfirmedAddress() {
        jdbc(server)
                .sql("UPDATE identity.account SET confirmed_at = now() WHERE id = ?")
                .param(account.value())
                .update();
        return this;
    }

    /// Makes the account an owner's, and signs in anew so that the session knows.
    public TestHolder asOwner() {
        jdbc(server)
                .sql("UPDATE identity.account SET roles = '{LEARNER,OWNER}' WHERE id = ?")
                .param(account.value())
                .update();
        browser.signOut();
        browser.signIn(email);
        return this;
    }

    public AttemptScored scored(int correct) {
        return Samples.scored(account, correct, RANDOM);
    }

    /// Passes an assessment, and waits for the badge.
    public Badge earn() {
        server.part(TestAttempts.class).publish(scored(43));
        return awaitBadge();
    }

    public Badge awaitBadge() {
        var badges = server.part(Badges.class);
        await().atMost(Duration.ofSeconds(40)).until(() -> !badges.of(account).isEmpty());
        return badges.of(account).getFirst();
    }

    /// Chooses, on the page, who may see the badge under which name.
    public TestBrowser.Answer choose(Badge badge, String name, String visibility) {
        return browser.post("/me/badges/" + badge.id(), Map.of("name", name, "visibility", visibility));
    }

    @Override
    public void close() {
        browser.close();
    }
}
