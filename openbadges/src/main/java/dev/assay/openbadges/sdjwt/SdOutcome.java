package dev.assay.openbadges.sdjwt;

import dev.assay.openbadges.jose.JoseDoubt;
import dev.assay.openbadges.jose.JoseFault;
import dev.assay.openbadges.jose.JoseOutcome;
import java.util.function.Function;

/// What came of verifying a token with selective disclosure.
public sealed interface SdOutcome {

    /// What is disclosed is what the holder of the key signed; whose key it is, is for the caller to judge.
    record Verified() implements SdOutcome {}

    /// The token does not hold.
    record Failed(SdFault fault) implements SdOutcome {}

    /// Whether the token holds could not be checked.
    record Unknown(JoseDoubt doubt) implements SdOutcome {}

    /// This where it is no pass, else the next.
    default SdOutcome and(SdOutcome next) {
        return this instanceof Verified ? next : this;
    }

    /// The outcome of one of the two signatures.
    static SdOutcome of(JoseOutcome outcome, Function<JoseFault, SdFault> whose) {
        return switch (outcome) {
            case JoseOutcome.Verified() -> new Verified();
            case JoseOutcome.Failed(JoseFault fault) -> new Failed(whose.apply(fault));
            case JoseOutcome.Unknown(JoseDoubt doubt) -> new Unknown(doubt);
        };
    }
}
