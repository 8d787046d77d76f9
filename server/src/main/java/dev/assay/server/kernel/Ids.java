package dev.assay.server.kernel;

import java.time.Instant;
import java.util.UUID;
import java.util.random.RandomGenerator;

/// New ids that sort by time: UUID version 7 (RFC 9562, section 5.7).
public final class Ids {
    private Ids() {}

    public static UUID next(Instant now, RandomGenerator random) {
        var high = (now.toEpochMilli() << 16) | 0x7000L | (random.nextLong() & 0x0FFFL);
        var low = (random.nextLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
        return new UUID(high, low);
    }
}
