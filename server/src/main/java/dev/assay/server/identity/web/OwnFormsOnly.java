package dev.assay.server.identity.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.web.filter.OncePerRequestFilter;

/// Refuses what a browser itself says was sent by another site's page (Sec-Fetch-Site), before any form token is
/// looked at. Browsers and programs that say nothing are left to the form token.
final class OwnFormsOnly extends OncePerRequestFilter {
    private static final Set<String> ONLY_READ = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain rest)
            throws ServletException, IOException {
        var from = request.getHeader("Sec-Fetch-Site");
        if (ONLY_READ.contains(request.getMethod())
                || from == null
                || from.equals("same-origin")
                || from.equals("none")) {
            rest.doFilter(request, response);
        } else {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }
}
