package dev.assay.server.vcapi.flow;

import dev.assay.openbadges.json.Json;
import dev.assay.openbadges.jsonld.JsonLd;
import dev.assay.openbadges.proof.Expectation;
import dev.assay.openbadges.proof.ProofPurpose;
import dev.assay.openbadges.vc.CredentialVerifier;
import dev.assay.openbadges.vc.Problem;
import dev.assay.openbadges.vc.ProblemType;
import dev.assay.openbadges.vc.VerifierOutcome;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Verifies for the VC-API. Every check is made, whichever of them `options.checks` names.
@Component
@WhenAsked
public final class VcApiVerifying {
    private static final String PURPOSE = "expectedProofPurpose";

    private final CredentialVerifier verifier;
    private final InstantSource clock;

    VcApiVerifying(VcApiDocuments documents, InstantSource clock) {
        this.verifier = new CredentialVerifier(JsonLd.bundled(), documents);
        this.clock = clock;
    }

    public VerifierOutcome credential(JsonObject credential, JsonObject options) {
        return noText(options).orElseGet(() -> asked(credential, options));
    }

    private VerifierOutcome asked(JsonObject credential, JsonObject options) {
        var asked = Json.text(options, PURPOSE).orElse(ProofPurpose.ASSERTION.term());
        return Arrays.stream(ProofPurpose.values())
                .filter(purpose -> purpose.term().equals(asked))
                .findFirst()
                .map(purpose -> new Expectation(purpose, domain(options), challenge(options)))
                .map(expected -> verifier.credential(credential, expected, clock.instant()))
                .orElseGet(() -> new VerifierOutcome.Refused(List.of(new Problem(
                        ProblemType.MALFORMED_VALUE_ERROR,
                        "options." + PURPOSE,
                        "is not a purpose that credentials have"))));
    }

    public VerifierOutcome presentation(JsonObject presentation, JsonObject options) {
        return noText(options)
                .orElseGet(() ->
                        verifier.presentation(presentation, challenge(options), domain(options), clock.instant()));
    }

    /// What is asked for in another form than a text would be passed over, and anything accepted.
    private static Optional<VerifierOutcome> noText(JsonObject options) {
        return Stream.of(PURPOSE, "challenge", "domain")
                .filter(name -> options.containsKey(name) && !(options.get(name) instanceof JsonString))
                .findFirst()
                .map(name -> new VerifierOutcome.Refused(
                        List.of(new Problem(ProblemType.MALFORMED_VALUE_ERROR, "options." + name, "is not a text"))));
    }

    private static Optional<String> challenge(JsonObject options) {
        return Json.text(options, "challenge");
    }

    private static Optional<String> domain(JsonObject options) {
        return Json.text(options, "domain");
    }
}
