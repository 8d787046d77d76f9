package dev.assay.server.identity.web;

import dev.assay.server.identity.FirstOwnerOutcome.LinkDoesNotHold;
import dev.assay.server.identity.FirstOwnerOutcome.NowOwner;
import dev.assay.server.identity.LocalPath;
import dev.assay.server.identity.flow.FirstOwner;
import dev.assay.server.kernel.SignedIn;
import dev.assay.server.layout.Pages;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Becoming the first owner by the link on the console; who is not signed in is led to sign in or up, and back.
@Controller
class FirstOwnerPage {
    private final Pages pages;
    private final FirstOwner firstOwner;
    private final BrowserSessions sessions;

    FirstOwnerPage(Pages pages, FirstOwner firstOwner, BrowserSessions sessions) {
        this.pages = pages;
        this.firstOwner = firstOwner;
        this.sessions = sessions;
    }

    @GetMapping("/first-owner")
    View ask(@RequestParam(defaultValue = "") String token, HttpServletResponse response) {
        LinkPages.keepAddressSecret(response);
        return firstOwner.holds(token) ? pages.show("identity/first-owner", Map.of("token", token)) : gone();
    }

    @PostMapping("/first-owner")
    View become(
            @AuthenticationPrincipal SignedIn who,
            @RequestParam(defaultValue = "") String token,
            HttpServletRequest request,
            HttpServletResponse response) {
        return switch (firstOwner.become(who.accountId(), token)) {
            case NowOwner owner -> {
                sessions.begin(owner.who(), request, response);
                yield GoOn.to(new LocalPath("/me/account?done=owner"));
            }
            case LinkDoesNotHold not -> gone();
        };
    }

    private View gone() {
        return LinkPages.gone(
                pages,
                "This link does not hold",
                "It was used already, or the server has printed a newer one since. An Assay that has an owner prints none.",
                "/",
                "All plans");
    }
}
