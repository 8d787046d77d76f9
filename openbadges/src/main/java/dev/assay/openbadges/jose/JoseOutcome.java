package dev.assay.openbadges.jose;

/// What came of verifying a token.
public sealed interface JoseOutcome {

    /// The token is what the holder of the key signed. Whose key it is, is for the caller to judge.
    record Verified() implements JoseOutcome {}

    /// The token does not hold.
    record Failed(JoseFault fault) implements JoseOutcome {}

    /// Whether the token holds could not be checked.
    record Unknown(JoseDoubt doubt) implements JoseOutcome {}

    /// The first failure or doubt of two outcomes, the first outcome's before the other's.
    default JoseOutcome and(JoseOutcome next) {
        return this instanceof Verified ? next : this;
    }
}
