package dev.assay.openbadges.ob2;

import java.util.List;
import java.util.Optional;

/// What was found about a badge of Open Badges 2.
///
/// @param form       whether it is one
/// @param badge      what to show; as given where nothing could be fetched, so to be shown with the outcomes
/// @param proof      whether its issuer's server has it or its issuer's key signed it
/// @param revocation whether its issuer took it back
/// @param dates      whether it is in date
public record Ob2Report(
        Ob2Outcome form, Optional<Ob2Badge> badge, Ob2Outcome proof, Ob2Outcome revocation, Ob2Outcome dates) {

    static Ob2Report unreadable(Ob2Outcome form) {
        var notReached = new Ob2Outcome.Unknown(new Ob2Doubt.NotReached());
        return new Ob2Report(form, Optional.empty(), notReached, notReached, notReached);
    }

    /// All outcomes, in the order of the checks.
    public List<Ob2Outcome> outcomes() {
        return List.of(form, proof, revocation, dates);
    }
}
