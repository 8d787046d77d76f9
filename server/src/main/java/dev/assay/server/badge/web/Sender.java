package dev.assay.server.badge.web;

import dev.assay.server.identity.Source;
import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.util.Collections;

/// Whom to count a request for. Behind a reverse proxy on the same machine that is the last address of X-Forwarded-For,
/// which the proxy itself wrote; from anywhere else the header is worth nothing.
final class Sender {
    private Sender() {}

    static Source of(HttpServletRequest request) {
        var peer = InetAddress.ofLiteral(request.getRemoteAddr());
        var forwarded = Collections.list(request.getHeaders("X-Forwarded-For"));
        if (!peer.isLoopbackAddress()) {
            return Source.of(peer);
        }
        return forwarded.isEmpty() ? Source.THIS_MACHINE : last(forwarded.getLast());
    }

    private static Source last(String header) {
        try {
            return Source.of(InetAddress.ofLiteral(
                    header.substring(header.lastIndexOf(',') + 1).strip()));
        } catch (IllegalArgumentException noAddress) {
            return Source.THIS_MACHINE;
        }
    }
}
