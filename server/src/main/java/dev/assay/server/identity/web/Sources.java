package dev.assay.server.identity.web;

import dev.assay.server.identity.Source;
import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.util.Collections;
import java.util.Optional;

/// Tells where a request came from. Behind a reverse proxy on the same machine it is the last address of
/// X-Forwarded-For, the one the proxy itself wrote; from
/// anywhere else that header is worth nothing and is not read.
final class Sources {
    private Sources() {}

    static Source of(HttpServletRequest request) {
        var peer = InetAddress.ofLiteral(request.getRemoteAddr());
        if (!peer.isLoopbackAddress()) {
            return Source.of(peer);
        }
        return lastForwarded(request).map(Source::of).orElse(Source.THIS_MACHINE);
    }

    private static Optional<InetAddress> lastForwarded(HttpServletRequest request) {
        var headers = Collections.list(request.getHeaders("X-Forwarded-For"));
        if (headers.isEmpty()) {
            return Optional.empty();
        }
        var all = headers.getLast();
        try {
            return Optional.of(InetAddress.ofLiteral(
                    all.substring(all.lastIndexOf(',') + 1).strip()));
        } catch (IllegalArgumentException noAddress) {
            return Optional.empty();
        }
    }
}
