package dev.assay.openbadges.vc;

import dev.assay.openbadges.jsonld.JsonLd;
import dev.assay.openbadges.jsonld.RdfReading;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Judges documents by the Verifiable Credentials Data Model 2.0, or 1.1 where their first context says so: every
/// property has its form, and a context known here defines every term.
///
/// Says nothing about proofs beyond that they have a type, and nothing about the time: see [CredentialVerifier].
public final class DataModel {

    private final JsonLd jsonLd;

    /// @param jsonLd a reader that knows the contexts that may be used
    public DataModel(JsonLd jsonLd) {
        this.jsonLd = jsonLd;
    }

    /// Whether a document is a credential, secured or not.
    public Conformance credential(JsonObject credential) {
        return judge(credential, CredentialRules::check);
    }

    /// Whether a document is a presentation, and what stands in it credentials.
    public Conformance presentation(JsonObject presentation) {
        return judge(presentation, PresentationRules::check);
    }

    /// Whether a document is an envelope; what is in it is another document.
    Conformance envelope(JsonObject envelope) {
        return judge(envelope, EnvelopeRules::check);
    }

    private Conformance judge(JsonObject document, Function<Node, Optional<DataModelVersion>> rules) {
        var root = Node.root(document);
        var version = rules.apply(root);
        if (version.isEmpty() || !root.problems().isEmpty()) {
            return new Conformance.Violating(root.problems());
        }
        return switch (jsonLd.read(document)) {
            case RdfReading.Statements _ -> new Conformance.Conforming(version.get());
            case RdfReading.Refused(var problem) ->
                new Conformance.Violating(List.of(new Problem(ProblemType.PARSING_ERROR, "", problem.inWords())));
        };
    }
}
