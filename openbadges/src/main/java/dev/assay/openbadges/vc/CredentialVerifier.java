package dev.assay.openbadges.vc;

import dev.assay.openbadges.fetch.Documents;
import dev.assay.openbadges.fetch.Fetch;
import dev.assay.openbadges.json.Json;
import dev.assay.openbadges.jsonld.JsonLd;
import dev.assay.openbadges.proof.DataIntegrity;
import dev.assay.openbadges.proof.Expectation;
import dev.assay.openbadges.proof.ProofPurpose;
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

    /// Verifies a credential with embedded proofs, or a token in an `EnvelopedVerifiableCredential`.
    ///
    /// @param expectation what its proofs have to be for
    public VerifierOutcome credential(JsonObject credential, Expectation expectation, Instant now) {
        return VerifierOutcome.of(new Checks(now).any(credential, expectation));
    }

    /// Verifies a presentation and all credentials in it, or one as a token in an `EnvelopedVerifiablePresentation`.
    ///
    /// A presentation without a proof is accepted where neither challenge nor domain was asked for: then it says
    /// nothing about who presents.
    ///
    /// @param challenge what the verifier gave the holder to sign
    /// @param domain    where the presentation was asked for
    public VerifierOutcome presentation(
            JsonObject presentation, Optional<String> challenge, Optional<String> domain, Instant now) {
        return VerifierOutcome.of(
                new Checks(now).presentation(presentation, Expectation.presentation(challenge, domain)));
    }

    /// What one verification uses; it counts what is fetched.
    private final class Checks {
        private final Instant now;
        private final DataModel model = new DataModel(jsonLd);
        private final AtomicInteger asked = new AtomicInteger();
        private final Documents bounded = (url, accept) -> asked.incrementAndGet() > MOST_DOCUMENTS
                ? new Fetch.Refused("more than " + MOST_DOCUMENTS + " documents are named")
                : documents.get(url, accept);
        private final SigningKeys keys = new SigningKeys(bounded);
        private final ProofChecks proofs = new ProofChecks(new DataIntegrity(jsonLd), keys);
        private final TokenChecks tokens = new TokenChecks(keys);
        private final StatusChecks statuses = new StatusChecks(bounded, jsonLd, model, proofs);

        Checks(Instant now) {
            this.now = now;
        }

        List<Problem> any(JsonObject credential, Expectation expectation) {
            if (EnvelopeRules.is(credential, EnvelopeRules.CREDENTIAL)) {
                return violations(model.envelope(credential)).orElseGet(() -> enveloped(credential, expectation));
            }
            return violations(model.credential(credential)).orElseGet(() -> credential(credential, expectation));
        }

        private List<Problem> enveloped(JsonObject envelope, Expectation expectation) {
            return switch (Token.credential(envelope)) {
                case Token.Opening.Closed(var why) -> unreadable(why);
                case Token.Opening.Opened(var token) ->
                    violations(model.credential(token.content())).orElseGet(() -> {
                        var secured = new ArrayList<>(tokens.check(token, ProofPurpose.ASSERTION, expectation, now));
                        if (token.content().containsKey("proof")) {
                            secured.addAll(proofs(token.content(), Expectation.ASSERTION));
                        }
                        return withTheRest(secured, token.content());
                    });
            };
        }

        private static List<Problem> unreadable(String why) {
            return List.of(new Problem(
                    ProblemType.CRYPTOGRAPHIC_SECURITY_ERROR, "id", "holds no token that can be checked: " + why));
        }

        private static Optional<List<Problem>> violations(Conformance conformance) {
            return switch (conformance) {
                case Conformance.Violating(var problems) -> Optional.of(problems);
                case Conformance.Conforming _ -> Optional.empty();
            };
        }

        private List<Problem> credential(JsonObject credential, Expectation expectation) {
            return withTheRest(proofs(credential, expectation), credential);
        }

        private List<Problem> proofs(JsonObject credential, Expectation expectation) {
            return proofs.check(credential, Json.idUnder(credential, "issuer"), expectation, now);
        }

        /// @param insecure what is wrong with the signatures
        private List<Problem> withTheRest(List<Problem> insecure, JsonObject credential) {
            var problems = new ArrayList<>(insecure);
            if (credential.containsKey("proof")) {
                HiddenStatements.in(credential, jsonLd).ifPresent(problems::add);
            }
            problems.addAll(ValidityPeriod.problems(credential, now));
            if (problems.isEmpty()) {
                // only what is signed may name addresses to fetch
                problems.addAll(statuses.check(
                        credential, Json.idUnder(credential, "issuer").orElseThrow(), now));
                problems.addAll(RelatedResources.contradicting(credential, bounded));
            }
            return problems;
        }

        List<Problem> presentation(JsonObject presentation, Expectation expectation) {
            if (EnvelopeRules.is(presentation, EnvelopeRules.PRESENTATION)) {
                return violations(model.envelope(presentation))
                        .orElseGet(() -> envelopedPresentation(presentation, expectation));
            }
            return violations(model.presentation(presentation)).orElseGet(() -> {
                var isAsked = expectation.challenge().isPresent()
                        || expectation.domain().isPresent();
                return isAsked || presentation.containsKey("proof")
                        ? shown(presented(presentation, expectation), presentation)
                        : credentials(presentation);
            });
        }

        private List<Problem> envelopedPresentation(JsonObject envelope, Expectation expectation) {
            return switch (Token.presentation(envelope)) {
                case Token.Opening.Closed(var why) -> unreadable(why);
                case Token.Opening.Opened(var token) ->
                    violations(model.presentation(token.content())).orElseGet(() -> {
                        var secured =
                                new ArrayList<>(tokens.check(token, ProofPurpose.AUTHENTICATION, expectation, now));
                        if (token.content().containsKey("proof")) {
                            secured.addAll(presented(token.content(), expectation));
                        }
                        return shown(secured, token.content());
                    });
            };
        }

        private List<Problem> presented(JsonObject presentation, Expectation expectation) {
            return proofs.check(presentation, Json.idUnder(presentation, "holder"), expectation, now);
        }

        private List<Problem> shown(List<Problem> insecure, JsonObject presentation) {
            var problems = new ArrayList<>(insecure);
            HiddenStatements.inProofs(presentation).ifPresent(problems::add);
            problems.addAll(credentials(presentation));
            return problems;
        }

        private List<Problem> credentials(JsonObject presentation) {
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
                inPresentation(all.get(i).asJsonObject()).stream()
                        .map(problem -> problem.under(place))
                        .forEach(problems::add);
            }
            return problems;
        }

        /// @param credential was checked with the presentation's model
        private List<Problem> inPresentation(JsonObject credential) {
            return EnvelopeRules.is(credential, EnvelopeRules.CREDENTIAL)
                    ? enveloped(credential, Expectation.ASSERTION)
                    : credential(credential, Expectation.ASSERTION);
        }
    }
}
