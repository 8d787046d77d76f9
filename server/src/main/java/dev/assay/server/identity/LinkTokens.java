package dev.assay.server.identity;

import dev.assay.server.kernel.AccountId;
import dev.assay.server.kernel.MasterSecret;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/// Tokens in links that are mailed: purpose, account, end and an HMAC-SHA-256 that also covers what the link is to
/// change, so that it holds for that state only and works once. Nothing
/// about them is stored.
public final class LinkTokens {
    private static final int HEAD = 1 + 16 + 8;

    private final Seal seal;

    public LinkTokens(MasterSecret secret) {
        this.seal = new Seal(secret.derive("account links"));
    }

    /// What a link is for, and how long it holds.
    public enum Purpose {
        /// Bound to the address: it confirms that one and no other.
        CONFIRM_ADDRESS('c', Duration.ofDays(3)),
        /// Bound to the present password and address: any change ends it.
        RESET_PASSWORD('r', Duration.ofHours(1));

        private final byte mark;
        private final Duration holds;

        Purpose(char mark, Duration holds) {
            this.mark = (byte) mark;
            this.holds = holds;
        }

        private String bound(Account account) {
            return switch (this) {
                case CONFIRM_ADDRESS -> account.email().value();
                case RESET_PASSWORD -> account.email().value() + '\n' + account.passwordHash();
            };
        }
    }

    /// What a token turns out to be.
    public sealed interface Verdict {}

    /// It was made here for this account as it is now.
    public record Genuine(Account account) implements Verdict {}

    /// It was, but its time is over.
    public record Expired() implements Verdict {}

    /// It was not made here, is cut off or changed, or what it was bound to has changed: most often it was used.
    public record DoesNotHold() implements Verdict {}

    public String make(Purpose purpose, Account account, Instant now) {
        var id = account.id().value();
        var head = ByteBuffer.allocate(HEAD)
                .put(purpose.mark)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .putLong(now.plus(purpose.holds).getEpochSecond())
                .array();
        var token = ByteBuffer.allocate(HEAD + Seal.BYTES).put(head).put(sign(head, purpose, account));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(token.array());
    }

    /// Whose account the token speaks of; nothing is proven yet.
    public static Optional<AccountId> claimed(String token) {
        var bytes = decode(token);
        if (bytes.length != HEAD + Seal.BYTES) {
            return Optional.empty();
        }
        var content = ByteBuffer.wrap(bytes, 1, 16);
        return Optional.of(new AccountId(new UUID(content.getLong(), content.getLong())));
    }

    /// Judges a token for the account it claims.
    public Verdict judge(Purpose purpose, String token, Account account, Instant now) {
        var bytes = decode(token);
        if (bytes.length != HEAD + Seal.BYTES) {
            return new DoesNotHold();
        }
        var content = ByteBuffer.wrap(bytes);
        var head = new byte[HEAD];
        var signature = new byte[Seal.BYTES];
        content.get(head).get(signature);
        var genuine = MessageDigest.isEqual(sign(head, purpose, account), signature)
                && head[0] == purpose.mark
                && claimed(token).equals(Optional.of(account.id()));
        if (!genuine) {
            return new DoesNotHold();
        }
        var end = Instant.ofEpochSecond(ByteBuffer.wrap(head).getLong(HEAD - 8));
        return now.isBefore(end) ? new Genuine(account) : new Expired();
    }

    private byte[] sign(byte[] head, Purpose purpose, Account account) {
        return seal.sign(head, purpose.bound(account).getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] decode(String token) {
        try {
            return token.length() > 200 ? new byte[0] : Base64.getUrlDecoder().decode(token);
        } catch (IllegalArgumentException noBase64) {
            return new byte[0];
        }
    }
}
