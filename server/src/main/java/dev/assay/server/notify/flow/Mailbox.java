package dev.assay.server.notify.flow;

import dev.assay.server.notify.StoredMail;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/// The mails in the folder, to be read in a browser: only where no mail server is set and the server speaks to its own
/// machine, as on a first try-out.
public class Mailbox {
    private final MailFolder folder;
    private final boolean open;
    private final Session session = Session.getInstance(new Properties());

    Mailbox(MailFolder folder, boolean open) {
        this.folder = folder;
        this.open = open;
    }

    public boolean isOpen() {
        return open;
    }

    /// At most `limit` mails with numbers below `before`, newest first.
    public List<StoredMail> page(int before, int limit) {
        return folder.numbers().stream()
                .filter(number -> number < before)
                .limit(limit)
                .flatMap(number -> mail(number).stream())
                .toList();
    }

    public Optional<StoredMail> mail(int number) {
        return folder.read(number).map(bytes -> parse(number, bytes));
    }

    private StoredMail parse(int number, byte[] bytes) {
        try {
            var message = new MimeMessage(session, new ByteArrayInputStream(bytes));
            return new StoredMail(
                    number,
                    message.getSentDate().toInstant(),
                    message.getRecipients(Message.RecipientType.TO)[0].toString(),
                    message.getSubject(),
                    text(message));
        } catch (MessagingException | IOException foreign) {
            throw new IllegalStateException("Mail " + number + " in the folder cannot be read", foreign);
        }
    }

    /// The plain text, wherever it stands.
    private static String text(Part part) throws MessagingException, IOException {
        if (part.isMimeType("text/plain")) {
            return (String) part.getContent();
        }
        if (part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                var text = text(parts.getBodyPart(i));
                if (!text.isEmpty()) {
                    return text;
                }
            }
        }
        return "";
    }
}
