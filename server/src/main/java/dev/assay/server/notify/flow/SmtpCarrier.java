package dev.assay.server.notify.flow;

import dev.assay.server.notify.Carrier;
import dev.assay.server.notify.NotDelivered;
import dev.assay.server.notify.Outgoing;
import dev.assay.server.notify.SmtpServer;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/// Hands letters to a mail server, on a connection of their own, with short time limits.
final class SmtpCarrier implements Carrier {
    private static final String SECONDS_TO_CONNECT = "5000";
    private static final String SECONDS_TO_ANSWER = "15000";

    private final JavaMailSenderImpl server = new JavaMailSenderImpl();
    private final MimeLetters mimeLetters;

    SmtpCarrier(SmtpServer smtp, MimeLetters mimeLetters, String ownHost) {
        this.mimeLetters = mimeLetters;
        server.setHost(smtp.host());
        server.setPort(smtp.port());
        smtp.login().ifPresent(login -> {
            server.setUsername(login.user());
            server.setPassword(login.password());
        });
        server.setJavaMailProperties(properties(smtp, ownHost));
    }

    private static Properties properties(SmtpServer smtp, String ownHost) {
        var properties = new Properties();
        properties.setProperty("mail.smtp.connectiontimeout", SECONDS_TO_CONNECT);
        properties.setProperty("mail.smtp.timeout", SECONDS_TO_ANSWER);
        properties.setProperty("mail.smtp.writetimeout", SECONDS_TO_ANSWER);
        properties.setProperty("mail.smtp.localhost", ownHost);
        properties.setProperty("mail.smtp.auth", String.valueOf(smtp.login().isPresent()));
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        switch (smtp.encryption()) {
            case STARTTLS -> {
                properties.setProperty("mail.smtp.starttls.enable", "true");
                properties.setProperty("mail.smtp.starttls.required", "true");
            }
            case TLS -> properties.setProperty("mail.smtp.ssl.enable", "true");
            case NONE -> properties.setProperty("mail.smtp.starttls.enable", "false");
        }
        return properties;
    }

    @Override
    public void carry(Outgoing mail) {
        try {
            server.send(mimeLetters.write(mail, server.getSession()));
        } catch (MailException | MessagingException failed) {
            throw new NotDelivered(why(failed));
        }
    }

    /// What the mail server did, without what it said: its words repeat addresses.
    private static String why(Throwable failed) {
        var causes = failed instanceof MailSendException sending ? sending.getMessageExceptions() : new Exception[0];
        Throwable cause = causes.length > 0 ? causes[0] : failed;
        for (; cause != null; cause = next(cause)) {
            switch (cause) {
                case AuthenticationFailedException refused -> {
                    return "the mail server refused our user or password";
                }
                case SMTPAddressFailedException refused -> {
                    return "the mail server answered " + refused.getReturnCode() + " to the address";
                }
                case SMTPSendFailedException refused -> {
                    return "the mail server answered " + refused.getReturnCode();
                }
                case IOException unreachable -> {
                    return "the mail server cannot be reached or broke off ("
                            + unreachable.getClass().getSimpleName() + ")";
                }
                default -> {
                    // An outer wrapping; the reason is further in.
                }
            }
        }
        return "the mail server did not take it (" + failed.getClass().getSimpleName() + ")";
    }

    private static @Nullable Throwable next(Throwable cause) {
        return cause instanceof MessagingException message && message.getNextException() != null
                ? message.getNextException()
                : cause.getCause();
    }
}
