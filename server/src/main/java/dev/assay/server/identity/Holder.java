package dev.assay.server.identity;

import dev.assay.server.kernel.AccountId;

/// What other contexts may know of an account: its displayed name, its e-mail address and whether the address was
/// confirmed.
public record Holder(AccountId account, String name, String email, boolean confirmed) {}
