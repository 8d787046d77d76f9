package dev.assay.server.identity.flow;

import dev.assay.server.identity.Holder;
import dev.assay.server.identity.Holders;
import dev.assay.server.identity.sql.Accounts;
import dev.assay.server.kernel.AccountId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Tells other contexts about accounts, many with one query.
@Component
class AccountHolders implements Holders {
    private final Accounts accounts;

    AccountHolders(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public Optional<Holder> holder(AccountId account) {
        return accounts.holders(List.of(account)).stream().findFirst();
    }

    @Override
    public Map<AccountId, Holder> holders(Collection<AccountId> ids) {
        return accounts.holders(ids).stream().collect(Collectors.toMap(Holder::account, Function.identity()));
    }
}
