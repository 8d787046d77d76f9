package dev.assay.server.identity.flow;

import dev.assay.server.identity.Account;
import dev.assay.server.identity.DisplayName;
import dev.assay.server.identity.sql.Accounts;
import dev.assay.server.kernel.AccountId;
import dev.assay.server.kernel.SignedIn;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// A holder's own account: what it says, and the name it shows.
@Component
public class MyAccount {
    private final Accounts accounts;

    MyAccount(Accounts accounts) {
        this.accounts = accounts;
    }

    public Optional<Account> of(AccountId id) {
        return accounts.byId(id);
    }

    /// Empty when the account is gone.
    @Transactional
    public Optional<SignedIn> rename(AccountId id, DisplayName name) {
        accounts.rename(id, name);
        return accounts.byId(id).map(Account::signedIn);
    }
}
