package dev.assay.openbadges.disclosure;

/// What came of checking parts of a document.
public sealed interface DisclosureCheck {

    /// Every statement is signed, by the issuer or by the key that the issuer signed.
    record Holds() implements DisclosureCheck {}

    /// A signature does not fit.
    record WrongSignature() implements DisclosureCheck {}

    /// Document and proof value do not go together.
    record Refused(DisclosureProblem problem) implements DisclosureCheck {}
}
