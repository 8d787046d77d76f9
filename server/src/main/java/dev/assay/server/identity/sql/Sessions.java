package dev.assay.server.identity.sql;

import dev.assay.server.kernel.AccountId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
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

    /// Until when passes are withdrawn, for each account whose passes were withdrawn since `since`.
    public Map<AccountId, Instant> withdrawals(Instant since) {
        return jdbc
                .sql("SELECT account, up_to FROM identity.withdrawn WHERE up_to >= :since")
                .param("since", Accounts.utc(since))
                .query((row, number) -> Map.entry(
                        new AccountId(row.getObject("account", UUID.class)),
                        row.getObject("up_to", OffsetDateTime.class).toInstant()))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    public int forgetWithdrawalsBefore(Instant moment) {
        return jdbc.sql("DELETE FROM identity.withdrawn WHERE up_to < :moment")
                .param("moment", Accounts.utc(moment))
                .update();
    }
}
