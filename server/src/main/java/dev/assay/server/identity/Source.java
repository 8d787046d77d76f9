package dev.assay.server.identity;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;

/// Where a request came from, as far as throttling cares: one IPv4 address, or one IPv6 network of 64 bits, since a
/// single subscriber holds a whole one.
public record Source(String network) {
    /// The machine itself, without a proxy in between: programs of whoever runs the server. It is not throttled.
    public static final Source THIS_MACHINE = new Source("this machine");

    public static Source of(InetAddress address) {
        return switch (address) {
            case Inet6Address wide ->
                new Source(HexFormat.of().formatHex(Arrays.copyOf(wide.getAddress(), 8)) + "::/64");
            case InetAddress narrow -> new Source(narrow.getHostAddress());
        };
    }

    public boolean isThisMachine() {
        return equals(THIS_MACHINE);
    }
}
