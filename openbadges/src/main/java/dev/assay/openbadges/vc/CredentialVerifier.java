package dev.assay.openbadges.vc;

import dev.assay.openbadges.fetch.Documents;
import dev.assay.openbadges.fetch.Fetch;
import dev.assay.openbadges.json.Json;
import dev.assay.openbadges.jsonld.JsonLd;
import dev.assay.openbadges.proof.DataIntegrity;
import dev.assay.openbadges.proof.Expectation;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/// Verifies credentials and presentations of any kind: the data model, every proof, the time, status and related
/// resources. Open Badges have rules of their own: see `dev.assay.openbadges.verify`.
///
/// Never throws for bad input. Work is bounded: at most [#MOST_DOCUMENTS] are fetched for one document.
public final class CredentialVerifier {
    /// How many documents (keys, lists, resources) are fetched at most.
    public static final int MOST_DOCUMENTS = 12;

    private static final int MOST_CREDENTIALS = 32;

    private final JsonLd jsonLd;
    private final Documents documents;

    /// @param jsonLd    a reader that knows the contexts that may be used
    /// @param documents where keys, lists and resources come from; did:key needs none
    public CredentialVerifier(JsonLd jsonLd, Documents documents) {
        this.jsonLd = jsonLd;
        this.documents = documents;
    }

    /// Verifies a credential with embedded proofs.
    ///
    /// @param expectation what its proofs have to be for
    public VerifierOutcome credential(JsonObject credential, Expectation expectation, Instant now) {
        var checks = new Checks(now);
        return switch (checks.model.credential(credential)) {
            case Conformance.Violating(var problems) -> new VerifierOutcome.Refused(problems);
            case Conformance.Conforming _ -> VerifierOutcome.of(checks.credential(credential, expectation));
        };
    }

    /// Verifies a presentation and all credentials in it.
    ///
    /// A presentation without a proof is accepted where neither challenge nor domain was asked for: then it says
    /// nothing about who presents.
    ///
    /// @param challenge what the verifier gave the holder to sign
    /// @param domain    where the presentation was asked for
    public VerifierOutcome presentation(
            JsonObject presentation, Optional<String> challenge, Optional<String> domain, Instant now) {
        var checks = new Checks(now);
        return switch (checks.model.presentation(presentation)) {
            case Conformance.Violating(var problems) -> new VerifierOutcome.Refused(problems);
            case Conformance.Conforming _ -> {
                var problems = new ArrayList<Problem>();
                if (presentation.containsKey("proof") || challenge.isPresent() || domain.isPresent()) {
                    problems.addAll(checks.proofs.check(
                            presentation,
                            Issuers.party(presentation, "holder"),
                            Expectation.presentation(challenge, domain),
                            now));
                }
                problems.addAll(checks.credentials(presentation));
                yield VerifierOutcome.of(problems);
            }
        };
    }

    /// What one verification uses; it counts what is fetched.
    private final class Checks {
        private final Instant now;
        private final DataModel model = new DataModel(jsonLd);
        private final AtomicInteger asked = new AtomicInteger();
        private final Documents bounded = (url, accept) -> asked.incrementAndGet() > MOST_DOCUMENTS
                ? new Fetch.Refused("more than " + MOST_DOCUMENTS + " documents are named")
                : documents.get(url, accept);
        private final ProofChecks proofs = new ProofChecks(new DataIntegrity(jsonLd), new SigningKeys(bounded));
        private final StatusChecks statuses = new StatusChecks(bounded, model, proofs);

        Checks(Instant now) {
            this.now = now;
        }

        List<Problem> credential(JsonObject credential, Expectation expectation) {
            var issuer = Issuers.of(credential);
            var problems = new ArrayList<>(proofs.check(credential, Optional.of(issuer), expectation, now));
            problems.addAll(ValidityPeriod.problems(credential, now));
            if (problems.isEmpty()) {
                // only what is signed may name addresses to fetch
                problems.addAll(statuses.check(credential, issuer, now));
                problems.addAll(RelatedResources.contradicting(credential, bounded));
            }
            return problems;
        }

        List<Problem> credentials(JsonObject presentation) {
            var all = Json.many(presentation, PresentationRules.CREDENTIALS);
            if (all.size() > MOST_CREDENTIALS) {
                return List.of(new Problem(
                        ProblemType.RANGE_ERROR,
                        PresentationRules.CREDENTIALS,
                        "has more than " + MOST_CREDENTIALS + " entries"));
            }
            var problems = new ArrayList<Problem>();
            for (int i = 0; i < all.size(); i++) {
                var place = PresentationRules.CREDENTIALS + "[" + i + "]";
                embedded(all.get(i).asJsonObject()).stream()
                        .map(problem -> problem.under(place))
                        .forEach(problems::add);
            }
            return problems;
        }

        private List<Problem> embedded(JsonObject credential) {
            return PresentationRules.isEnvelope(credential)
                    ? List.of(new Problem(
                            ProblemType.CRYPTOGRAPHIC_SECURITY_ERROR, "id", "holds a kind of proof not known here"))
                    : credential(credential, Expectation.ASSERTION);
        }
    }
}
