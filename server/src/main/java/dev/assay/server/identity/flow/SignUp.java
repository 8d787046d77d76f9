package dev.assay.server.identity.flow;

import static dev.assay.server.identity.ThrottlePolicy.MAIL_TO_ADDRESS;
import static dev.assay.server.identity.ThrottlePolicy.SIGN_UP_FROM_SOURCE;

import dev.assay.server.identity.Account;
import dev.assay.server.identity.AddressConfirmationAsked;
import dev.assay.server.identity.DisplayName;
import dev.assay.server.identity.EmailAddress;
import dev.assay.server.identity.PasswordResetAsked;
import dev.assay.server.identity.SignUpOutcome;
import dev.assay.server.identity.SignUpOutcome.Mailed;
import dev.assay.server.identity.SignUpOutcome.WaitUntil;
import dev.assay.server.identity.SignUpOutcome.Welcome;
import dev.assay.server.identity.Source;
import dev.assay.server.identity.sql.Accounts;
import dev.assay.server.kernel.AccountId;
import dev.assay.server.kernel.Ids;
import dev.assay.server.kernel.Role;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Makes an account. A new person is signed in at once, so somebody who already has an account must be answered
/// otherwise: they are told to look into their mail, which
/// leads them back in. That difference tells a prober that an address is known; it costs them a counted try each, and
/// each unknown address they probe becomes an account and a mail to its
/// holder, so addresses cannot be collected this way quietly or quickly. Signing in and asking for a new password tell
/// nothing.
@Component
public class SignUp {
    private final Accounts accounts;
    private final Passwords passwords;
    private final Throttle throttle;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final InstantSource clock;
    private final RandomGenerator chance;

    SignUp(
            Accounts accounts,
            Passwords passwords,
            Throttle throttle,
            TransactionTemplate transaction,
            ApplicationEventPublisher events,
            InstantSource clock,
            RandomGenerator chance) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.throttle = throttle;
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
        this.chance = chance;
    }

    public SignUpOutcome signUp(EmailAddress email, DisplayName name, String password, Source source) {
        var now = clock.instant();
        var wait = throttle.countOrWait(Throttle.from(SIGN_UP_FROM_SOURCE, source), now);
        if (wait.isPresent()) {
            return new WaitUntil(wait.get());
        }
        var account = new Account(
                new AccountId(Ids.next(now, chance)),
                email,
                name,
                passwords.hash(password),
                Optional.empty(),
                Set.of(Role.LEARNER),
                now);
        return transaction.execute(status -> keep(account));
    }

    private SignUpOutcome keep(Account account) {
        if (accounts.add(account)) {
            events.publishEvent(new AddressConfirmationAsked(account.id(), account.createdAt()));
            return new Welcome(account.signedIn());
        }
        var mails = Map.of(MAIL_TO_ADDRESS, account.email().value());
        if (throttle.countOrWait(mails, account.createdAt()).isEmpty()) {
            accounts.byEmail(account.email())
                    .ifPresent(known -> events.publishEvent(new PasswordResetAsked(known.id(), account.createdAt())));
        }
        return new Mailed();
    }
}
