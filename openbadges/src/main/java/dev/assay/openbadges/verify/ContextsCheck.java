package dev.assay.openbadges.verify;

import dev.assay.openbadges.digest.HashAlgorithm;
import dev.assay.openbadges.json.Json;
import dev.assay.openbadges.jsonld.Contexts;
import dev.assay.openbadges.jsonld.JsonLdProblem;
import dev.assay.openbadges.template.CanonicalOutcome;
import dev.assay.openbadges.template.Canonicalizer;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Whether every term of a credential means what it says: the contexts are those of Open Badges 3.0, known here, and
/// define every term, so that what is read as JSON is what was signed.
///
/// Contexts written into the credential could rename terms under the reader's eyes; such a credential is not judged.
final class ContextsCheck {
    private static final String CREDENTIALS_2 = "https://www.w3.org/ns/credentials/v2";
    private static final String CREDENTIALS_1 = "https://www.w3.org/2018/credentials/v1";
    private static final Pattern OPEN_BADGES =
            Pattern.compile("https://purl\\.imsglobal\\.org/spec/ob/v3p0/context(-3\\.\\d\\.\\d)?\\.json");

    private static final CheckOutcome DEFINED = new CheckOutcome.Passed("every term is defined by a known context");

    private ContextsCheck() {}

    /// A badge.
    static CheckOutcome check(JsonObject credential) {
        var outcome = checkPart(credential);
        return outcome instanceof CheckOutcome.Passed
                        && Json.many(credential, "@context").stream()
                                .noneMatch(context ->
                                        OPEN_BADGES.matcher(text(context)).matches())
                ? new CheckOutcome.Failed(Fault.UNDEFINED_TERM, "no @context of it is that of Open Badges 3.0")
                : outcome;
    }

    /// Another credential, such as a status list or an endorsement.
    static CheckOutcome checkPart(JsonObject credential) {
        List<JsonValue> contexts = Json.many(credential, "@context");
        if (contexts.isEmpty()) {
            return new CheckOutcome.Failed(Fault.UNDEFINED_TERM, "it has no @context, so its terms mean nothing");
        }
        var first = text(contexts.getFirst());
        if (!first.equals(CREDENTIALS_2) && !first.equals(CREDENTIALS_1)) {
            return new CheckOutcome.Failed(
                    Fault.UNDEFINED_TERM, "its first @context is neither " + CREDENTIALS_2 + " nor " + CREDENTIALS_1);
        }
        var unknown = unknownContext(credential);
        if (unknown.isPresent()) {
            return unknown.get();
        }
        return PlainNames.problem(credential)
                .<CheckOutcome>map(problem -> new CheckOutcome.Failed(Fault.UNDEFINED_TERM, problem))
                .orElseGet(() -> terms(credential));
    }

    /// The same for a token, which signs its text whatever the terms mean: what is wrong is said, and decides nothing.
    static CheckOutcome checkOfToken(JsonObject credential) {
        var outcome = check(credential);
        return outcome instanceof CheckOutcome.Passed
                ? outcome
                : new CheckOutcome.NotChecked(outcome.words() + "; the token signs the text itself");
    }

    private static String text(JsonValue context) {
        return context instanceof JsonString text ? text.getString() : "";
    }

    /// The first context anywhere in the credential that is not a known address.
    private static Optional<CheckOutcome> unknownContext(JsonValue value) {
        return switch (value) {
            case JsonObject object -> {
                for (JsonValue context : Json.many(object, "@context")) {
                    if (!(context instanceof JsonString)) {
                        yield Optional.of(new CheckOutcome.Unknown(
                                Gap.UNKNOWN_CONTEXT, "it defines terms of its own, which cannot be checked"));
                    }
                    if (!Contexts.bundledUrls().contains(text(context))) {
                        yield Optional.of(new CheckOutcome.Unknown(
                                Gap.UNKNOWN_CONTEXT,
                                "the context " + text(context) + " is not known here, and contexts are never fetched"));
                    }
                }
                yield object.entrySet().stream()
                        .filter(entry -> !entry.getKey().equals("@context"))
                        .flatMap(entry -> unknownContext(entry.getValue()).stream())
                        .findFirst();
            }
            case JsonArray array ->
                array.stream().flatMap(item -> unknownContext(item).stream()).findFirst();
            case JsonValue _ -> Optional.empty();
        };
    }

    /// By way of the canonical form, which for a shape seen before is had without reading contexts.
    private static CheckOutcome terms(JsonObject credential) {
        return switch (Canonicalizer.bundled().canonical(credential, HashAlgorithm.SHA_256)) {
            case CanonicalOutcome.Canonical _ -> DEFINED;
            case CanonicalOutcome.TooComplex _ -> DEFINED; // it was read as statements, only not put in order
            case CanonicalOutcome.Refused(JsonLdProblem.UnknownContext problem) ->
                new CheckOutcome.Unknown(Gap.UNKNOWN_CONTEXT, problem.inWords());
            case CanonicalOutcome.Refused(var problem) ->
                new CheckOutcome.Failed(Fault.UNDEFINED_TERM, problem.inWords());
        };
    }
}
