package dev.assay.openbadges.status;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Gives each credential a place in a status list of its own, in an order that only the holder of a key can tell.
///
/// The store counts credentials from 0 and keeps nothing else: the count becomes a list's number and an index in it, a
/// list is used up to its last entry before the next begins, and no two counts have the same place. Without the key an
/// index tells neither when a credential was issued nor how many there are; the number of the list tells roughly.
/// A shuffle is a Feistel network of ten rounds of HMAC-SHA-256, with cycle walking, as in NIST SP 800-38G.
public final class ShuffledPlaces {
    private static final int ROUNDS = 10;
    private static final int SHORTEST_KEY = 16;
    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;
    private final int entries;
    private final int halfBits;

    /// @param key at least 16 secret bytes that stay the same for as long as the count goes on
    /// @param entries the entries of each list, [StatusList#MINIMUM_ENTRIES] to [StatusList#MAXIMUM_ENTRIES]
    public ShuffledPlaces(byte[] key, int entries) {
        if (key.length < SHORTEST_KEY) {
            throw new IllegalArgumentException("The key has " + key.length + " bytes, fewer than " + SHORTEST_KEY);
        }
        if (!(entries >= StatusList.MINIMUM_ENTRIES && entries <= StatusList.MAXIMUM_ENTRIES)) {
            throw new IllegalArgumentException("No status list has " + entries + " entries");
        }
        this.key = new SecretKeySpec(key, ALGORITHM);
        this.entries = entries;
        this.halfBits = (Integer.SIZE - Integer.numberOfLeadingZeros(entries - 1) + 1) / 2;
    }

    /// A place: the number of a list, from 1, and an index in it, from 0.
    public record Place(long list, int index) {}

    /// The place of the credential with that number, counted from 0.
    public Place place(long count) {
        if (count < 0) {
            throw new IllegalArgumentException("Credentials are counted from 0, not " + count);
        }
        long list = count / entries + 1;
        int index = (int) (count % entries);
        var mac = mac();
        do {
            index = shuffled(mac, list, index);
        } while (index >= entries);
        return new Place(list, index);
    }

    private int shuffled(Mac mac, long list, int index) {
        int mask = (1 << halfBits) - 1;
        int left = index >>> halfBits;
        int right = index & mask;
        for (int round = 0; round < ROUNDS; round++) {
            int mixed = left ^ (hash(mac, list, round, right) & mask);
            left = right;
            right = mixed;
        }
        return (left << halfBits) | right;
    }

    private static int hash(Mac mac, long list, int round, int half) {
        var input = ByteBuffer.allocate(16).putLong(list).putInt(round).putInt(half);
        return ByteBuffer.wrap(mac.doFinal(input.array())).getInt();
    }

    private Mac mac() {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every JDK has " + ALGORITHM, impossible);
        }
    }
}
