package dev.assay.server.identity.flow;

import static dev.assay.server.identity.ThrottlePolicy.SIGN_IN_AT_ADDRESS;
import static dev.assay.server.identity.ThrottlePolicy.SIGN_IN_FROM_SOURCE;

import dev.assay.server.identity.Account;
import dev.assay.server.identity.EmailAddress;
import dev.assay.server.identity.SignInOutcome;
import dev.assay.server.identity.SignInOutcome.NotTogether;
import dev.assay.server.identity.SignInOutcome.WaitUntil;
import dev.assay.server.identity.SignInOutcome.Welcome;
import dev.assay.server.identity.Source;
import dev.assay.server.identity.sql.Accounts;
import java.time.InstantSource;
import java.util.Locale;
import org.springframework.stereotype.Component;

/// Signs in by address and password. An address without an account costs as much time, counts as much and is answered
/// alike.
@Component
public class SignIn {
    private final Accounts accounts;
    private final Passwords passwords;
    private final Throttle throttle;
    private final InstantSource clock;

    SignIn(Accounts accounts, Passwords passwords, Throttle throttle, InstantSource clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.throttle = throttle;
        this.clock = clock;
    }

    public SignInOutcome signIn(String email, String password, Source source) {
        var address = EmailAddress.parse(email);
        var counted = address.map(EmailAddress::value).orElse(email.strip().toLowerCase(Locale.ROOT));
        var subjects = Throttle.at(SIGN_IN_AT_ADDRESS, counted, SIGN_IN_FROM_SOURCE, source);
        var wait = throttle.countOrWait(subjects, clock.instant());
        if (wait.isPresent()) {
            return new WaitUntil(wait.get());
        }
        var account = address.flatMap(accounts::byEmail);
        if (!passwords.matches(password, account.map(Account::passwordHash))) {
            return new NotTogether();
        }
        throttle.succeeded(SIGN_IN_AT_ADDRESS, subjects);
        return new Welcome(account.orElseThrow().signedIn());
    }
}
