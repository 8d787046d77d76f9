package dev.assay.openbadges;

import java.security.SecureRandom;
import java.util.Random;

/// A source of secrets that gives the same in each run: for tests alone.
public final class SeededChance extends SecureRandom {

    private static final long serialVersionUID = 1L;

    private final Random random;

    public SeededChance(long seed) {
        this.random = new Random(seed);
    }

    @Override
    public void nextBytes(byte[] bytes) {
        random.nextBytes(bytes);
    }
}
