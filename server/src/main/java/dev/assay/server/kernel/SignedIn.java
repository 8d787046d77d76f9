package dev.assay.server.kernel;

import java.io.Serializable;
import java.util.Set;
import java.util.UUID;

/// Who is signed in: the principal of every authenticated request, and what a session keeps. `name` is the displayed
/// name.
public record SignedIn(UUID account, String name, Set<Role> roles) implements Serializable {
    public SignedIn {
        roles = Set.copyOf(roles);
    }

    public AccountId accountId() {
        return new AccountId(account);
    }

    public boolean isOwner() {
        return roles.contains(Role.OWNER);
    }

    /// The name under which sessions are filed.
    @Override
    public String toString() {
        return account.toString();
    }
}
