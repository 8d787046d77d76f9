package dev.assay.server.identity;

import dev.assay.server.kernel.AccountId;
import java.util.Optional;

/// Full addresses with a signed, short-lived token, to be mailed to the account's address and to nobody else. Empty
/// when the account is gone.
public interface AccountLinks {
    Optional<String> confirmAddress(AccountId account);

    Optional<String> resetPassword(AccountId account);
}
