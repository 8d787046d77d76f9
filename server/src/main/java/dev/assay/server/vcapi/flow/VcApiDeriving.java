package dev.assay.server.vcapi.flow;

import dev.assay.openbadges.disclosure.DisclosureFault;
import dev.assay.openbadges.jsonld.JsonLd;
import dev.assay.openbadges.proof.Derivation;
import dev.assay.openbadges.proof.ProofFault;
import dev.assay.openbadges.proof.ProofOutcome;
import dev.assay.openbadges.proof.SelectiveDisclosure;
import dev.assay.openbadges.vc.Conformance;
import dev.assay.openbadges.vc.DataModel;
import dev.assay.openbadges.vc.Problem;
import dev.assay.openbadges.vc.ProblemType;
import dev.assay.server.vcapi.DeriveOutcome;
import dev.assay.server.vcapi.DeriveOutcome.Derived;
import dev.assay.server.vcapi.DeriveOutcome.Refused;
import dev.assay.server.vcapi.Pointers;
import jakarta.json.JsonObject;
import java.util.List;
import org.springframework.stereotype.Component;

/// Derives credentials that show parts of those with a base proof of `ecdsa-sd-2023`, as their holders do. No key is
/// needed, so it does not matter who issued them.
@Component
@WhenAsked
public final class VcApiDeriving {
    private static final String SELECTIVE = "selectivePointers";

    private final DataModel model = new DataModel(JsonLd.bundled());
    private final SelectiveDisclosure disclosure = SelectiveDisclosure.bundled();

    VcApiDeriving() {}

    /// @param options as the VC-API has them; without `selectivePointers` what is mandatory is shown
    public DeriveOutcome derive(JsonObject credential, JsonObject options) {
        if (model.credential(credential) instanceof Conformance.Violating(var problems)) {
            return new Refused(problems);
        }
        return switch (Pointers.read(options, SELECTIVE)) {
            case Pointers.Reading.Refused(var problem) -> new Refused(List.of(problem));
            case Pointers.Reading.Absent _ -> derive(credential, List.of());
            case Pointers.Reading.Read(var pointers) -> derive(credential, pointers);
        };
    }

    private DeriveOutcome derive(JsonObject credential, List<String> pointers) {
        return switch (disclosure.derive(credential, pointers)) {
            case Derivation.Derived(var document) -> new Derived(document);
            case ProofOutcome.Failed(var fault) -> refused(fault);
            case ProofOutcome.Unknown(var doubt) -> underivable(doubt.inWords());
        };
    }

    private static Refused refused(ProofFault fault) {
        return fault instanceof ProofFault.NotDisclosed(DisclosureFault.NoSuchPlace place)
                ? new Refused(List.of(new Problem(
                        ProblemType.MALFORMED_VALUE_ERROR,
                        "options." + SELECTIVE,
                        "cannot be followed: " + place.inWords())))
                : underivable(fault.inWords());
    }

    private static Refused underivable(String why) {
        return new Refused(List.of(
                new Problem(ProblemType.CRYPTOGRAPHIC_SECURITY_ERROR, "proof", "cannot be derived from: " + why)));
    }
}
