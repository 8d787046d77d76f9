package dev.assay.openbadges.fetch;

import java.net.URI;
import java.util.Locale;

/// The one place that may be plain http and inside a private network, because the person who runs the check named it.
///
/// @param scheme http or https
/// @param host in lower case
/// @param port always a number: 80 and 443 are filled in
public record TrustedOrigin(String scheme, String host, int port) {
    public TrustedOrigin {
        if (!(scheme.equals("http") || scheme.equals("https")) || host.isEmpty() || !(port > 0 && port < 65_536)) {
            throw new IllegalArgumentException("Not an http or https origin: " + scheme + "://" + host + ":" + port);
        }
    }

    /// The origin written as an address with nothing after the port, such as `http://127.0.0.1:8080`.
    public static TrustedOrigin of(String text) {
        URI uri = URI.create(text);
        String path = uri.getRawPath() == null ? "" : uri.getRawPath();
        if (uri.getHost() == null
                || uri.getScheme() == null
                || uri.getRawUserInfo() != null
                || uri.getRawQuery() != null
                || uri.getRawFragment() != null
                || !(path.isEmpty() || path.equals("/"))) {
            throw new IllegalArgumentException(
                    "Not an origin: " + text + "; write scheme, host and port, such as http://127.0.0.1:8080");
        }
        String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
        int port = uri.getPort() >= 0 ? uri.getPort() : scheme.equals("http") ? 80 : 443;
        return new TrustedOrigin(scheme, uri.getHost().toLowerCase(Locale.ROOT).replaceAll("[\\[\\]]", ""), port);
    }
}
