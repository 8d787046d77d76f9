package dev.assay.server.identity;

import static dev.assay.server.identity.LinkTokens.Purpose.CONFIRM_ADDRESS;
import static dev.assay.server.identity.LinkTokens.Purpose.RESET_PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.server.identity.LinkTokens.DoesNotHold;
import dev.assay.server.identity.LinkTokens.Expired;
import dev.assay.server.identity.LinkTokens.Genuine;
import dev.assay.server.kernel.AccountId;
import dev.assay.server.kernel.MasterSecret;
import dev.assay.server.kernel.Role;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LinkTokensTest {
    private static final Instant NOW = Instant.parse("2026-11-12T14:03:27Z");

    private final LinkTokens tokens =
            new LinkTokens(new MasterSecret("one secret of this very server".getBytes(StandardCharsets.UTF_8)));
    private final Account ines = account("ines@mail.example", "hash one");

    private static Account account(String email, String hash) {
        return new Account(
                new AccountId(UUID.fromString("018f0000-0000-7000-8000-000000000001")),
                new EmailAddress(email),
                new DisplayName("Ines Okafor"),
                hash,
                Optional.empty(),
                Set.of(Role.LEARNER),
                NOW);
    }

    @Test
    void aLinkHoldsUntilItsTimeIsOver() {
        for (var purpose : LinkTokens.Purpose.values()) {
            var holds = purpose == CONFIRM_ADDRESS ? Duration.ofDays(3) : Duration.ofHours(1);
            var token = tokens.make(purpose, ines, NOW);
            assertThat(tokens.judge(purpose, token, ines, NOW.plus(holds).minusSeconds(1)))
                    .isEqualTo(new Genuine(ines));
            assertThat(tokens.judge(purpose, token, ines, NOW.plus(holds))).isEqualTo(new Expired());
            assertThat(LinkTokens.claimed(token)).contains(ines.id());
        }
    }

    @Test
    void aLinkForOnePurposeIsWorthNothingForAnother() {
        assertThat(tokens.judge(RESET_PASSWORD, tokens.make(CONFIRM_ADDRESS, ines, NOW), ines, NOW))
                .isEqualTo(new DoesNotHold());
        assertThat(tokens.judge(CONFIRM_ADDRESS, tokens.make(RESET_PASSWORD, ines, NOW), ines, NOW))
                .isEqualTo(new DoesNotHold());
    }

    @Test
    void aNewPasswordEndsEveryLinkToSetOne() {
        var token = tokens.make(RESET_PASSWORD, ines, NOW);
        assertThat(tokens.judge(RESET_PASSWORD, token, account("ines@mail.example", "hash two"), NOW))
                .isEqualTo(new DoesNotHold());
    }

    @Test
    void aLinkConfirmsTheAddressItWasSentToOnly() {
        var token = tokens.make(CONFIRM_ADDRESS, ines, NOW);
        assertThat(tokens.judge(CONFIRM_ADDRESS, token, account("other@mail.example", "hash one"), NOW))
                .isEqualTo(new DoesNotHold());
    }

    @Test
    void anyChangedBitIsNoticed() {
        var token = Base64.getUrlDecoder().decode(tokens.make(RESET_PASSWORD, ines, NOW));
        for (int bit = 0; bit < token.length * 8; bit++) {
            var forged = token.clone();
            forged[bit / 8] ^= (byte) (1 << (bit % 8));
            var text = Base64.getUrlEncoder().withoutPadding().encodeToString(forged);
            assertThat(tokens.judge(RESET_PASSWORD, text, ines, NOW))
                    .as("bit %s", bit)
                    .isEqualTo(new DoesNotHold());
        }
    }

    @Test
    void junkClaimsNobody() {
        for (var junk : new String[] {"", "x", "%%%", "A".repeat(75), "A".repeat(10_000)}) {
            assertThat(LinkTokens.claimed(junk)).isEmpty();
            assertThat(tokens.judge(RESET_PASSWORD, junk, ines, NOW)).isEqualTo(new DoesNotHold());
        }
    }
}
