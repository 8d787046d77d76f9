package dev.assay.server.notify.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.server.kernel.BaseUrl;
import dev.assay.server.kernel.WrongSetting;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

class MailSettingsTest {
    private static final BaseUrl LOCAL = BaseUrl.of("http://localhost:8080");
    private static final BaseUrl PUBLIC = BaseUrl.of("https://badges.example.org");
    private static final MailFolder FOLDER = new MailFolder(Path.of("mail"));

    private static MailSettings settings(Map<String, Object> variables) {
        var environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .addFirst(new SystemEnvironmentPropertySource("test-systemEnvironment", new HashMap<>(variables)));
        return new MailSettings(environment);
    }

    @Test
    void mailGoesToFilesUntilAMailServerIsNamedByAVariable() {
        assertThat(settings(Map.of()).mailCarrier(FOLDER, LOCAL)).isInstanceOf(FolderCarrier.class);
        assertThat(settings(Map.of("ASSAY_SMTP_HOST", " ")).mailCarrier(FOLDER, LOCAL))
                .isInstanceOf(FolderCarrier.class);
        assertThat(settings(Map.of("ASSAY_SMTP_HOST", "mail.example")).mailCarrier(FOLDER, LOCAL))
                .isInstanceOf(SmtpCarrier.class);
    }

    @Test
    void theMailboxIsOpenOnlyOnALoopbackAddressAndWithoutAMailServer() {
        var smtp = Map.<String, Object>of("ASSAY_SMTP_HOST", "mail.example");
        assertThat(settings(Map.of()).mailbox(FOLDER, LOCAL).isOpen()).isTrue();
        assertThat(settings(Map.of()).mailbox(FOLDER, PUBLIC).isOpen()).isFalse();
        assertThat(settings(smtp).mailbox(FOLDER, LOCAL).isOpen()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "ASSAY_SMTP_PORT, 0, assay.smtp.port",
        "ASSAY_SMTP_PORT, 65536, assay.smtp.port",
        "ASSAY_SMTP_PORT, smtp, assay.smtp.port",
        "ASSAY_SMTP_SECURITY, ssl, 'assay.smtp.security takes starttls, tls or none'",
        "ASSAY_SMTP_USER, assay, assay.smtp.password is missing",
        "ASSAY_MAIL_FROM, 'a@b.example, c@d.example', assay.mail.from",
        "ASSAY_MAIL_FROM, nobody, assay.mail.from"
    })
    void aWrongSettingIsNamed(String variable, String value, String said) {
        assertThatThrownBy(() -> settings(Map.of("ASSAY_SMTP_HOST", "mail.example", variable, value))
                        .mailCarrier(FOLDER, PUBLIC))
                .isInstanceOf(WrongSetting.class)
                .hasMessageContaining(said);
    }

    @Test
    void aPasswordAloneIsNotRepeated() {
        assertThatThrownBy(() -> settings(
                                Map.of("ASSAY_SMTP_HOST", "mail.example", "ASSAY_SMTP_PASSWORD", "quay lanterns"))
                        .mailCarrier(FOLDER, PUBLIC))
                .isInstanceOf(WrongSetting.class)
                .hasMessageContaining("assay.smtp.user")
                .hasMessageNotContaining("lanterns");
    }
}
