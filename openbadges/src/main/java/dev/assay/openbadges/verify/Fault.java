package dev.assay.openbadges.verify;

/// What is wrong with a badge when a check fails.
public enum Fault {
    NOT_A_BADGE,
    DAMAGED,
    UNDEFINED_TERM,
    WRONG_SHAPE,
    NO_PROOF,
    BROKEN_PROOF,
    WRONG_SIGNATURE,
    NOT_THE_ISSUERS_KEY,
    KEY_REVOKED,
    NOT_YET_VALID,
    EXPIRED,
    REVOKED,
    SUSPENDED,
    OTHER_RECIPIENT,
    WRONG_DIGEST,
    OTHER_ENDORSED,
    WRONG_IMAGE
}
