package dev.assay.server.identity.flow;

import static dev.assay.server.identity.ThrottlePolicy.MAIL_FROM_SOURCE;
import static dev.assay.server.identity.ThrottlePolicy.MAIL_TO_ADDRESS;
import static dev.assay.server.identity.ThrottlePolicy.SIGN_IN_AT_ADDRESS;

import dev.assay.server.identity.Account;
import dev.assay.server.identity.EmailAddress;
import dev.assay.server.identity.LinkTokens;
import dev.assay.server.identity.LinkTokens.DoesNotHold;
import dev.assay.server.identity.LinkTokens.Expired;
import dev.assay.server.identity.LinkTokens.Genuine;
import dev.assay.server.identity.LinkTokens.Purpose;
import dev.assay.server.identity.LinkTokens.Verdict;
import dev.assay.server.identity.MailOutcome;
import dev.assay.server.identity.NewPasswordOutcome;
import dev.assay.server.identity.NewPasswordOutcome.Changed;
import dev.assay.server.identity.NewPasswordOutcome.LinkDoesNotHold;
import dev.assay.server.identity.NewPasswordOutcome.LinkExpired;
import dev.assay.server.identity.NewPasswordOutcome.PresentIsWrong;
import dev.assay.server.identity.NewPasswordOutcome.WaitUntil;
import dev.assay.server.identity.PasswordResetAsked;
import dev.assay.server.identity.Source;
import dev.assay.server.identity.sql.Accounts;
import dev.assay.server.kernel.AccountId;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Sets a new password: for who forgot theirs by a mailed link, for who is signed in with the present one. Either ends
/// all sessions and passes of the account.
@Component
public class NewPassword {
    private final Accounts accounts;
    private final Passwords passwords;
    private final LinkTokens tokens;
    private final Throttle throttle;
    private final SignOut signOut;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final InstantSource clock;
    private final Executor later;

    NewPassword(
            Accounts accounts,
            Passwords passwords,
            LinkTokens tokens,
            Throttle throttle,
            SignOut signOut,
            TransactionTemplate transaction,
            ApplicationEventPublisher events,
            InstantSource clock,
            @Qualifier("applicationTaskExecutor") Executor later) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.tokens = tokens;
        this.throttle = throttle;
        this.signOut = signOut;
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
        this.later = later;
    }

    /// Mails a link if the address has an account. Whether it has is looked up after the answer, so that neither words
    /// nor time tell.
    public MailOutcome askLink(EmailAddress email, Source source) {
        var subjects = Throttle.at(MAIL_TO_ADDRESS, email.value(), MAIL_FROM_SOURCE, source);
        var now = clock.instant();
        var wait = throttle.countOrWait(subjects, now);
        if (wait.isPresent()) {
            return new MailOutcome.WaitUntil(wait.get());
        }
        later.execute(() -> transaction.executeWithoutResult(status -> accounts.byEmail(email)
                .ifPresent(account -> events.publishEvent(new PasswordResetAsked(account.id(), now)))));
        return new MailOutcome.Asked();
    }

    /// What the link is worth now; nothing changes.
    public Verdict look(String token) {
        return judge(token, LinkTokens.claimed(token).flatMap(accounts::byId));
    }

    /// Whoever holds the link reads the account's mail, so the address is confirmed as well.
    public NewPasswordOutcome setByLink(String token, String password) {
        if (!(look(token) instanceof Genuine)) {
            return refusal(look(token));
        }
        var hash = passwords.hash(password);
        return transaction.execute(status -> {
            var verdict = judge(token, LinkTokens.claimed(token).flatMap(accounts::lock));
            if (!(verdict instanceof Genuine(var account))) {
                return refusal(verdict);
            }
            accounts.confirm(account.id(), clock.instant());
            throttle.succeeded(
                    SIGN_IN_AT_ADDRESS,
                    Map.of(SIGN_IN_AT_ADDRESS, account.email().value()));
            return change(account, hash);
        });
    }

    /// The present password is asked for, and tries of it are counted with those at the door.
    public NewPasswordOutcome setByPresent(AccountId id, String present, String password) {
        var account = accounts.byId(id);
        var subjects = Map.of(
                SIGN_IN_AT_ADDRESS, account.map(known -> known.email().value()).orElse(id.toString()));
        var wait = throttle.countOrWait(subjects, clock.instant());
        if (wait.isPresent()) {
            return new WaitUntil(wait.get());
        }
        if (!passwords.matches(present, account.map(Account::passwordHash))) {
            return new PresentIsWrong();
        }
        throttle.succeeded(SIGN_IN_AT_ADDRESS, subjects);
        var hash = passwords.hash(password);
        return transaction.execute(status -> change(account.orElseThrow(), hash));
    }

    private NewPasswordOutcome change(Account account, String hash) {
        accounts.setPasswordHash(account.id(), hash);
        signOut.everywhere(account.id());
        return new Changed(account.signedIn());
    }

    private Verdict judge(String token, Optional<Account> account) {
        return account.map(known -> tokens.judge(Purpose.RESET_PASSWORD, token, known, clock.instant()))
                .orElseGet(DoesNotHold::new);
    }

    private static NewPasswordOutcome refusal(Verdict verdict) {
        return switch (verdict) {
            case Expired over -> new LinkExpired();
            case DoesNotHold not -> new LinkDoesNotHold();
            // It held when looked at, and was used in between.
            case Genuine once -> new LinkDoesNotHold();
        };
    }
}
