package dev.assay.server.identity.sql;

import dev.assay.server.kernel.AccountId;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The sessions and passes of an account, to end them.
@Component
public class Sessions {
    private final JdbcClient jdbc;

    public Sessions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Ends every session of the account, on all devices.
    public int endAll(AccountId account) {
        return jdbc.sql("DELETE FROM identity.spring_session WHERE principal_name = :account")
                .param("account", account.toString())
                .update();
    }

    /// Withdraws every pass of the account that was issued up to `now`.
    public void withdrawPasses(AccountId account, Instant now) {
        jdbc.sql("""
                        INSERT INTO identity.withdrawn (account, up_to) VALUES (:account, :now)
                        ON CONFLICT (account) DO UPDATE SET up_to = greatest(withdrawn.up_to, excluded.up_to)
                        """)
                .param("account", account.value())
                .param("now", Accounts.utc(now))
                .update();
    }
}
