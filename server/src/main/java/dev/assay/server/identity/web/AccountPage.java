package dev.assay.server.identity.web;

import dev.assay.server.identity.DisplayName;
import dev.assay.server.identity.LocalPath;
import dev.assay.server.identity.MailOutcome;
import dev.assay.server.identity.NewPasswordOutcome.Changed;
import dev.assay.server.identity.NewPasswordOutcome.LinkDoesNotHold;
import dev.assay.server.identity.NewPasswordOutcome.LinkExpired;
import dev.assay.server.identity.NewPasswordOutcome.PresentIsWrong;
import dev.assay.server.identity.NewPasswordOutcome.WaitUntil;
import dev.assay.server.identity.flow.ConfirmAddress;
import dev.assay.server.identity.flow.MyAccount;
import dev.assay.server.identity.flow.NewPassword;
import dev.assay.server.identity.flow.SignOut;
import dev.assay.server.kernel.SignedIn;
import dev.assay.server.layout.Pages;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.InstantSource;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// One's own account: name, address, password, and signing out everywhere.
@Controller
@RequestMapping("/me/account")
class AccountPage {
    private final Pages pages;
    private final MyAccount myAccount;
    private final ConfirmAddress confirmAddress;
    private final NewPassword newPassword;
    private final SignOut signOut;
    private final BrowserSessions sessions;
    private final InstantSource clock;

    AccountPage(
            Pages pages,
            MyAccount myAccount,
            ConfirmAddress confirmAddress,
            NewPassword newPassword,
            SignOut signOut,
            BrowserSessions sessions,
            InstantSource clock) {
        this.pages = pages;
        this.myAccount = myAccount;
        this.confirmAddress = confirmAddress;
        this.newPassword = newPassword;
        this.signOut = signOut;
        this.sessions = sessions;
        this.clock = clock;
    }

    @GetMapping
    View show(@AuthenticationPrincipal SignedIn who, @RequestParam(defaultValue = "") String done) {
        return page(HttpStatus.OK, who, done, new FormErrors());
    }

    @PostMapping("/name")
    View rename(
            @AuthenticationPrincipal SignedIn who,
            @RequestParam(defaultValue = "") String name,
            HttpServletRequest request,
            HttpServletResponse response) {
        var fit = DisplayName.parse(name);
        if (fit.isEmpty()) {
            return page(HttpStatus.UNPROCESSABLE_CONTENT, who, "", new FormErrors().add("name", FormErrors.NAME));
        }
        myAccount.rename(who.accountId(), fit.get()).ifPresent(renamed -> sessions.begin(renamed, request, response));
        return done("name");
    }

    @PostMapping("/confirmation")
    View confirmAgain(@AuthenticationPrincipal SignedIn who, HttpServletResponse response) {
        return switch (confirmAddress.askAgain(who.accountId())) {
            case MailOutcome.Asked asked -> done("confirmation");
            case MailOutcome.WaitUntil wait ->
                page(
                        HttpStatus.TOO_MANY_REQUESTS,
                        who,
                        "",
                        new FormErrors().add("confirmation", Waiting.say(wait.until(), clock.instant(), response)));
        };
    }

    @PostMapping("/password")
    View setPassword(
            @AuthenticationPrincipal SignedIn who,
            @RequestParam(defaultValue = "") String present,
            @RequestParam(defaultValue = "") String password,
            HttpServletRequest request,
            HttpServletResponse response) {
        var email = myAccount.of(who.accountId()).map(account -> account.email().value());
        var errors = new FormErrors().judge("password", password, email.orElse(""));
        if (!errors.none()) {
            return page(HttpStatus.UNPROCESSABLE_CONTENT, who, "", errors);
        }
        return switch (newPassword.setByPresent(who.accountId(), present, password)) {
            case Changed(var changed) -> {
                sessions.begin(changed, request, response);
                yield done("password");
            }
            case WaitUntil wait ->
                page(
                        HttpStatus.TOO_MANY_REQUESTS,
                        who,
                        "",
                        errors.add("present", Waiting.say(wait.until(), clock.instant(), response)));
            case PresentIsWrong wrong -> page(HttpStatus.UNPROCESSABLE_CONTENT, who, "", presentIsWrong());
            case LinkExpired never -> page(HttpStatus.UNPROCESSABLE_CONTENT, who, "", presentIsWrong());
            case LinkDoesNotHold never -> page(HttpStatus.UNPROCESSABLE_CONTENT, who, "", presentIsWrong());
        };
    }

    @PostMapping("/sign-out-everywhere")
    View signOutEverywhere(
            @AuthenticationPrincipal SignedIn who, HttpServletRequest request, HttpServletResponse response) {
        signOut.everywhere(who.accountId());
        sessions.end(request, response);
        return GoOn.to(new LocalPath("/sign-out"));
    }

    private static FormErrors presentIsWrong() {
        return new FormErrors().add("present", "Enter the password you have now; this is not it");
    }

    private static View done(String what) {
        return GoOn.to(new LocalPath("/me/account?done=" + what));
    }

    private View page(HttpStatus status, SignedIn who, String done, FormErrors errors) {
        return myAccount
                .of(who.accountId())
                .map(account -> pages.show(
                        status, "identity/account", Map.of("account", account, "done", done, "errors", errors)))
                .orElseGet(() -> GoOn.to(new LocalPath("/sign-out")));
    }
}
