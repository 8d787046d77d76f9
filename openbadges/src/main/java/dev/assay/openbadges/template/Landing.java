package dev.assay.openbadges.template;

import dev.assay.openbadges.rdfc.Quad;
import dev.assay.openbadges.rdfc.Term;
import dev.assay.openbadges.rdfc.Term.Iri;
import dev.assay.openbadges.rdfc.Term.Literal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Where markers came out of expansion: seen by comparing the statements of a document with those of its copy that has
/// markers in some places. Both walks are the same, so the statements stand in the same order.
final class Landing {

    /// As what a text comes out.
    enum Kind {
        LITERAL,
        IRI
    }

    private final List<String> texts;
    private final Map<Integer, Kind> kinds = new HashMap<>();
    private boolean clean;

    /// @param texts what stands in the document in the place of each marker
    Landing(List<Quad> document, List<Quad> marked, List<String> texts) {
        this.texts = texts;
        clean = document.size() == marked.size();
        for (int i = 0; i < Math.min(document.size(), marked.size()); i++) {
            compare(document.get(i), marked.get(i));
        }
    }

    /// Whether the two differ in nothing but markers, each of which stands for its text, always as the same kind.
    boolean isClean() {
        return clean;
    }

    /// The markers that stand for their texts somewhere.
    Map<Integer, Kind> kinds() {
        return kinds;
    }

    private void compare(Quad quad, Quad marked) {
        clean &= quad.predicate().equals(marked.predicate());
        compare(quad.subject(), marked.subject());
        compare(quad.object(), marked.object());
        compare(quad.graph(), marked.graph());
    }

    private void compare(@Nullable Term term, @Nullable Term marked) {
        if (Objects.equals(term, marked)) {
            clean &= term == null || Marker.number(term).isEmpty();
            return;
        }
        var number = marked == null || term == null ? -1 : Marker.number(marked).orElse(-1);
        var kind = number < 0 || number >= texts.size() ? null : kind(term, marked, texts.get(number));
        clean &= kind != null && Objects.requireNonNullElse(kinds.put(number, kind), kind) == kind;
    }

    private static @Nullable Kind kind(@Nullable Term term, @Nullable Term marked, String text) {
        if (term instanceof Iri iri && marked instanceof Iri) {
            return iri.value().equals(text) ? Kind.IRI : null;
        }
        return term instanceof Literal literal
                        && marked instanceof Literal(var marker, var datatype, var language)
                        && literal.equals(new Literal(text, datatype, language))
                ? Kind.LITERAL
                : null;
    }
}
