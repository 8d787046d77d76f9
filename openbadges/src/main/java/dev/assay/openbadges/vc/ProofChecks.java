package dev.assay.openbadges.vc;

import dev.assay.openbadges.json.Json;
import dev.assay.openbadges.proof.DataIntegrity;
import dev.assay.openbadges.proof.DataIntegrityProof;
import dev.assay.openbadges.proof.Expectation;
import dev.assay.openbadges.proof.ProofOutcome;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Whether every proof of a document holds, each under a key of whom the document is by.
final class ProofChecks {
    private static final int MOST_PROOFS = 8;

    private final DataIntegrity dataIntegrity;
    private final SigningKeys keys;

    ProofChecks(DataIntegrity dataIntegrity, SigningKeys keys) {
        this.dataIntegrity = dataIntegrity;
        this.keys = keys;
    }

    /// @param document conforms to the data model, so that its proofs are objects
    /// @param by       the id of the issuer or holder, where the document names one
    List<Problem> check(JsonObject document, Optional<String> by, Expectation expectation, Instant now) {
        var proofs = Json.many(document, "proof");
        if (proofs.isEmpty()) {
            return List.of(insecure("proof", "is missing: nobody signed it"));
        }
        if (proofs.size() > MOST_PROOFS) {
            return List.of(insecure("proof", "has more than " + MOST_PROOFS + " entries"));
        }
        var problems = new ArrayList<Problem>();
        for (int i = 0; i < proofs.size(); i++) {
            var place = proofs.size() == 1 ? "proof" : "proof[" + i + "]";
            why(document, proofs.get(i).asJsonObject(), by, expectation, now)
                    .map(what -> insecure(place, "does not hold: " + what))
                    .ifPresent(problems::add);
        }
        return problems;
    }

    private static Problem insecure(String path, String what) {
        return new Problem(ProblemType.CRYPTOGRAPHIC_SECURITY_ERROR, path, what);
    }

    private Optional<String> why(
            JsonObject document, JsonObject proof, Optional<String> by, Expectation expectation, Instant now) {
        return switch (DataIntegrityProof.read(proof)) {
            case DataIntegrityProof.Reading.Unsupported(var doubt) -> Optional.of(doubt.inWords());
            case DataIntegrityProof.Reading.Faulty(var fault) -> Optional.of(fault.inWords());
            case DataIntegrityProof.Reading.Read(var fields) ->
                switch (keys.find(fields.verificationMethod(), fields.purpose(), fields.created(), now)) {
                    case SigningKeys.Found.None(var why) -> Optional.of(why);
                    case SigningKeys.Found.Method found ->
                        found.foreignTo(by)
                                .or(() -> expired(fields, now))
                                .or(() -> broken(dataIntegrity.verify(
                                        document, proof, found.method().key().orElseThrow(), expectation)));
                };
        };
    }

    private static Optional<String> expired(DataIntegrityProof proof, Instant now) {
        return proof.expires().filter(at -> !now.isBefore(at)).map(at -> "it expired at " + at);
    }

    private static Optional<String> broken(ProofOutcome outcome) {
        return switch (outcome) {
            case ProofOutcome.Verified _ -> Optional.empty();
            case ProofOutcome.Failed(var fault) -> Optional.of(fault.inWords());
            case ProofOutcome.Unknown(var doubt) -> Optional.of(doubt.inWords());
        };
    }
}
