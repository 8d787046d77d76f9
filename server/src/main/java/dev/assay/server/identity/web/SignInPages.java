package dev.assay.server.identity.web;

import dev.assay.server.identity.LocalPath;
import dev.assay.server.identity.SignInOutcome.NotTogether;
import dev.assay.server.identity.SignInOutcome.WaitUntil;
import dev.assay.server.identity.SignInOutcome.Welcome;
import dev.assay.server.identity.flow.SignIn;
import dev.assay.server.kernel.SignedIn;
import dev.assay.server.layout.Pages;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.InstantSource;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Signing in.
@Controller
class SignInPages {
    private static final String NOT_TOGETHER =
            "This address and this password do not belong together. Check both, or set a new password.";

    private final Pages pages;
    private final SignIn signIn;
    private final BrowserSessions sessions;
    private final InstantSource clock;

    SignInPages(Pages pages, SignIn signIn, BrowserSessions sessions, InstantSource clock) {
        this.pages = pages;
        this.signIn = signIn;
        this.sessions = sessions;
        this.clock = clock;
    }

    @GetMapping("/sign-in")
    View ask(@AuthenticationPrincipal @Nullable SignedIn who, @RequestParam(defaultValue = "") String next) {
        return who == null ? page(HttpStatus.OK, "", next, "") : GoOn.to(next);
    }

    @PostMapping("/sign-in")
    View signIn(
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String next,
            HttpServletRequest request,
            HttpServletResponse response) {
        return switch (signIn.signIn(email, password, Sources.of(request))) {
            case Welcome welcome -> {
                sessions.begin(welcome.who(), request, response);
                yield GoOn.to(next);
            }
            case NotTogether refused -> page(HttpStatus.UNPROCESSABLE_CONTENT, email, next, NOT_TOGETHER);
            case WaitUntil wait ->
                page(HttpStatus.TOO_MANY_REQUESTS, email, next, Waiting.say(wait.until(), clock.instant(), response));
        };
    }

    private View page(HttpStatus status, String email, String next, String error) {
        var local = LocalPath.of(next).map(LocalPath::value).orElse("");
        return pages.show(status, "identity/sign-in", Map.of("email", email, "next", local, "error", error));
    }
}
