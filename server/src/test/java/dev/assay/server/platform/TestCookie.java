package dev.assay.server.platform;

import java.util.Arrays;

/// A cookie as a browser keeps it: what matters here is where it is sent.
record TestCookie(String name, String value, String path) {
    static TestCookie parse(String header) {
        var parts = Arrays.stream(header.split(";")).map(String::strip).toList();
        var pair = parts.getFirst().split("=", 2);
        var path = parts.stream()
                .filter(part -> part.regionMatches(true, 0, "Path=", 0, 5))
                .map(part -> part.substring(5))
                .findFirst()
                .orElse("/");
        return new TestCookie(pair[0], pair[1], path);
    }

    String key() {
        return name + ' ' + path;
    }

    /// RFC 6265, section 5.1.4.
    boolean belongsTo(String address) {
        return address.equals(path)
                || (address.startsWith(path) && (path.endsWith("/") || address.charAt(path.length()) == '/'));
    }
}
