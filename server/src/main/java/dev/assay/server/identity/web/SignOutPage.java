package dev.assay.server.identity.web;

import dev.assay.server.identity.LocalPath;
import dev.assay.server.identity.flow.SignOut;
import dev.assay.server.kernel.SignedIn;
import dev.assay.server.layout.Pages;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/// Signing out, by a button: a link alone must not sign anybody out.
@Controller
class SignOutPage {
    private final Pages pages;
    private final SignOut signOut;
    private final BrowserSessions sessions;

    SignOutPage(Pages pages, SignOut signOut, BrowserSessions sessions) {
        this.pages = pages;
        this.signOut = signOut;
        this.sessions = sessions;
    }

    @GetMapping("/sign-out")
    View ask() {
        return pages.show("identity/sign-out", Map.of());
    }

    @PostMapping("/sign-out")
    View signOut(
            @AuthenticationPrincipal @Nullable SignedIn who, HttpServletRequest request, HttpServletResponse response) {
        if (who != null) {
            signOut.here(who.accountId());
        }
        sessions.end(request, response);
        return GoOn.to(new LocalPath("/"));
    }
}
