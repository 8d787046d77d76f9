package dev.assay.server.identity.web;

import dev.assay.server.identity.EmailAddress;
import dev.assay.server.identity.LinkTokens.DoesNotHold;
import dev.assay.server.identity.LinkTokens.Expired;
import dev.assay.server.identity.LinkTokens.Genuine;
import dev.assay.server.identity.LocalPath;
import dev.assay.server.identity.MailOutcome;
import dev.assay.server.identity.NewPasswordOutcome.Changed;
import dev.assay.server.identity.flow.NewPassword;
import dev.assay.server.layout.Pages;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.InstantSource;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Asking for a link to set a new password, and setting it. Opening the link changes nothing, since mail scanners open
/// links too; the button does.
@Controller
class PasswordPages {
    private final Pages pages;
    private final NewPassword newPassword;
    private final BrowserSessions sessions;
    private final InstantSource clock;

    PasswordPages(Pages pages, NewPassword newPassword, BrowserSessions sessions, InstantSource clock) {
        this.pages = pages;
        this.newPassword = newPassword;
        this.sessions = sessions;
        this.clock = clock;
    }

    @GetMapping("/forgot-password")
    View forgot() {
        return forgot(HttpStatus.OK, "", new FormErrors(), "");
    }

    @PostMapping("/forgot-password")
    View askLink(
            @RequestParam(defaultValue = "") String email, HttpServletRequest request, HttpServletResponse response) {
        var address = EmailAddress.parse(email);
        if (address.isEmpty()) {
            var errors = new FormErrors().add("email", FormErrors.EMAIL);
            return forgot(HttpStatus.UNPROCESSABLE_CONTENT, email, errors, "");
        }
        return switch (newPassword.askLink(address.get(), Sources.of(request))) {
            case MailOutcome.Asked asked ->
                pages.show("identity/link-asked", Map.of("email", address.get().value()));
            case MailOutcome.WaitUntil wait ->
                forgot(
                        HttpStatus.TOO_MANY_REQUESTS,
                        email,
                        new FormErrors(),
                        Waiting.say(wait.until(), clock.instant(), response));
        };
    }

    @GetMapping("/reset-password")
    View reset(@RequestParam(defaultValue = "") String token, HttpServletResponse response) {
        return reset(HttpStatus.OK, token, new FormErrors(), response);
    }

    @PostMapping("/reset-password")
    View setNew(
            @RequestParam(defaultValue = "") String token,
            @RequestParam(defaultValue = "") String password,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (newPassword.look(token) instanceof Genuine(var account)) {
            var errors =
                    new FormErrors().judge("password", password, account.email().value());
            if (!errors.none()) {
                return reset(HttpStatus.UNPROCESSABLE_CONTENT, token, errors, response);
            }
        }
        if (newPassword.setByLink(token, password) instanceof Changed(var who)) {
            sessions.begin(who, request, response);
            return GoOn.to(new LocalPath("/me/account?done=password"));
        }
        return reset(HttpStatus.GONE, token, new FormErrors(), response);
    }

    private View forgot(HttpStatus status, String email, FormErrors errors, String error) {
        return pages.show(status, "identity/forgot-password", Map.of("email", email, "errors", errors, "error", error));
    }

    private View reset(HttpStatus status, String token, FormErrors errors, HttpServletResponse response) {
        LinkPages.keepAddressSecret(response);
        return switch (newPassword.look(token)) {
            case Genuine(var account) ->
                pages.show(
                        status,
                        "identity/reset-password",
                        Map.of("email", account.email().value(), "token", token, "errors", errors));
            case Expired over ->
                LinkPages.gone(
                        pages,
                        "This link's hour is over",
                        "A link to set a new password holds for one hour after it is sent.",
                        "/forgot-password",
                        "Send a new link");
            case DoesNotHold not ->
                LinkPages.gone(
                        pages,
                        "This link does not hold",
                        "It was used already, a password was set after it was sent, or part of the address is missing.",
                        "/forgot-password",
                        "Send a new link");
        };
    }
}
