package dev.assay.server.identity;

import dev.assay.server.kernel.AccountId;
import dev.assay.server.kernel.Role;
import dev.assay.server.kernel.SignedIn;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/// One person's account. The hash of the password never prints.
public record Account(
        AccountId id,
        EmailAddress email,
        DisplayName name,
        String passwordHash,
        Optional<Instant> confirmedAt,
        Set<Role> roles,
        Instant createdAt) {
    public Account {
        roles = Set.copyOf(roles);
    }

    public SignedIn signedIn() {
        return new SignedIn(id.value(), name.value(), roles);
    }

    public boolean isConfirmed() {
        return confirmedAt.isPresent();
    }

    @Override
    public String toString() {
        return "Account(" + id + ")";
    }
}
