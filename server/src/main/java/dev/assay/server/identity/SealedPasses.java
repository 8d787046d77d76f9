package dev.assay.server.identity;

import dev.assay.server.kernel.AccountId;
import dev.assay.server.kernel.AttemptId;
import dev.assay.server.kernel.AttemptPasses;
import dev.assay.server.kernel.MasterSecret;
import dev.assay.server.kernel.Role;
import dev.assay.server.kernel.SignedIn;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Passes that carry all that is needed to trust them. In base64url: a byte for the form (1), account (16 bytes),
/// attempt (16), microseconds since 1970 at which it was issued (8), roles as bits (1), the
/// displayed name in UTF-8, and an HMAC-SHA-256 over all of it (32). It opens for seven days.
public final class SealedPasses implements AttemptPasses {
    public static final Duration LIFETIME = Duration.ofDays(7);

    /// A clock of another node may be a little ahead.
    private static final Duration TOLERANCE = Duration.ofSeconds(30);

    private static final byte FORM = 1;
    private static final int HEAD = 1 + 16 + 16 + 8 + 1;
    private static final int LONGEST = 1_024;

    private final Seal passSeal;
    private final Seal formSeal;
    private final Withdrawals withdrawals;

    public SealedPasses(MasterSecret secret, Withdrawals withdrawals) {
        this.passSeal = new Seal(secret.derive("attempt passes"));
        this.formSeal = new Seal(secret.derive("attempt forms"));
        this.withdrawals = withdrawals;
    }

    @Override
    public String issue(SignedIn who, AttemptId attempt, Instant now) {
        var name = who.name().getBytes(StandardCharsets.UTF_8);
        var content = ByteBuffer.allocate(HEAD + name.length).put(FORM);
        put(content, who.account());
        put(content, attempt.value());
        content.putLong(ChronoUnit.MICROS.between(Instant.EPOCH, now))
                .put(bits(who.roles()))
                .put(name);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(passSeal.close(content.array()));
    }

    @Override
    public Optional<SignedIn> open(String pass, AttemptId attempt, Instant now) {
        var closed = decode(pass);
        if (closed.length < HEAD + Seal.BYTES || !passSeal.holds(closed)) {
            return Optional.empty();
        }
        var content = ByteBuffer.wrap(closed, 0, closed.length - Seal.BYTES);
        if (content.get() != FORM) {
            return Optional.empty();
        }
        var account = uuid(content);
        var forAttempt = uuid(content);
        var issued = Instant.EPOCH.plus(content.getLong(), ChronoUnit.MICROS);
        var roles = roles(content.get());
        var name = StandardCharsets.UTF_8.decode(content).toString();
        var holds = forAttempt.equals(attempt.value())
                && isInTime(issued, now)
                && !withdrawals.isWithdrawn(new AccountId(account), issued, now);
        return holds ? Optional.of(new SignedIn(account, name, roles)) : Optional.empty();
    }

    @Override
    public String formToken(String pass) {
        var token = formSeal.sign(pass.getBytes(StandardCharsets.UTF_8));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
    }

    private static boolean isInTime(Instant issued, Instant now) {
        return !issued.isAfter(now.plus(TOLERANCE)) && now.isBefore(issued.plus(LIFETIME));
    }

    private static byte[] decode(String pass) {
        try {
            return pass.length() > LONGEST
                    ? new byte[0]
                    : Base64.getUrlDecoder().decode(pass);
        } catch (IllegalArgumentException noBase64) {
            return new byte[0];
        }
    }

    private static void put(ByteBuffer content, UUID id) {
        content.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
    }

    private static UUID uuid(ByteBuffer content) {
        return new UUID(content.getLong(), content.getLong());
    }

    private static int bit(Role role) {
        return switch (role) {
            case LEARNER -> 1;
            case OWNER -> 2;
        };
    }

    private static byte bits(Set<Role> roles) {
        int bits = 0;
        for (var role : roles) {
            bits |= bit(role);
        }
        return (byte) bits;
    }

    private static Set<Role> roles(byte bits) {
        var roles = EnumSet.noneOf(Role.class);
        for (var role : Role.values()) {
            if ((bits & bit(role)) != 0) {
                roles.add(role);
            }
        }
        return roles;
    }
}
