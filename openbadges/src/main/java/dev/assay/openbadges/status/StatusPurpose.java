package dev.assay.openbadges.status;

import java.util.Optional;

/// What a set mark in a status list means; the words are those of Bitstring Status List 1.0.
public enum StatusPurpose {
    REVOCATION("revocation", "revoked"),
    SUSPENSION("suspension", "suspended");

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

    /// The purpose with that word, empty for the ones that decide nothing about a credential (refresh, message).
    public static Optional<StatusPurpose> of(String term) {
        for (StatusPurpose purpose : values()) {
            if (purpose.term.equals(term)) {
                return Optional.of(purpose);
            }
        }
        return Optional.empty();
    }
}
