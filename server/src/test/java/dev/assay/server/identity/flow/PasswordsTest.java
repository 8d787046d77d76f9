package dev.assay.server.identity.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.lang.management.ManagementFactory;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PasswordsTest {
    private final Passwords passwords = new Passwords();

    @Test
    void aPasswordMatchesItsOwnHashOnly() {
        var hash = passwords.hash("forty-two lanterns");
        assertThat(hash)
                .startsWith("$argon2id$v=19$m=19456,t=2,p=1$")
                .isNotEqualTo(passwords.hash("forty-two lanterns"));
        assertThat(passwords.matches("forty-two lanterns", Optional.of(hash))).isTrue();
        assertThat(passwords.matches("forty-two lantern", Optional.of(hash))).isFalse();
    }

    @Test
    void theSameLetterTypedOnAnotherKeyboardMatches() {
        var composed = passwords.hash("caf\u00e9 au lait noir");
        assertThat(passwords.matches("cafe\u0301 au lait noir", Optional.of(composed)))
                .isTrue();
    }

    @Test
    void nobodysPasswordMatchesNothingThatCouldBeTyped() {
        assertThat(passwords.matches("x".repeat(200), Optional.empty())).isFalse();
        assertThat(passwords.matches("", Optional.empty())).isFalse();
    }

    /// Measured in memory, of which Argon2id takes a known amount for every hash, and not in time.
    @Test
    void anUnknownAccountCostsAsMuchWorkAsAKnownOne() {
        var hash = Optional.of(passwords.hash("forty-two lanterns"));
        work(hash);
        var known = work(hash);
        var unknown = work(Optional.empty());
        assertThat(known).isGreaterThan(19_456L * 1024);
        assertThat(unknown).isCloseTo(known, withinPercentage(1));
    }

    private long work(Optional<String> hash) {
        var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        var before = threads.getCurrentThreadAllocatedBytes();
        passwords.matches("another password", hash);
        return threads.getCurrentThreadAllocatedBytes() - before;
    }
}
