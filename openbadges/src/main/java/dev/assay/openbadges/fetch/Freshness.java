package dev.assay.openbadges.fetch;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import okhttp3.Response;

/// How long a server lets its answer be kept, read by hand: the HTTP client's own reader throws at an open quotation
/// mark.
///
/// Source: RFC 9111, sections 5.1 and 5.2.2.
final class Freshness {
    private static final Pattern NOT_KEPT = Pattern.compile("(^|[,\\s])no-(store|cache)($|[,\\s])");
    private static final Pattern MAX_AGE = Pattern.compile("(?:^|[,\\s])max-age=\"?(\\d{1,9})(?!\\d)");
    private static final Pattern AGE = Pattern.compile("\\d{1,9}");

    private Freshness() {}

    /// By `Cache-Control`, less the time that the answer lay in caches already; zero for not at all, empty where the
    /// server does not say.
    static Optional<Duration> maxAge(Response response) {
        var control = String.join(",", response.headers("Cache-Control")).toLowerCase(Locale.ROOT);
        if (NOT_KEPT.matcher(control).find()) {
            return Optional.of(Duration.ZERO);
        }
        var maxAge = MAX_AGE.matcher(control);
        var age = response.header("Age", "0");
        int lay = AGE.matcher(age).matches() ? Integer.parseInt(age) : 0;
        return maxAge.find()
                ? Optional.of(Duration.ofSeconds(Math.max(0, Integer.parseInt(maxAge.group(1)) - lay)))
                : Optional.empty();
    }
}
