package dev.assay.server.kernel;

import java.net.URI;

/// The address under which the world reaches this server, without a slash at its end. Every link is built from it,
/// never from the
/// request's Host header.
public record BaseUrl(URI value) {
    public BaseUrl {
        var scheme = value.getScheme();
        var plain = value.getRawQuery() == null && value.getRawFragment() == null && value.getRawUserInfo() == null;
        if (!(("https".equals(scheme) || "http".equals(scheme))
                && value.getHost() != null
                && plain
                && !value.toString().endsWith("/"))) {
            throw new IllegalArgumentException(
                    "The base URL must be like https://badges.example.org, without a slash at its end; it is " + value);
        }
    }

    public static BaseUrl of(String text) {
        return new BaseUrl(URI.create(text.endsWith("/") ? text.substring(0, text.length() - 1) : text));
    }

    /// The full address of `path`, which begins with a slash.
    public String at(String path) {
        return value + path;
    }

    public boolean isHttps() {
        return "https".equals(value.getScheme());
    }

    public boolean isLoopback() {
        var host = value.getHost();
        return host.equals("localhost") || host.startsWith("127.") || host.equals("[::1]");
    }
}
