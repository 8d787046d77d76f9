package dev.assay.server.identity.flow;

import static dev.assay.server.identity.ThrottlePolicy.MAIL_TO_ADDRESS;

import dev.assay.server.identity.AddressConfirmationAsked;
import dev.assay.server.identity.LinkTokens;
import dev.assay.server.identity.LinkTokens.DoesNotHold;
import dev.assay.server.identity.LinkTokens.Genuine;
import dev.assay.server.identity.LinkTokens.Purpose;
import dev.assay.server.identity.LinkTokens.Verdict;
import dev.assay.server.identity.MailOutcome;
import dev.assay.server.identity.sql.Accounts;
import dev.assay.server.kernel.AccountId;
import java.time.InstantSource;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Confirms that an account's address is its holder's, by a mailed link. It needs no signing in, and may be opened
/// again: a confirmed address stays confirmed.
@Component
public class ConfirmAddress {
    private final Accounts accounts;
    private final LinkTokens tokens;
    private final Throttle throttle;
    private final ApplicationEventPublisher events;
    private final InstantSource clock;

    ConfirmAddress(
            Accounts accounts,
            LinkTokens tokens,
            Throttle throttle,
            ApplicationEventPublisher events,
            InstantSource clock) {
        this.accounts = accounts;
        this.tokens = tokens;
        this.throttle = throttle;
        this.events = events;
        this.clock = clock;
    }

    /// What the link is worth now; nothing changes.
    public Verdict look(String token) {
        return LinkTokens.claimed(token)
                .flatMap(accounts::byId)
                .map(account -> tokens.judge(Purpose.CONFIRM_ADDRESS, token, account, clock.instant()))
                .orElseGet(DoesNotHold::new);
    }

    @Transactional
    public Verdict confirm(String token) {
        var verdict = look(token);
        if (verdict instanceof Genuine(var account)) {
            accounts.confirm(account.id(), clock.instant());
        }
        return verdict;
    }

    /// Mails the link again, unless the address is confirmed.
    @Transactional
    public MailOutcome askAgain(AccountId id) {
        var account = accounts.byId(id).filter(known -> !known.isConfirmed());
        if (account.isEmpty()) {
            return new MailOutcome.Asked();
        }
        var mails = Map.of(MAIL_TO_ADDRESS, account.get().email().value());
        var now = clock.instant();
        var wait = throttle.countOrWait(mails, now);
        if (wait.isPresent()) {
            return new MailOutcome.WaitUntil(wait.get());
        }
        events.publishEvent(new AddressConfirmationAsked(id, now));
        return new MailOutcome.Asked();
    }
}
