package dev.assay.psychometrics.calibration.families;

/// One person's answer to one variant of a family.
///
/// @param variant its name within the family
public record FamilyAnswer(String person, String family, String variant, boolean right) {}
