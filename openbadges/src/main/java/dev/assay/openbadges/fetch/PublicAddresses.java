package dev.assay.openbadges.fetch;

import java.math.BigInteger;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.List;
import java.util.regex.Pattern;

/// Which internet addresses belong to the public internet and to no network of our own.
///
/// IPv4: all but the blocks below. IPv6: only global unicast (2000::/3) without the blocks below, so loopback,
/// link-local,
/// unique local, multicast, mapped, compatible and NAT64 addresses are all out.
/// Source: the IANA special-purpose address registries (RFC 6890 and its updates).
final class PublicAddresses {
    private static final List<Block> NOT_PUBLIC_4 = List.of(
            new Block("0.0.0.0", 8),
            new Block("10.0.0.0", 8),
            new Block("100.64.0.0", 10),
            new Block("127.0.0.0", 8),
            new Block("169.254.0.0", 16),
            new Block("172.16.0.0", 12),
            new Block("192.0.0.0", 24),
            new Block("192.0.2.0", 24),
            new Block("192.88.99.0", 24),
            new Block("192.168.0.0", 16),
            new Block("198.18.0.0", 15),
            new Block("198.51.100.0", 24),
            new Block("203.0.113.0", 24),
            new Block("224.0.0.0", 3));

    private static final Block GLOBAL_UNICAST_6 = new Block("2000::", 3);

    /// Protocol assignments with Teredo and ORCHID, documentation, 6to4: each can lead to an IPv4 address inside.
    private static final List<Block> NOT_PUBLIC_6 = List.of(
            new Block("2001::", 23), new Block("2001:db8::", 32), new Block("2002::", 16), new Block("3fff::", 20));

    /// What ends in a number is an IPv4 address to everyone; only four decimal numbers are the same one to everyone.
    private static final Pattern NUMBER = Pattern.compile("(.*\\.)?(\\d+|0x[0-9a-f]*)\\.?");

    private static final Pattern DOTTED = Pattern.compile("((0|[1-9]\\d{0,2})\\.){3}(0|[1-9]\\d{0,2})");

    private PublicAddresses() {}

    /// Whether a host in lower case is an IPv4 address in octal, hexadecimal, one number, or with a point behind:
    /// `0177.0.0.1`, `2130706433`.
    static boolean isOddlySpelt(String host) {
        return NUMBER.matcher(host).matches() && !DOTTED.matcher(host).matches();
    }

    static boolean contains(InetAddress address) {
        if (address instanceof Inet4Address) {
            return NOT_PUBLIC_4.stream().noneMatch(block -> block.contains(address));
        }
        return GLOBAL_UNICAST_6.contains(address) && NOT_PUBLIC_6.stream().noneMatch(block -> block.contains(address));
    }

    private record Block(BigInteger prefix, int shift, int length) {
        Block(String first, int prefixBits) {
            byte[] bytes = literal(first);
            int shift = bytes.length * 8 - prefixBits;
            this(new BigInteger(1, bytes).shiftRight(shift), shift, bytes.length);
        }

        boolean contains(InetAddress address) {
            byte[] bytes = address.getAddress();
            return bytes.length == length
                    && new BigInteger(1, bytes).shiftRight(shift).equals(prefix);
        }

        private static byte[] literal(String text) {
            try {
                return InetAddress.ofLiteral(text).getAddress();
            } catch (IllegalArgumentException wrong) {
                throw new IllegalStateException("Not an address: " + text, wrong);
            }
        }
    }
}
