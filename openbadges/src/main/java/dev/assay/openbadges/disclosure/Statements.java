package dev.assay.openbadges.disclosure;

import dev.assay.openbadges.disclosure.DisclosureFault.Flaw;
import dev.assay.openbadges.jsonld.JsonLd;
import dev.assay.openbadges.jsonld.RdfReading;
import dev.assay.openbadges.rdfc.NQuads;
import dev.assay.openbadges.rdfc.Quad;
import dev.assay.openbadges.rdfc.Rdfc10;
import dev.assay.openbadges.rdfc.Term.Blank;
import dev.assay.openbadges.rdfc.Term.Iri;
import dev.assay.openbadges.rdfc.Term.Resource;
import jakarta.json.JsonObject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;

/// The statements of a document, read or refused, and their lines.
final class Statements {

    private Statements() {}

    static List<Quad> of(JsonLd jsonLd, JsonObject document) {
        return switch (jsonLd.read(document)) {
            case RdfReading.Statements statements -> statements.quads();
            case RdfReading.Refused refused -> throw DisclosureException.unreadable(refused.problem());
        };
    }

    /// The canonical labels by the labels of the blank nodes.
    static Map<String, String> canonicalLabels(Collection<Quad> quads) {
        return Rdfc10.labels(quads).orElseThrow(DisclosureException::tooComplex);
    }

    /// Each statement once, as N-Quads in the order of code points.
    ///
    /// @param names the labels that stand in the lines, by those of the blank nodes
    static List<String> lines(Collection<Quad> quads, UnaryOperator<String> names) {
        return quads.stream()
                .map(quad -> NQuads.line(renamed(quad, names)))
                .distinct()
                .sorted(NQuads.BY_CODE_POINT)
                .toList();
    }

    /// The lines of a document under canonical labels.
    static List<String> canonicalLines(Collection<Quad> quads) {
        return lines(quads, canonicalLabels(quads)::get);
    }

    /// The lines of a document under given labels.
    ///
    /// @param labels the one for `c14n0`, the one for `c14n1` and so on
    static List<String> lines(JsonLd jsonLd, JsonObject document, List<String> labels) {
        var quads = of(jsonLd, document);
        var canonical = canonicalLabels(quads);
        if (canonical.size() != labels.size()) {
            throw DisclosureException.of(Flaw.LABELS);
        }
        return lines(quads, blank -> labels.get(number(Objects.requireNonNull(canonical.get(blank)))));
    }

    /// The number in `c14n7`.
    static int number(String canonicalLabel) {
        return Integer.parseInt(canonicalLabel.substring("c14n".length()));
    }

    private static Quad renamed(Quad quad, UnaryOperator<String> names) {
        return changed(quad, resource -> switch (resource) {
            case Blank blank -> new Blank(names.apply(blank.label()));
            case Iri iri -> iri;
        });
    }

    static Quad changed(Quad quad, UnaryOperator<Resource> change) {
        return new Quad(
                change.apply(quad.subject()),
                quad.predicate(),
                quad.object() instanceof Resource resource ? change.apply(resource) : quad.object(),
                quad.graph() == null ? null : change.apply(quad.graph()));
    }
}
