package dev.assay.openbadges.verify;

/// One check that was made, or that could not be.
public record Check(CheckId id, CheckOutcome outcome) {}
