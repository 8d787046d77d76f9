package dev.assay.server.vcapi;

import dev.assay.server.kernel.BaseUrl;
import java.net.InetAddress;
import java.util.Optional;
import java.util.Set;

/// Who may use the VC-API: programs on this machine, and nobody whose request came through a proxy or a browser.
///
/// The connection decides, never a header; headers only ever close. A name in Host that is not this machine's could be
/// a foreign page's, pointed here (DNS rebinding). A browser sends Origin with what a page of another site sends.
///
/// @param peer       the address at the other end of the connection
/// @param host       the name the request is for, without a port
/// @param forwarded  whether a header says that a proxy passed it on
/// @param fromAPage  whether a browser says that a page sent it
public record LocalCaller(String peer, String host, boolean forwarded, boolean fromAPage) {
    private static final Set<String> NAMES = Set.of("localhost", "127.0.0.1", "[::1]", "::1");

    /// Whether it may issue and verify.
    public boolean mayAsk() {
        return isHere() && NAMES.contains(host) && !forwarded && !fromAPage;
    }

    /// Whether it may read a status list: also under the server's own name, so that a proxy can serve lists over TLS.
    public boolean mayRead(BaseUrl baseUrl) {
        return isHere() && (NAMES.contains(host) || host.equals(baseUrl.value().getHost()));
    }

    private boolean isHere() {
        return literal(peer).filter(InetAddress::isLoopbackAddress).isPresent();
    }

    private static Optional<InetAddress> literal(String address) {
        try {
            return Optional.of(InetAddress.ofLiteral(address));
        } catch (IllegalArgumentException noAddress) {
            return Optional.empty();
        }
    }
}
