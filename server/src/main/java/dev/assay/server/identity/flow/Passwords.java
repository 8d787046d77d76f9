package dev.assay.server.identity.flow;

import java.text.Normalizer;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/// Hashes passwords with Argon2id: 19 MiB of memory, two passes, one lane (OWASP Password Storage Cheat Sheet). At most
/// four at a time, so that a flood of
/// sign-ins takes at most 76 MiB; who waits longer than ten seconds is told to come back.
@Component
class Passwords {
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int LANES = 1;
    private static final int KIBIBYTES = 19 * 1024;
    private static final int PASSES = 2;
    private static final int AT_ONCE = 4;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Argon2PasswordEncoder argon2 =
            new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, LANES, KIBIBYTES, PASSES);
    private final Semaphore places = new Semaphore(AT_ONCE, true);

    /// What an unknown account is compared with, so that it takes as long as a known one. No password gives it: the
    /// hashed text is longer than any that is accepted.
    private final String nobodys = hash("x".repeat(200));

    String hash(String password) {
        return inTurn(() -> String.valueOf(argon2.encode(normal(password))));
    }

    /// Whether the password has this hash. Hashes once in any case, also when there is none to compare with.
    boolean matches(String password, Optional<String> hash) {
        var same = inTurn(() -> argon2.matches(normal(password), hash.orElse(nobodys)));
        return same && hash.isPresent();
    }

    /// The same text however a keyboard composed it.
    private static String normal(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFKC);
    }

    private <T> T inTurn(Supplier<T> work) {
        try {
            if (!places.tryAcquire(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                throw new TooBusy();
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new TooBusy();
        }
        try {
            return work.get();
        } finally {
            places.release();
        }
    }
}
