package dev.assay.server.identity.sql;

import dev.assay.server.identity.Account;
import dev.assay.server.identity.DisplayName;
import dev.assay.server.identity.EmailAddress;
import dev.assay.server.identity.Holder;
import dev.assay.server.kernel.AccountId;
import dev.assay.server.kernel.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The accounts, one row each.
@Component
public class Accounts {
    private final JdbcClient jdbc;

    public Accounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// False when the address has an account already; then nothing changes.
    public boolean add(Account account) {
        return jdbc.sql("""
                        INSERT INTO identity.account (id, email, name, password_hash, confirmed_at, roles, created_at)
                        VALUES (:id, :email, :name, :hash, :confirmed, :roles, :created)
                        ON CONFLICT (email) DO NOTHING
                        """)
                        .param("id", account.id().value())
                        .param("email", account.email().value())
                        .param("name", account.name().value())
                        .param("hash", account.passwordHash())
                        .param(
                                "confirmed",
                                account.confirmedAt().map(Accounts::utc).orElse(null))
                        .param("roles", account.roles().stream().map(Role::name).toArray(String[]::new))
                        .param("created", utc(account.createdAt()))
                        .update()
                == 1;
    }

    public Optional<Account> byId(AccountId id) {
        return jdbc.sql("SELECT * FROM identity.account WHERE id = :id")
                .param("id", id.value())
                .query(Accounts::account)
                .optional();
    }

    /// The same, holding its row against changes until the transaction ends.
    public Optional<Account> lock(AccountId id) {
        return jdbc.sql("SELECT * FROM identity.account WHERE id = :id FOR UPDATE")
                .param("id", id.value())
                .query(Accounts::account)
                .optional();
    }

    public Optional<Account> byEmail(EmailAddress email) {
        return jdbc.sql("SELECT * FROM identity.account WHERE email = :email")
                .param("email", email.value())
                .query(Accounts::account)
                .optional();
    }

    public List<Holder> holders(Collection<AccountId> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("SELECT id, name, email, confirmed_at IS NOT NULL AS confirmed FROM identity.account "
                        + "WHERE id = ANY (:ids)")
                .param("ids", ids.stream().map(AccountId::value).toArray(UUID[]::new))
                .query((row, number) -> new Holder(
                        new AccountId(row.getObject("id", UUID.class)),
                        row.getString("name"),
                        row.getString("email"),
                        row.getBoolean("confirmed")))
                .list();
    }

    public void rename(AccountId id, DisplayName name) {
        jdbc.sql("UPDATE identity.account SET name = :name WHERE id = :id")
                .param("name", name.value())
                .param("id", id.value())
                .update();
    }

    public void setPasswordHash(AccountId id, String hash) {
        jdbc.sql("UPDATE identity.account SET password_hash = :hash WHERE id = :id")
                .param("hash", hash)
                .param("id", id.value())
                .update();
    }

    /// Keeps the first moment at which the address was confirmed.
    public void confirm(AccountId id, Instant now) {
        jdbc.sql("UPDATE identity.account SET confirmed_at = coalesce(confirmed_at, :now) WHERE id = :id")
                .param("now", utc(now))
                .param("id", id.value())
                .update();
    }

    public void give(AccountId id, Role role) {
        jdbc.sql("""
                        UPDATE identity.account SET roles = array_append(roles, :role)
                        WHERE id = :id AND NOT :role = ANY (roles)
                        """).param("role", role.name()).param("id", id.value()).update();
    }

    public boolean anyOwner() {
        return jdbc.sql("SELECT EXISTS (SELECT 1 FROM identity.account WHERE 'OWNER' = ANY (roles))")
                .query(Boolean.class)
                .single();
    }

    private static Account account(ResultSet row, int number) throws SQLException {
        var confirmed = row.getObject("confirmed_at", OffsetDateTime.class);
        return new Account(
                new AccountId(row.getObject("id", UUID.class)),
                new EmailAddress(row.getString("email")),
                new DisplayName(row.getString("name")),
                row.getString("password_hash"),
                Optional.ofNullable(confirmed).map(OffsetDateTime::toInstant),
                Arrays.stream((String[]) row.getArray("roles").getArray())
                        .map(Role::valueOf)
                        .collect(Collectors.toSet()),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }

    static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
