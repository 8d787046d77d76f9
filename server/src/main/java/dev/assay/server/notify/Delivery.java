package dev.assay.server.notify;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// One mail that is due, however often its event is delivered: why it is sent, and what it is about (a badge's id, or
/// an
/// account's id and the time of its request).
public record Delivery(Kind kind, String subject) {

    /// Why a mail is sent.
    public enum Kind {
        BADGE_ISSUED,
        BADGE_REVOKED,
        ADDRESS_CONFIRMATION,
        PASSWORD_RESET
    }

    /// Always the same for the same delivery, so that a mail program shows one mail even where a crash between sending
    /// and noting it made us send it twice; tells nothing of the subject.
    public String messageId(String host) {
        try {
            var hash = MessageDigest.getInstance("SHA-256")
                    .digest((kind + " " + subject).getBytes(StandardCharsets.UTF_8));
            return "<" + HexFormat.of().formatHex(hash, 0, 16) + "@" + host + ">";
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
