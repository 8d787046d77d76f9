package dev.assay.openbadges.fetch;

import java.time.Duration;

/// How much a fetch may cost.
///
/// @param bytes the largest body that is read
/// @param redirects how many redirects are followed
/// @param time for everything together: names, connections, redirects, body
public record FetchLimits(int bytes, int redirects, Duration time) {
    /// 1 MiB, 3 redirects, 10 seconds.
    public static final FetchLimits STANDARD = new FetchLimits(1 << 20, 3, Duration.ofSeconds(10));

    public FetchLimits {
        if (!(bytes > 0 && redirects >= 0 && time.isPositive())) {
            throw new IllegalArgumentException("Limits are positive: " + bytes + ", " + redirects + ", " + time);
        }
    }
}
