package dev.assay.openbadges.vc;

import static dev.assay.openbadges.vc.ProblemType.MALFORMED_VALUE_ERROR;
import static dev.assay.openbadges.vc.ProblemType.RANGE_ERROR;
import static dev.assay.openbadges.vc.ProblemType.STATUS_RETRIEVAL_ERROR;
import static dev.assay.openbadges.vc.ProblemType.STATUS_VERIFICATION_ERROR;

import dev.assay.openbadges.fetch.Documents;
import dev.assay.openbadges.fetch.Fetch;
import dev.assay.openbadges.json.Json;
import dev.assay.openbadges.json.JsonReading;
import dev.assay.openbadges.json.StrictJson;
import dev.assay.openbadges.jsonld.JsonLd;
import dev.assay.openbadges.proof.Expectation;
import dev.assay.openbadges.status.StatusEntry;
import dev.assay.openbadges.status.StatusEntry.Mark;
import dev.assay.openbadges.status.StatusError;
import dev.assay.openbadges.status.StatusListCredential;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Whether a credential's status entries allow it: each has a list of its issuer, signed, in which no mark is set.
///
/// A list that cannot be had refuses the credential: nobody knows whether it was revoked.
final class StatusChecks {
    private static final String ACCEPT =
            "application/vc, application/vc+ld+json, application/ld+json, application/json";
    private static final int MOST_ENTRIES = 8;

    private final Documents documents;
    private final JsonLd jsonLd;
    private final DataModel model;
    private final ProofChecks proofs;

    StatusChecks(Documents documents, JsonLd jsonLd, DataModel model, ProofChecks proofs) {
        this.documents = documents;
        this.jsonLd = jsonLd;
        this.model = model;
        this.proofs = proofs;
    }

    /// @param credential conforms to the data model
    List<Problem> check(JsonObject credential, String issuer, Instant now) {
        var entries = Json.many(credential, "credentialStatus");
        if (entries.size() > MOST_ENTRIES) {
            return List.of(new Problem(RANGE_ERROR, "credentialStatus", "has more than " + MOST_ENTRIES + " entries"));
        }
        var problems = new ArrayList<Problem>();
        for (int i = 0; i < entries.size(); i++) {
            var place = entries.size() == 1 ? "credentialStatus" : "credentialStatus[" + i + "]";
            entry(entries.get(i).asJsonObject(), issuer, now)
                    .map(problem -> problem.under(place))
                    .ifPresent(problems::add);
        }
        return problems;
    }

    private Optional<Problem> entry(JsonObject status, String issuer, Instant now) {
        return switch (StatusEntry.read(status)) {
            case StatusEntry.Reading.Read(var entry) -> lookUp(entry, issuer, now);
            case StatusEntry.Reading.Irrelevant _ -> Optional.empty();
            case StatusEntry.Reading.OnRevocationList _ ->
                problem(STATUS_VERIFICATION_ERROR, "is on a revocation list of 1EdTech, which is only for badges");
            case StatusEntry.Reading.OtherKind(var kind) ->
                problem(STATUS_VERIFICATION_ERROR, "is of the kind " + kind + ", which is not known here");
            case StatusEntry.Reading.Unreadable(var reason) ->
                problem(MALFORMED_VALUE_ERROR, "breaks the standard: " + reason);
        };
    }

    private static Optional<Problem> problem(ProblemType type, String what) {
        return Optional.of(new Problem(type, "", what));
    }

    private Optional<Problem> lookUp(StatusEntry entry, String issuer, Instant now) {
        return switch (documents.get(entry.list(), ACCEPT)) {
            case Fetch.Failed(var why) ->
                problem(STATUS_RETRIEVAL_ERROR, "names a list that cannot be fetched: " + why);
            case Fetch.Absent(var why) -> problem(STATUS_RETRIEVAL_ERROR, "names a list that is not at hand: " + why);
            case Fetch.Refused(var why) -> problem(STATUS_RETRIEVAL_ERROR, "names a list that is not fetched: " + why);
            case Fetch.Fetched fetched ->
                StrictJson.read(fetched.bytes()) instanceof JsonReading.Read(JsonObject json)
                        ? inList(entry, json, issuer, now)
                        : problem(STATUS_VERIFICATION_ERROR, "names a list that is not JSON");
        };
    }

    private Optional<Problem> inList(StatusEntry entry, JsonObject json, String issuer, Instant now) {
        var doubt = doubt(json, issuer, now);
        if (doubt.isPresent()) {
            return problem(STATUS_VERIFICATION_ERROR, "names a list that cannot be used: " + doubt.get());
        }
        return switch (StatusListCredential.read(json)) {
            case StatusListCredential.Reading.Unreadable(var reason) ->
                problem(STATUS_VERIFICATION_ERROR, "names a list that cannot be used: " + reason);
            case StatusListCredential.Reading.Read(var list) -> marked(entry, list);
        };
    }

    /// Why a list is not the issuer's word, if so.
    private Optional<String> doubt(JsonObject list, String issuer, Instant now) {
        if (model.credential(list) instanceof Conformance.Violating violating) {
            return Optional.of(violating.problems().getFirst().inWords());
        }
        if (!Json.idUnder(list, "issuer").equals(Optional.of(issuer))) {
            return Optional.of("it is not by the credential's issuer");
        }
        var wrong = new ArrayList<>(proofs.check(list, Optional.of(issuer), Expectation.ASSERTION, now));
        HiddenStatements.in(list, jsonLd).ifPresent(wrong::add);
        wrong.addAll(ValidityPeriod.problems(list, now));
        return wrong.stream().findFirst().map(Problem::inWords);
    }

    private static Optional<Problem> marked(StatusEntry entry, StatusListCredential list) {
        return switch (entry.lookUp(list)) {
            case Mark.Clear _ -> Optional.empty();
            case Mark.Marked(var purpose, var _, var _) ->
                purpose.invalidates()
                        ? problem(STATUS_VERIFICATION_ERROR, "says that it is " + purpose.participle())
                        : Optional.empty();
            case Mark.Mismatch(var error, var reason) ->
                problem(error == StatusError.RANGE_ERROR ? RANGE_ERROR : STATUS_VERIFICATION_ERROR, reason);
        };
    }
}
