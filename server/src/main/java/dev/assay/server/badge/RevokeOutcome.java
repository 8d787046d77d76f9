package dev.assay.server.badge;

/// What came of taking a badge back.
public sealed interface RevokeOutcome {
    /// It is revoked now.
    record Revoked(Badge badge) implements RevokeOutcome {}

    /// It was revoked before; nothing changed, the first reason stands.
    record AlreadyRevoked(Badge badge) implements RevokeOutcome {}

    /// No badge has this id.
    record NoSuchBadge() implements RevokeOutcome {}

    /// The reason is too short or too long; `words` say what is asked for.
    record UnfitReason(String words) implements RevokeOutcome {}
}
