package dev.assay.server.notify.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import dev.assay.server.badge.BadgeIssued;
import dev.assay.server.badge.BadgeRevoked;
import dev.assay.server.kernel.AccountId;
import dev.assay.server.kernel.Slug;
import dev.assay.server.platform.TestBrowser;
import dev.assay.server.platform.TestServer;
import jakarta.mail.Message;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What happens elsewhere reaches a real mail server once, through the outbox.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(OutputCaptureExtension.class)
class MailEventsTest {
    private static final Instant THEN = Instant.parse("2026-11-23T06:00:00Z");

    private GreenMail mail;
    private TestServer server;

    @BeforeAll
    void start() throws IOException {
        // A port of its own, which it keeps when it comes back.
        try (var free = new ServerSocket(0)) {
            mail = new GreenMail(new ServerSetup(free.getLocalPort(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        }
        mail.start();
        server = TestServer.start(Map.of(
                "assay.smtp.host", "127.0.0.1",
                "assay.smtp.port", mail.getSmtp().getPort(),
                "assay.smtp.security", "none",
                "assay.mail.from", "Badges <badges@example.org>"));
    }

    @AfterAll
    void stop() {
        server.close();
        mail.stop();
    }

    private AccountId signUp(String name, String email) {
        try (var browser = TestBrowser.of(server)) {
            browser.signUp(name, email);
        }
        awaitMails(email, "Confirm your address", 1);
        return new AccountId(server.part(JdbcClient.class)
                .sql("SELECT id FROM identity.account WHERE email = ?")
                .param(email)
                .query(UUID.class)
                .single());
    }

    private List<String> mails(String to, String subject) {
        return Arrays.stream(mail.getReceivedMessages())
                .filter(message -> is(message, to, subject))
                .map(GreenMailUtil::getWholeMessage)
                .toList();
    }

    private static boolean is(MimeMessage message, String to, String subject) {
        try {
            return message.getSubject().equals(subject)
                    && message.getRecipients(Message.RecipientType.TO)[0]
                            .toString()
                            .equals(to);
        } catch (jakarta.mail.MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private void awaitMails(String to, String subject, int count) {
        await().atMost(Duration.ofSeconds(30)).until(() -> mails(to, subject).size() >= count);
    }

    private void awaitEmptyOutbox() {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> server.part(JdbcClient.class)
                                .sql("SELECT count(*) FROM platform.event_publication")
                                .query(Long.class)
                                .single()
                        == 0);
    }

    @Test
    void anEventDeliveredTwiceIsMailedOnce() {
        var ines = signUp("Ines Okafor", "ines@mail.example");
        var issued = new BadgeIssued("7q4k-m2xd-9fh3-t8wa", ines, new Slug("serverless"), THEN);
        server.publish(issued);
        awaitMails("ines@mail.example", "Your badge is ready", 1);
        server.publish(issued);
        awaitEmptyOutbox();
        assertThat(mails("ines@mail.example", "Your badge is ready"))
                .singleElement()
                .asString()
                .contains("From: Badges <badges@example.org>", server.baseUrl() + "/me/badges/7q4k-m2xd-9fh3-t8wa");
    }

    @Test
    void tenDeliveriesAtOnceAreMailedOnce() {
        var email = "ten@mail.example";
        var issued = new BadgeIssued("aaaa-m2xd-9fh3-t8wa", signUp("Ten", email), new Slug("serverless"), THEN);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.range(0, 10).forEach(i -> threads.execute(() -> server.publish(issued)));
        }
        awaitEmptyOutbox();
        assertThat(mails(email, "Your badge is ready")).hasSize(1);
    }

    @Test
    void aRevokedBadgeIsMailedWithItsReason() {
        var email = "revoked@mail.example";
        server.publish(
                new BadgeRevoked("bbbb-m2xd-9fh3-t8wa", signUp("Rev", email), "Two accounts, one person.", THEN));
        awaitMails(email, "Your badge was revoked", 1);
        assertThat(mails(email, "Your badge was revoked").getFirst())
                .contains("> Two accounts, one person.", server.baseUrl() + "/b/bbbb-m2xd-9fh3-t8wa");
    }

    @Test
    void askingTwiceForANewPasswordIsMailedTwice() {
        var email = "forgot@mail.example";
        signUp("Forgetful", email);
        try (var browser = TestBrowser.of(server)) {
            browser.post("/forgot-password", Map.of("email", email));
            awaitMails(email, "Set a new password", 1);
            browser.post("/forgot-password", Map.of("email", email));
            awaitMails(email, "Set a new password", 2);
        }
        assertThat(mails(email, "Set a new password")).hasSize(2).allMatch(text -> text.contains("/reset-password"));
    }

    @Test
    void anAccountThatIsGoneIsNotMailedAndDoesNotStayInTheOutbox() {
        var before = mail.getReceivedMessages().length;
        server.publish(
                new BadgeIssued("cccc-m2xd-9fh3-t8wa", new AccountId(new UUID(7, 7)), new Slug("serverless"), THEN));
        awaitEmptyOutbox();
        assertThat(mail.getReceivedMessages()).hasSize(before);
    }

    @Test
    void aMailServerThatIsDownGetsTheMailWhenItIsBackAndTheLogTellsNothingOfIt(CapturedOutput output) {
        var email = "patient@mail.example";
        var patient = signUp("Patient Name", email);
        awaitEmptyOutbox();
        mail.stop();
        server.publish(
                new BadgeRevoked("dddd-m2xd-9fh3-t8wa", patient, "A reason that nobody else should read.", THEN));
        await().atMost(Duration.ofSeconds(30))
                .until(() -> output.getAll().contains("will be tried again: the mail server cannot be reached"));
        assertThat(output.getAll()).doesNotContain(email, "Patient Name", "nobody else should read");
        mail.start();
        awaitMails(email, "Your badge was revoked", 1);
        awaitEmptyOutbox();
        assertThat(mails(email, "Your badge was revoked")).hasSize(1);
    }

    @Test
    void theMailboxIsAbsentWhereMailIsSent() {
        try (var owner = TestBrowser.of(server)) {
            owner.signUp("Olga", "olga@mail.example").becomeOwner(server);
            assertThat(owner.get("/mailbox").status()).isEqualTo(404);
            assertThat(owner.get("/mailbox/1").status()).isEqualTo(404);
        }
    }
}
