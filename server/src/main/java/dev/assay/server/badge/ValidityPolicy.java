package dev.assay.server.badge;

import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;

/// A badge is valid for two years from the day it is issued: its subject changes, and knowledge of it fades.
public final class ValidityPolicy {
    private static final Period TERM = Period.ofYears(2);

    private ValidityPolicy() {}

    /// The end of a badge issued at `issued`: the same moment of the same date two years on, in UTC.
    public static Instant end(Instant issued) {
        return issued.atZone(ZoneOffset.UTC).plus(TERM).toInstant();
    }
}
