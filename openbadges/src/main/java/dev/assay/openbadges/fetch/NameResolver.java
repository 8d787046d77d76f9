package dev.assay.openbadges.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;

/// Turns a host name, or an address in text, into addresses.
@FunctionalInterface
interface NameResolver {
    InetAddress[] resolve(String host) throws UnknownHostException;
}
