package dev.assay.server.kernel;

import java.time.Instant;
import java.util.UUID;
import java.util.random.RandomGenerator;

/// New ids (RFC 9562): those that sort by time are of version 7, section 5.7.
public final class Ids {
    private Ids() {}

    public static UUID next(Instant now, RandomGenerator random) {
        var high = (now.toEpochMilli() << 16) | 0x7000L | (random.nextLong() & 0x0FFFL);
        var low = (random.nextLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
        return new UUID(high, low);
    }

    /// An id that says nothing, not even when it was made: UUID version 4.
    public static UUID pseudonym(RandomGenerator random) {
        var high = (random.nextLong() & 0xFFFFFFFFFFFF0FFFL) | 0x4000L;
        var low = (random.nextLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
        return new UUID(high, low);
    }
}
