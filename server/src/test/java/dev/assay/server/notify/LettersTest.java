package dev.assay.server.notify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.server.kernel.BaseUrl;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class LettersTest {
    private static final Instant THEN = Instant.parse("2026-11-23T06:00:00Z");
    private static final Letters LETTERS = new Letters(BaseUrl.of("https://badges.example.org"));

    @Test
    void anIssuedBadgeIsToldWithWhatToDoNext() {
        var letter = LETTERS.badgeIssued("Ines Okafor", "7q4k-m2xd", THEN);
        assertThat(letter.text())
                .contains(
                        "Hello Ines Okafor,",
                        "Monday 23 November 2026, 06:00 UTC",
                        "choose the name",
                        "\nhttps://badges.example.org/me/badges/7q4k-m2xd\n");
    }

    @Test
    void aRevokedBadgeIsToldWithTheReasonAsAQuote() {
        var letter = LETTERS.badgeRevoked("Ines", "7q4k-m2xd", "Two accounts.\nOne person.", THEN);
        assertThat(letter.text())
                .contains("> Two accounts.\n> One person.\n", "https://badges.example.org/b/7q4k-m2xd");
    }

    @Test
    void lettersToAddressesThatNobodyConfirmedHaveNoWordsOfAStranger() {
        assertThat(LETTERS.confirmAddress("https://badges.example.org/confirm-address?token=x")
                        .parts())
                .noneMatch(Letter.Quote.class::isInstance)
                .anyMatch(new Letter.Link("https://badges.example.org/confirm-address?token=x")::equals);
        assertThat(LETTERS.resetPassword("https://badges.example.org/reset-password?token=x")
                        .text())
                .contains("If it was not you, do nothing");
    }

    @Test
    void aSubjectOfTwoLinesCannotBeBuilt() {
        for (var subject : List.of("Your badge\r\nBcc: a@b.example", "Your\nbadge", "Your\u0000badge", " ")) {
            assertThatThrownBy(() -> new Letter(subject, List.of())).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void aMessageIdIsAlwaysTheSameForADeliveryAndTellsNothingOfIt() {
        var delivery = new Delivery(Delivery.Kind.BADGE_ISSUED, "7q4k-m2xd");
        assertThat(delivery.messageId("badges.example.org"))
                .isEqualTo(delivery.messageId("badges.example.org"))
                .isNotEqualTo(new Delivery(Delivery.Kind.BADGE_REVOKED, "7q4k-m2xd").messageId("badges.example.org"))
                .matches("<[0-9a-f]{32}@badges\\.example\\.org>");
    }

    @Test
    void aMailIsTriedForFiveDays() {
        var limit = THEN.plus(Duration.ofDays(5));
        assertThat(DeliveryPolicy.isHopeless(THEN, limit.minusNanos(1))).isFalse();
        assertThat(DeliveryPolicy.isHopeless(THEN, limit)).isTrue();
    }

    @Test
    void webAddressesInATextAreFoundWithoutTheStopBehindThem() {
        assertThat(LinkedText.of("See https://a.example/b?c=d. Then (http://e.example/) go.")
                        .runs())
                .containsExactly(
                        new LinkedText.Run("See ", false),
                        new LinkedText.Run("https://a.example/b?c=d", true),
                        new LinkedText.Run(". Then (", false),
                        new LinkedText.Run("http://e.example/", true),
                        new LinkedText.Run(") go.", false));
        assertThat(LinkedText.of("javascript:alert(1)").runs())
                .containsExactly(new LinkedText.Run("javascript:alert(1)", false));
    }
}
