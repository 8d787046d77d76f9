package dev.assay.server.identity.web;

import dev.assay.server.identity.DisplayName;
import dev.assay.server.identity.EmailAddress;
import dev.assay.server.identity.LocalPath;
import dev.assay.server.identity.SignUpOutcome.Mailed;
import dev.assay.server.identity.SignUpOutcome.WaitUntil;
import dev.assay.server.identity.SignUpOutcome.Welcome;
import dev.assay.server.identity.flow.SignUp;
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
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Signing up: name, address, password, and off to learn.
@Controller
class SignUpPages {
    private final Pages pages;
    private final SignUp signUp;
    private final BrowserSessions sessions;
    private final InstantSource clock;

    SignUpPages(Pages pages, SignUp signUp, BrowserSessions sessions, InstantSource clock) {
        this.pages = pages;
        this.signUp = signUp;
        this.sessions = sessions;
        this.clock = clock;
    }

    /// What was typed. What is missing is empty.
    record Form(
            @Nullable String name,
            @Nullable String email,
            @Nullable String password,
            @Nullable String next) {
        String text(@Nullable String field) {
            return field == null ? "" : field;
        }
    }

    @GetMapping("/sign-up")
    View ask(@AuthenticationPrincipal @Nullable SignedIn who, @RequestParam(defaultValue = "") String next) {
        return who == null ? page(HttpStatus.OK, new Form("", "", "", next), new FormErrors(), "") : GoOn.to(next);
    }

    @PostMapping("/sign-up")
    View signUp(@ModelAttribute Form form, HttpServletRequest request, HttpServletResponse response) {
        var name = DisplayName.parse(form.text(form.name()));
        var email = EmailAddress.parse(form.text(form.email()));
        var errors = new FormErrors();
        if (name.isEmpty()) {
            errors.add("name", FormErrors.NAME);
        }
        if (email.isEmpty()) {
            errors.add("email", FormErrors.EMAIL);
        }
        errors.judge("password", form.text(form.password()), form.text(form.email()));
        if (name.isEmpty() || email.isEmpty() || !errors.none()) {
            return page(HttpStatus.UNPROCESSABLE_CONTENT, form, errors, "");
        }
        return switch (signUp.signUp(email.get(), name.get(), form.text(form.password()), Sources.of(request))) {
            case Welcome welcome -> {
                sessions.begin(welcome.who(), request, response);
                yield GoOn.to(form.text(form.next()));
            }
            case Mailed mailed ->
                pages.show("identity/mailed", Map.of("email", email.get().value()));
            case WaitUntil wait ->
                page(HttpStatus.TOO_MANY_REQUESTS, form, errors, Waiting.say(wait.until(), clock.instant(), response));
        };
    }

    private View page(HttpStatus status, Form form, FormErrors errors, String error) {
        var next = LocalPath.of(form.text(form.next())).map(LocalPath::value).orElse("");
        return pages.show(
                status,
                "identity/sign-up",
                Map.of(
                        "name",
                        form.text(form.name()),
                        "email",
                        form.text(form.email()),
                        "next",
                        next,
                        "errors",
                        errors,
                        "error",
                        error));
    }
}
