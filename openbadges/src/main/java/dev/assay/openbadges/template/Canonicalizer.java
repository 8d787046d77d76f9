package dev.assay.openbadges.template;

import dev.assay.openbadges.digest.HashAlgorithm;
import dev.assay.openbadges.jsonld.JsonLd;
import dev.assay.openbadges.jsonld.RdfReading;
import jakarta.json.JsonObject;

/// Brings documents into the form that is signed: JSON-LD read as RDF in safe mode, then RDFC-1.0.
///
/// Documents of a shape that was seen before are filled into a template; the result is the same byte for byte. Keep one
/// canonicalizer: it learns.
public final class Canonicalizer {
    private static final Canonicalizer BUNDLED = new Canonicalizer(JsonLd.bundled());

    private final JsonLd jsonLd;
    private final Shapes shapes;

    public Canonicalizer(JsonLd jsonLd) {
        this.jsonLd = jsonLd;
        this.shapes = new Shapes(jsonLd);
    }

    /// The one that knows the bundled contexts alone.
    public static Canonicalizer bundled() {
        return BUNDLED;
    }

    /// The canonical form of a document.
    ///
    /// @param hash tells blank nodes apart; it shows in the result only where there are some
    public CanonicalOutcome canonical(JsonObject document, HashAlgorithm hash) {
        var learnt = shapes.canonical(document, hash);
        if (learnt != null) {
            return learnt;
        }
        var outcome = byGeneralPath(document, hash);
        if (outcome instanceof CanonicalOutcome.Canonical) {
            shapes.missed(document);
        }
        return outcome;
    }

    /// The canonical form without anything learnt: the same, slower.
    public CanonicalOutcome byGeneralPath(JsonObject document, HashAlgorithm hash) {
        return switch (jsonLd.read(document)) {
            case RdfReading.Refused(var problem) -> new CanonicalOutcome.Refused(problem);
            case RdfReading.Statements(var quads) -> Template.canonical(quads, hash);
        };
    }
}
