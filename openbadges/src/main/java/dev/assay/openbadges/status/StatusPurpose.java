package dev.assay.openbadges.status;

import java.util.Optional;

/// What a set mark in a status list means; the words are those of Bitstring Status List 1.0, section 2.1.
public enum StatusPurpose {
    /// The credential is no longer valid, for ever.
    REVOCATION("revocation", "revoked"),
    /// The credential is not valid for the time being.
    SUSPENSION("suspension", "suspended"),
    /// A newer copy of the credential can be had; this one stays valid.
    REFRESH("refresh", "renewed"),
    /// The issuer says something about the credential, in words that the entry lists.
    MESSAGE("message", "commented on");

    private final String term;
    private final String participle;

    StatusPurpose(String term, String participle) {
        this.term = term;
        this.participle = participle;
    }

    /// The word in `statusPurpose`.
    public String term() {
        return term;
    }

    /// What a credential with the mark is: "revoked", "suspended".
    public String participle() {
        return participle;
    }

    /// Whether a set mark makes a credential invalid.
    public boolean invalidates() {
        return this == REVOCATION || this == SUSPENSION;
    }

    /// The purpose with that word, empty for words of an issuer's own.
    public static Optional<StatusPurpose> of(String term) {
        for (StatusPurpose purpose : values()) {
            if (purpose.term.equals(term)) {
                return Optional.of(purpose);
            }
        }
        return Optional.empty();
    }
}
