package dev.assay.server.notify.flow;

import dev.assay.server.kernel.BaseUrl;
import dev.assay.server.kernel.WrongSetting;
import dev.assay.server.notify.Carrier;
import dev.assay.server.notify.SmtpServer;
import dev.assay.server.notify.SmtpServer.Encryption;
import dev.assay.server.notify.SmtpServer.Login;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/// Reads the mail settings, which docs/mail.md explains; a wrong one stops the start.
@Configuration(proxyBeanMethods = false)
class MailSettings {
    private final Environment settings;

    MailSettings(Environment settings) {
        this.settings = settings;
    }

    @Bean
    MailFolder mailFolder() {
        return new MailFolder(Path.of(settings.getRequiredProperty("assay.home"), "mail"));
    }

    @Bean
    Carrier mailCarrier(MailFolder folder, BaseUrl baseUrl) {
        var host = baseUrl.value().getHost();
        var letters = new MimeLetters(from(host), host);
        return smtp().<Carrier>map(server -> new SmtpCarrier(server, letters, host))
                .orElseGet(() -> new FolderCarrier(folder, letters));
    }

    @Bean
    Mailbox mailbox(MailFolder folder, BaseUrl baseUrl) {
        return new Mailbox(folder, smtp().isEmpty() && baseUrl.isLoopback());
    }

    private Optional<SmtpServer> smtp() {
        return text("assay.smtp.host").map(host -> {
            var encryption = encryption(text("assay.smtp.security").orElse("starttls"));
            return new SmtpServer(host, port(encryption), encryption, login());
        });
    }

    private Optional<Login> login() {
        var user = text("assay.smtp.user");
        var password = text("assay.smtp.password");
        if (user.isPresent() != password.isPresent()) {
            throw new WrongSetting(
                    user.isPresent() ? "assay.smtp.password" : "assay.smtp.user",
                    "is missing: a mail server takes a user and a password together, or neither");
        }
        return user.map(name -> new Login(name, password.orElseThrow()));
    }

    private int port(Encryption encryption) {
        var text = text("assay.smtp.port").orElse(String.valueOf(encryption.usualPort()));
        if (text.matches("\\d{1,5}") && Integer.parseInt(text) >= 1 && Integer.parseInt(text) <= 65535) {
            return Integer.parseInt(text);
        }
        throw new WrongSetting("assay.smtp.port", "takes a number from 1 to 65535, not " + text);
    }

    private static Encryption encryption(String text) {
        for (var known : Encryption.values()) {
            if (known.name().toLowerCase(Locale.ROOT).equals(text)) {
                return known;
            }
        }
        throw new WrongSetting("assay.smtp.security", "takes starttls, tls or none, not " + text);
    }

    private InternetAddress from(String host) {
        var mailHost = host.contains(".") && !host.matches("[0-9.]+") ? host : "localhost";
        var text = text("assay.mail.from").orElse("Assay <assay@" + mailHost + ">");
        try {
            var addresses = InternetAddress.parse(text, true);
            if (addresses.length == 1) {
                addresses[0].validate();
                return addresses[0];
            }
        } catch (AddressException wrong) {
            // Told below, in our words.
        }
        throw new WrongSetting("assay.mail.from", "takes one address, as in Badges <badges@example.org>, not " + text);
    }

    private Optional<String> text(String name) {
        return Optional.ofNullable(settings.getProperty(name))
                .map(String::strip)
                .filter(text -> !text.isEmpty());
    }
}
