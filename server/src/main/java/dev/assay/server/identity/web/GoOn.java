package dev.assay.server.identity.web;

import dev.assay.server.identity.LocalPath;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.View;

/// Leads on after a form: to where the visitor was going, else to their own page; never to another server.
final class GoOn {
    private static final LocalPath HOME = new LocalPath("/me");

    private GoOn() {}

    static View to(String next) {
        return to(LocalPath.of(next).filter(GoOn::leadsOn).orElse(HOME));
    }

    static View to(LocalPath path) {
        return (model, request, response) -> {
            response.setStatus(HttpStatus.SEE_OTHER.value());
            response.setHeader("Location", path.value());
        };
    }

    /// Who just signed in does not want the pages for signing in and out.
    private static boolean leadsOn(LocalPath path) {
        return !path.value().startsWith("/sign-");
    }
}
