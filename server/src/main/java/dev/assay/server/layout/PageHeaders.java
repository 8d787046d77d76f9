package dev.assay.server.layout;

import dev.assay.server.kernel.BaseUrl;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/// The headers that harden every answer. An answer that set one itself keeps its own.
@Component
public final class PageHeaders {
    private static final int NOT_MODIFIED = 304;
    private static final String CACHE_CONTROL = "Cache-Control";
    private static final Map<String, String> ALWAYS = always();
    private static final Map<String, String> UNCACHED = Map.of(
            CACHE_CONTROL, "no-cache, no-store, max-age=0, must-revalidate", "Pragma", "no-cache", "Expires", "0");

    private final boolean isHttps;

    PageHeaders(BaseUrl baseUrl) {
        this.isHttps = baseUrl.isHttps();
    }

    private static Map<String, String> always() {
        var headers = new LinkedHashMap<String, String>();
        headers.put("X-Content-Type-Options", "nosniff");
        headers.put("X-Frame-Options", "DENY");
        headers.put(
                "Content-Security-Policy",
                "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; connect-src 'self'; "
                        + "form-action 'self'; frame-ancestors 'none'; base-uri 'none'");
        headers.put("Referrer-Policy", "same-origin");
        headers.put(
                "Permissions-Policy",
                "camera=(), microphone=(), geolocation=(), payment=(), usb=(), serial=(), bluetooth=(), midi=(), "
                        + "display-capture=(), browsing-topics=()");
        headers.put("Cross-Origin-Opener-Policy", "same-origin");
        return headers;
    }

    public void write(HttpServletResponse response) {
        ALWAYS.forEach((name, value) -> put(response, name, value));
        if (isHttps) {
            // TLS ends at a proxy, so whether a request came over it is known from the base URL alone.
            put(response, "Strict-Transport-Security", "max-age=31536000");
        }
        if (response.getStatus() != NOT_MODIFIED && !response.containsHeader(CACHE_CONTROL)) {
            UNCACHED.forEach(response::setHeader);
        }
    }

    private static void put(HttpServletResponse response, String name, String value) {
        if (!response.containsHeader(name)) {
            response.setHeader(name, value);
        }
    }
}
