package dev.assay.openbadges.ob2;

import java.time.Instant;
import java.util.Optional;

/// A badge of Open Badges 2.0 or 2.1 as a page shows it, which must say that it is one ([#KIND]): other than those
/// of Open Badges 3.0 it is only as durable as its issuer's server.
///
/// @param signed     whether it is signed, else hosted
/// @param badgeClass empty where it is named by an address that was not fetched
/// @param issuer     the same
public record Ob2Badge(
        String id,
        boolean signed,
        Ob2Recipient recipient,
        Instant issuedOn,
        Optional<Instant> expires,
        Optional<Ob2BadgeClass> badgeClass,
        Optional<Ob2Issuer> issuer) {

    /// What it is, for people.
    public static final String KIND = "Open Badge 2";
}
