package dev.assay.items;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;

/// All chance in the making of a variant: the same seed gives the same draws on every machine and for ever.
///
/// Block i of the stream is SHA-256(label, length of the purpose, purpose, seed, i); a draw below a bound takes 32 bits
/// of
/// it and rejects those that would favour small numbers. Changing anything here changes issued questions: then raise
/// [#ALGORITHM], which is part of every model's version.
public final class SeededDraws {
    public static final String ALGORITHM = "assay draws 1";

    private final MessageDigest sha256 = Sha256.digest();
    private final byte[] purpose;
    private final byte[] seed;
    private long counter;
    private ByteBuffer block = ByteBuffer.allocate(0);

    /// `purpose` (here a model's id) keeps the draws of several users of one seed apart.
    public SeededDraws(byte[] seed, String purpose) {
        if (!(seed.length >= 16)) {
            throw new IllegalArgumentException("a seed has at least 16 bytes");
        }
        this.seed = seed.clone();
        this.purpose = purpose.getBytes(StandardCharsets.UTF_8);
    }

    /// Uniform from 0 to bound - 1.
    public int below(int bound) {
        if (!(bound >= 1)) {
            throw new IllegalArgumentException("a bound is at least 1");
        }
        long range = 1L << 32;
        long limit = range - range % bound;
        long draw;
        do {
            draw = next32();
        } while (draw >= limit);
        return (int) (draw % bound);
    }

    public <T> T oneOf(List<T> values) {
        return values.get(below(values.size()));
    }

    /// `count` different positions below `size`, in the order in which they were drawn (the head of a Fisher-Yates
    /// shuffle).
    public List<Integer> positions(int size, int count) {
        List<Integer> positions = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            positions.add(i);
        }
        for (int i = 0; i < count; i++) {
            int other = i + below(size - i);
            Integer drawn = positions.get(other);
            positions.set(other, positions.get(i));
            positions.set(i, drawn);
        }
        return List.copyOf(positions.subList(0, count));
    }

    public <T> List<T> sample(List<T> values, int count) {
        return positions(values.size(), Math.min(count, values.size())).stream()
                .map(values::get)
                .toList();
    }

    public <T> List<T> shuffled(List<T> values) {
        return sample(values, values.size());
    }

    private long next32() {
        if (block.remaining() < Integer.BYTES) {
            sha256.update(ALGORITHM.getBytes(StandardCharsets.US_ASCII));
            sha256.update(
                    ByteBuffer.allocate(Integer.BYTES).putInt(purpose.length).array());
            sha256.update(purpose);
            sha256.update(seed);
            sha256.update(ByteBuffer.allocate(Long.BYTES).putLong(counter).array());
            counter++;
            block = ByteBuffer.wrap(sha256.digest());
        }
        return Integer.toUnsignedLong(block.getInt());
    }
}
