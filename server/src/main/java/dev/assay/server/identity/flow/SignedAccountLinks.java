package dev.assay.server.identity.flow;

import dev.assay.server.identity.AccountLinks;
import dev.assay.server.identity.LinkTokens;
import dev.assay.server.identity.LinkTokens.Purpose;
import dev.assay.server.identity.sql.Accounts;
import dev.assay.server.kernel.AccountId;
import dev.assay.server.kernel.BaseUrl;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Makes the links that are mailed, from the base URL.
@Component
class SignedAccountLinks implements AccountLinks {
    private final Accounts accounts;
    private final LinkTokens tokens;
    private final BaseUrl baseUrl;
    private final InstantSource clock;

    SignedAccountLinks(Accounts accounts, LinkTokens tokens, BaseUrl baseUrl, InstantSource clock) {
        this.accounts = accounts;
        this.tokens = tokens;
        this.baseUrl = baseUrl;
        this.clock = clock;
    }

    @Override
    public Optional<String> confirmAddress(AccountId account) {
        return link("/confirm-address?token=", Purpose.CONFIRM_ADDRESS, account);
    }

    @Override
    public Optional<String> resetPassword(AccountId account) {
        return link("/reset-password?token=", Purpose.RESET_PASSWORD, account);
    }

    private Optional<String> link(String path, Purpose purpose, AccountId account) {
        return accounts.byId(account).map(known -> baseUrl.at(path + tokens.make(purpose, known, clock.instant())));
    }
}
