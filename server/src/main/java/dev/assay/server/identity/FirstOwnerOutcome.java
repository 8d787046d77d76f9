package dev.assay.server.identity;

import dev.assay.server.kernel.SignedIn;

/// What came of opening the first owner's link.
public sealed interface FirstOwnerOutcome {
    /// The account owns this Assay now; its sessions have ended, so that they begin anew with what an owner may do.
    record NowOwner(SignedIn who) implements FirstOwnerOutcome {}

    /// The link was used, replaced by a later start, or mistyped.
    record LinkDoesNotHold() implements FirstOwnerOutcome {}
}
