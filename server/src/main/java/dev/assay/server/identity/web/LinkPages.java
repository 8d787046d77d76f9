package dev.assay.server.identity.web;

import dev.assay.server.layout.Pages;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.View;

/// What the pages behind mailed and printed links have in common.
final class LinkPages {
    private LinkPages() {}

    /// The address holds a secret: no page that is opened from here is told it.
    static void keepAddressSecret(HttpServletResponse response) {
        response.setHeader("Referrer-Policy", "no-referrer");
    }

    /// Says that a link does not hold, and where to get one that does.
    static View gone(Pages pages, String title, String why, String path, String act) {
        return pages.show(
                HttpStatus.GONE, "identity/link-gone", Map.of("title", title, "why", why, "path", path, "act", act));
    }
}
