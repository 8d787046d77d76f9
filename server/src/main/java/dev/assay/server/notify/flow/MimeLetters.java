package dev.assay.server.notify.flow;

import dev.assay.server.notify.Outgoing;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.StreamProvider;
import java.util.Date;
import java.util.Map;
import org.eclipse.angus.mail.util.MailStreamProvider;

/// Writes letters as mail: plain text with a simple HTML alternative, in UTF-8, marked as sent by a program (RFC 3834).
/// Nothing that somebody typed stands in a header except the address, which is parsed strictly.
final class MimeLetters {
    static {
        // Otherwise every part of every mail asks the class path anew who reads and writes its bytes.
        System.setProperty(StreamProvider.class.getName(), MailStreamProvider.class.getName());
    }

    private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);
    private final InternetAddress from;
    private final String host;

    MimeLetters(InternetAddress from, String host) {
        this.from = from;
        this.host = host;
    }

    MimeMessage write(Outgoing mail, Session session) throws MessagingException {
        var letter = mail.letter();
        var message = new Identified(session, mail.delivery().messageId(host));
        message.setFrom(from);
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(mail.to(), true));
        message.setSubject(letter.subject(), "UTF-8");
        message.setSentDate(Date.from(mail.at()));
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("X-Auto-Response-Suppress", "All");
        message.setContent(new MimeMultipart("alternative", part(letter.text(), "plain"), part(html(mail), "html")));
        message.saveChanges();
        return message;
    }

    private String html(Outgoing mail) {
        var html = new StringOutput();
        templates.render("notify/letter.jte", Map.of("letter", mail.letter()), html);
        return html.toString();
    }

    private static MimeBodyPart part(String text, String kind) throws MessagingException {
        var part = new MimeBodyPart();
        part.setText(text, "UTF-8", kind);
        // Keeps lines short and every byte plain ASCII, whatever stands between us and the reader.
        part.setHeader("Content-Transfer-Encoding", "quoted-printable");
        return part;
    }

    /// A message whose id we choose.
    private static final class Identified extends MimeMessage {
        private final String id;

        Identified(Session session, String id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}
