package dev.assay.server.badge;

/// What came of a holder's choice of name and visibility.
public sealed interface NamingOutcome {
    /// It stands as chosen.
    record Done(Badge badge) implements NamingOutcome {}

    /// The badge was public before, so its name is fixed; nothing changed.
    record NameIsFixed(Badge badge) implements NamingOutcome {}

    /// The name cannot stand on a badge; nothing changed.
    record UnfitName(Badge badge) implements NamingOutcome {}

    /// No such badge of this holder.
    record NoSuchBadge() implements NamingOutcome {}
}
