package dev.assay.server.notify.flow;

import dev.assay.server.kernel.BaseUrl;
import dev.assay.server.notify.Delivery;
import dev.assay.server.notify.Letters;
import dev.assay.server.notify.Outgoing;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.time.Instant;

/// Letters to try carriers with.
final class TestLetters {
    static final Instant THEN = Instant.parse("2026-11-23T06:00:00Z");

    private TestLetters() {}

    static MimeLetters mime() {
        try {
            return new MimeLetters(new InternetAddress("Assay <assay@badges.example.org>"), "badges.example.org");
        } catch (AddressException wrong) {
            throw new IllegalStateException(wrong);
        }
    }

    static Outgoing issued(String name, String to) {
        var letter = new Letters(BaseUrl.of("https://badges.example.org")).badgeIssued(name, "7q4k-m2xd", THEN);
        return new Outgoing(new Delivery(Delivery.Kind.BADGE_ISSUED, "7q4k-m2xd"), to, letter, THEN);
    }
}
