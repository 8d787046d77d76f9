package dev.assay.openbadges.verify;

/// Why a check could not be made; nothing is said against the badge.
public enum Gap {
    UNSUPPORTED,
    UNKNOWN_CONTEXT,
    TOO_LARGE,
    TOO_COMPLEX,
    OFFLINE,
    UNREACHABLE,
    REFUSED_ADDRESS,
    UNUSABLE_DOCUMENT,
    UNPROVEN_ISSUER,
    NO_KEY,
    NO_RECIPIENT,
    WITHHELD,
    NOT_REACHED
}
