package dev.assay.server.notify;

import java.time.Duration;
import java.time.Instant;

/// A mail is tried until it is sent, for at most five days, as mail servers do (RFC 5321, section 4.5.4.1). While one
/// delivery is sending, no other may for two minutes.
public final class DeliveryPolicy {
    public static final Duration LEASE = Duration.ofMinutes(2);
    private static final Duration PATIENCE = Duration.ofDays(5);

    private DeliveryPolicy() {}

    /// Whether a mail first tried at `since` and failed again at `now` is given up.
    public static boolean isHopeless(Instant since, Instant now) {
        return !now.isBefore(since.plus(PATIENCE));
    }
}
