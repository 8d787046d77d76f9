package dev.assay.server.notify.flow;

import dev.assay.server.notify.Carrier;
import dev.assay.server.notify.NotDelivered;
import dev.assay.server.notify.Outgoing;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Properties;

/// Lays letters into a folder, where no mail server is set.
final class FolderCarrier implements Carrier {
    private final MailFolder folder;
    private final MimeLetters mimeLetters;
    private final Session session = Session.getInstance(new Properties());

    FolderCarrier(MailFolder folder, MimeLetters mimeLetters) {
        this.folder = folder;
        this.mimeLetters = mimeLetters;
    }

    @Override
    public void carry(Outgoing mail) {
        var bytes = new ByteArrayOutputStream();
        try {
            mimeLetters.write(mail, session).writeTo(bytes);
            folder.add(bytes.toByteArray());
        } catch (IOException | UncheckedIOException full) {
            throw new NotDelivered("the mail folder cannot be written (" + full.getMessage() + ")");
        } catch (MessagingException refused) {
            throw new NotDelivered(
                    "it cannot be written as a mail (" + refused.getClass().getSimpleName() + ")");
        }
    }
}
