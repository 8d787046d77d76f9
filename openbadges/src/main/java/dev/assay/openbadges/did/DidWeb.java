package dev.assay.openbadges.did;

import java.net.URI;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/// DIDs that name a place on the web: `did:web:example.org` has its document at
/// `https://example.org/.well-known/did.json`, `did:web:example.org:a:b` at `https://example.org/a/b/did.json`.
///
/// Nothing is fetched here. Source: W3C CCG "did:web Method Specification".
public final class DidWeb {

    /// Where a host serves the document of the DID that is the host alone.
    public static final String WELL_KNOWN = "/.well-known/did.json";

    private static final String PREFIX = "did:web:";

    /// A host name, then at most a port as `%3A` and digits; no user, no IP address in brackets.
    private static final Pattern HOST = Pattern.compile(
            "(?i)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)*(%3A\\d{1,5})?");

    /// An IP address in one of its spellings; the method is for names.
    private static final Pattern NUMBER = Pattern.compile("(?i)(.*\\.)?(\\d+|0x[0-9a-f]*)(%3A\\d*)?");

    private static final Pattern SEGMENT = Pattern.compile("([A-Za-z0-9._-]|%[0-9A-Fa-f]{2})+");

    private DidWeb() {}

    /// Whether a text is of this method, whatever follows.
    public static boolean isDidWeb(String did) {
        return did.startsWith(PREFIX);
    }

    /// The URL of a DID's document; empty where the DID is malformed, so that no DID can point elsewhere than it reads.
    ///
    /// @param did the DID, without a fragment
    public static Optional<URI> documentUrl(String did) {
        if (!isDidWeb(did)) {
            return Optional.empty();
        }
        var parts = did.substring(PREFIX.length()).split(":", -1);
        var path = Arrays.asList(parts).subList(1, parts.length);
        if (!HOST.matcher(parts[0]).matches()
                || NUMBER.matcher(parts[0]).matches()
                || !path.stream().allMatch(DidWeb::isSegment)) {
            return Optional.empty();
        }
        var authority = parts[0].replaceFirst("(?i)%3A", ":");
        int colon = authority.indexOf(':');
        if (colon >= 0 && !isPort(authority.substring(colon + 1))) {
            return Optional.empty();
        }
        var file = path.isEmpty() ? WELL_KNOWN : "/" + String.join("/", path) + "/did.json";
        return Optional.of(URI.create("https://" + authority + file)).filter(url -> url.getHost() != null);
    }

    private static boolean isSegment(String segment) {
        var decoded = segment.replaceAll("(?i)%2e", ".");
        return SEGMENT.matcher(segment).matches() && !decoded.equals(".") && !decoded.equals("..");
    }

    private static boolean isPort(String digits) {
        int port = Integer.parseInt(digits);
        return port > 0 && port <= 65_535;
    }

    /// The DID of a base URL such as `https://example.org` or `https://example.org:8443/assay`; empty where the URL is
    /// not
    /// https, has no host, or has a query, user or fragment.
    public static Optional<String> of(URI baseUrl) {
        if (!"https".equalsIgnoreCase(baseUrl.getScheme())
                || baseUrl.getHost() == null
                || baseUrl.getRawQuery() != null
                || baseUrl.getRawFragment() != null
                || baseUrl.getRawUserInfo() != null) {
            return Optional.empty();
        }
        var did = new StringBuilder(PREFIX).append(baseUrl.getHost());
        if (baseUrl.getPort() >= 0 && baseUrl.getPort() != 443) {
            did.append("%3A").append(baseUrl.getPort());
        }
        for (var segment : baseUrl.getRawPath().split("/", -1)) {
            if (!segment.isEmpty()) {
                did.append(':').append(segment);
            }
        }
        return Optional.of(did.toString()).filter(text -> documentUrl(text).isPresent());
    }
}
