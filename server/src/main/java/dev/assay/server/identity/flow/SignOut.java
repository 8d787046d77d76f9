package dev.assay.server.identity.flow;

import dev.assay.server.identity.sql.Sessions;
import dev.assay.server.kernel.AccountId;
import java.time.InstantSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Ends what an account may do without signing in again.
@Component
public class SignOut {
    private final Sessions sessions;
    private final InstantSource clock;

    SignOut(Sessions sessions, InstantSource clock) {
        this.sessions = sessions;
        this.clock = clock;
    }

    /// Signed out on one device; its session is ended by who holds it. Passes do not know their device, so all are
    /// withdrawn: another device that is
    /// still signed in is given a new one when it opens its attempt again.
    @Transactional
    public void here(AccountId account) {
        sessions.withdrawPasses(account, clock.instant());
    }

    @Transactional
    public void everywhere(AccountId account) {
        sessions.endAll(account);
        sessions.withdrawPasses(account, clock.instant());
    }
}
