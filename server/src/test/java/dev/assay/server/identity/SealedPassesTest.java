package dev.assay.server.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.server.kernel.AccountId;
import dev.assay.server.kernel.AttemptId;
import dev.assay.server.kernel.MasterSecret;
import dev.assay.server.kernel.Role;
import dev.assay.server.kernel.SignedIn;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class SealedPassesTest {
    private static final Instant NOW = Instant.parse("2026-11-12T14:03:27.123456Z");

    private final Map<AccountId, Instant> withdrawn = new HashMap<>();
    private final AtomicInteger reads = new AtomicInteger();
    private final SealedPasses passes = passes("one secret of this very server");
    private final SignedIn ines = new SignedIn(
            UUID.fromString("018f0000-0000-7000-8000-000000000001"), "Inès Ọkafor 谷", Set.of(Role.LEARNER));
    private final AttemptId attempt = new AttemptId(UUID.fromString("018f0000-0000-7000-8000-00000000000a"));

    private SealedPasses passes(String secret) {
        return new SealedPasses(
                new MasterSecret(secret.getBytes(java.nio.charset.StandardCharsets.UTF_8)), new Withdrawals(since -> {
                    reads.incrementAndGet();
                    return Map.copyOf(withdrawn);
                }));
    }

    @Test
    void aPassSaysWhoCarriesIt() {
        var pass = passes.issue(ines, attempt, NOW);
        assertThat(passes.open(pass, attempt, NOW)).contains(ines);
        assertThat(pass).matches("[A-Za-z0-9_-]+");
        var owner = new SignedIn(ines.account(), "O", Set.of(Role.LEARNER, Role.OWNER));
        assertThat(passes.open(passes.issue(owner, attempt, NOW), attempt, NOW)).contains(owner);
    }

    @Test
    void aPassOpensOneAttemptOnly() {
        var pass = passes.issue(ines, attempt, NOW);
        assertThat(passes.open(pass, new AttemptId(UUID.randomUUID()), NOW)).isEmpty();
    }

    @Test
    void aPassOpensForSevenDaysAndNotFromTheFuture() {
        var pass = passes.issue(ines, attempt, NOW);
        assertThat(passes.open(pass, attempt, NOW.plus(Duration.ofDays(7)).minusMillis(1)))
                .contains(ines);
        assertThat(passes.open(pass, attempt, NOW.plus(Duration.ofDays(7)))).isEmpty();
        assertThat(passes.open(pass, attempt, NOW.minusSeconds(29))).contains(ines);
        assertThat(passes.open(pass, attempt, NOW.minusSeconds(31))).isEmpty();
    }

    @Test
    void anyChangedBitIsNoticed() {
        var pass = Base64.getUrlDecoder().decode(passes.issue(ines, attempt, NOW));
        for (int bit = 0; bit < pass.length * 8; bit++) {
            var forged = pass.clone();
            forged[bit / 8] ^= (byte) (1 << (bit % 8));
            var text = Base64.getUrlEncoder().withoutPadding().encodeToString(forged);
            assertThat(passes.open(text, attempt, NOW)).as("bit %s", bit).isEmpty();
        }
    }

    @Test
    void junkAndPassesOfAnotherServerOpenNothing() {
        var other = passes("another secret of another server").issue(ines, attempt, NOW);
        assertThat(passes.open(other, attempt, NOW)).isEmpty();
        var random = new SplittableRandom(7);
        for (int length = 0; length < 300; length++) {
            var junk = new byte[length];
            random.nextBytes(junk);
            var text = Base64.getUrlEncoder().encodeToString(junk);
            assertThat(passes.open(text, attempt, NOW)).isEmpty();
            assertThat(passes.open("%" + text, attempt, NOW)).isEmpty();
        }
        assertThat(passes.open("A".repeat(100_000), attempt, NOW)).isEmpty();
    }

    @Test
    void aWithdrawnPassOpensNothingFiveSecondsLater() {
        var pass = passes.issue(ines, attempt, NOW);
        assertThat(passes.open(pass, attempt, NOW.plusSeconds(1))).contains(ines);
        withdrawn.put(ines.accountId(), NOW.plusSeconds(2));
        assertThat(passes.open(pass, attempt, NOW.plusSeconds(7))).isEmpty();
        var later = passes.issue(ines, attempt, NOW.plusSeconds(2).plusNanos(1_000));
        assertThat(passes.open(later, attempt, NOW.plusSeconds(7))).contains(ines);
    }

    @Test
    void withdrawalsAreReadOnceInThreeSecondsHoweverManyPassesAreOpened() {
        var pass = passes.issue(ines, attempt, NOW);
        for (int save = 0; save < 2_000; save++) {
            passes.open(pass, attempt, NOW.plusMillis(save));
        }
        assertThat(reads).hasValue(1);
        passes.open(pass, attempt, NOW.plusSeconds(4));
        assertThat(reads).hasValue(2);
    }

    @Test
    void theFormTokenBelongsToThePass() {
        var pass = passes.issue(ines, attempt, NOW);
        var other = passes.issue(ines, attempt, NOW.plusMillis(1));
        assertThat(passes.formToken(pass))
                .isEqualTo(passes.formToken(pass))
                .isNotEqualTo(passes.formToken(other))
                .hasSize(43);
    }
}
