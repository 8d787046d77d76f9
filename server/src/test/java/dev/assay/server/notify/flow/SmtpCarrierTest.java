package dev.assay.server.notify.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.assay.server.notify.NotDelivered;
import dev.assay.server.notify.SmtpServer;
import dev.assay.server.notify.SmtpServer.Encryption;
import dev.assay.server.notify.SmtpServer.Login;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SmtpCarrierTest {
    private GreenMail plain = new GreenMail();
    private GreenMail encrypted = new GreenMail();

    @BeforeEach
    void start() {
        plain = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        encrypted = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTPS));
        plain.start();
        encrypted.start();
    }

    @AfterEach
    void stop() {
        plain.stop();
        encrypted.stop();
    }

    private static SmtpCarrier to(int port, Encryption encryption, Optional<Login> login) {
        return new SmtpCarrier(
                new SmtpServer("127.0.0.1", port, encryption, login), TestLetters.mime(), "badges.example.org");
    }

    @Test
    void aLetterReachesTheMailServer() throws Exception {
        plain.setUser("assay", "quay lanterns");
        to(plain.getSmtp().getPort(), Encryption.NONE, Optional.of(new Login("assay", "quay lanterns")))
                .carry(TestLetters.issued("Zoë", "ines@mail.example"));
        var received = plain.getReceivedMessages();
        assertThat(received).hasSize(1);
        assertThat(received[0].getMessageID())
                .isEqualTo(TestLetters.issued("Zoë", "ines@mail.example")
                        .delivery()
                        .messageId("badges.example.org"));
        assertThat(received[0].getFrom()[0]).hasToString("Assay <assay@badges.example.org>");
        assertThat(received[0].getSentDate()).isEqualTo(TestLetters.THEN);
    }

    @Test
    void aWrongPasswordIsToldWithoutThePassword() {
        plain.setUser("assay", "quay lanterns");
        plain.getUserManager().setAuthRequired(true);
        assertThatThrownBy(() -> to(
                                plain.getSmtp().getPort(),
                                Encryption.NONE,
                                Optional.of(new Login("assay", "wrong horses")))
                        .carry(TestLetters.issued("Ines", "ines@mail.example")))
                .isInstanceOf(NotDelivered.class)
                .hasMessageContaining("refused our user or password")
                .hasMessageNotContaining("wrong horses")
                .hasMessageNotContaining("mail.example")
                .hasNoCause();
        assertThat(new Login("assay", "wrong horses")).hasToString("Login(hidden)");
    }

    @Test
    void nothingLeavesInTheClearWhereEncryptionIsAskedFor() {
        assertThatThrownBy(() -> to(plain.getSmtp().getPort(), Encryption.STARTTLS, Optional.empty())
                        .carry(TestLetters.issued("Ines", "ines@mail.example")))
                .isInstanceOf(NotDelivered.class);
        assertThat(plain.getReceivedMessages()).isEmpty();
    }

    @Test
    void aMailServerThatCannotProveItsNameGetsNoMail() {
        assertThatThrownBy(() -> to(encrypted.getSmtps().getPort(), Encryption.TLS, Optional.empty())
                        .carry(TestLetters.issued("Ines", "ines@mail.example")))
                .isInstanceOf(NotDelivered.class)
                .hasMessageContaining("SSLHandshakeException");
        assertThat(encrypted.getReceivedMessages()).isEmpty();
    }

    @Test
    void aMailServerThatIsDownIsTold() {
        var port = plain.getSmtp().getPort();
        plain.stop();
        assertThatThrownBy(() -> to(port, Encryption.NONE, Optional.empty())
                        .carry(TestLetters.issued("Ines", "ines@mail.example")))
                .isInstanceOf(NotDelivered.class)
                .hasMessageContaining("cannot be reached");
    }

    @Test
    void aRefusedAddressIsToldByTheServersNumberAloneAndNotByItsWords() throws Exception {
        try (var refusing = new RefusingSmtp()) {
            assertThatThrownBy(() -> to(refusing.port(), Encryption.NONE, Optional.empty())
                            .carry(TestLetters.issued("Ines", "ines@mail.example")))
                    .isInstanceOf(NotDelivered.class)
                    .hasMessageContaining("550")
                    .hasMessageNotContaining("ines");
        }
    }
}
