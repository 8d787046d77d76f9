package dev.assay.server.e2e;

import dev.assay.server.platform.TestServer;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;

/// Mail that a server without a mail server left in its home.
final class SentMail {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private SentMail() {}

    /// The text of the newest message to this address whose text has this word; waits until there is one.
    static String to(TestServer server, String address, String word) {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline) {
            var found = newest(server.home(), address, word);
            if (found.isPresent()) {
                return found.get();
            }
            try {
                Thread.sleep(100);
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
            }
        }
        throw new AssertionError("No mail to " + address + " with " + word);
    }

    private static Optional<String> newest(Path home, String address, String word) {
        try (var files = Files.walk(home)) {
            return files.filter(file -> file.toString().endsWith(".eml"))
                    .sorted(java.util.Comparator.reverseOrder())
                    .flatMap(file -> text(file, address).stream())
                    .filter(text -> text.contains(word))
                    .findFirst();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Optional<String> text(Path file, String address) {
        try (var bytes = Files.newInputStream(file)) {
            var message = new MimeMessage(jakarta.mail.Session.getInstance(new Properties()), bytes);
            var to = message.getAllRecipients()[0].toString();
            return to.contains(address) ? Optional.of(plain(message.getContent())) : Optional.empty();
        } catch (IOException | MessagingException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static String plain(Object content) throws IOException, MessagingException {
        return content instanceof jakarta.mail.Multipart parts
                ? plain(parts.getBodyPart(0).getContent())
                : content.toString();
    }
}
