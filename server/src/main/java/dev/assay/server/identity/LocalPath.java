package dev.assay.server.identity;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/// An address on this server, as in `/plans/serverless?from=home`: where to go on after signing in. Nothing that a
/// browser could read as another server's
/// address fits: no scheme, no host, no `//`, no backslash, no white space.
public record LocalPath(String value) {
    public LocalPath {
        if (!isLocal(value)) {
            throw new IllegalArgumentException("Not a path on this server");
        }
    }

    public static Optional<LocalPath> of(String text) {
        return isLocal(text) ? Optional.of(new LocalPath(text)) : Optional.empty();
    }

    private static boolean isLocal(String text) {
        if (!text.startsWith("/") || text.startsWith("//") || text.length() > 1_000) {
            return false;
        }
        if (!text.chars().allMatch(c -> c > 0x20 && c < 0x7f && c != '\\')) {
            return false;
        }
        try {
            var address = new URI(text);
            return address.getScheme() == null
                    && address.getRawAuthority() == null
                    && !address.getRawPath().contains("//");
        } catch (URISyntaxException malformed) {
            return false;
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
