package dev.assay.openbadges.template;

import dev.assay.openbadges.digest.HashAlgorithm;
import dev.assay.openbadges.rdfc.Canonicalization;
import dev.assay.openbadges.rdfc.Quad;
import dev.assay.openbadges.rdfc.Rdfc10;
import dev.assay.openbadges.rdfc.Term;
import dev.assay.openbadges.rdfc.Term.Iri;
import dev.assay.openbadges.rdfc.Term.Literal;
import dev.assay.openbadges.rdfc.Term.Resource;
import dev.assay.openbadges.rdfc.Utf8Buffer;
import dev.assay.openbadges.template.Landing.Kind;
import dev.assay.openbadges.template.Rendering.Filled;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// The statements of all documents of one shape, with slots for their texts.
///
/// Sound because expansion treats a text by its place alone, with two exceptions: identifiers may be rewritten, so only
/// a [PlainIri] goes into their slots; and types, terms and keywords decide about others, so they have no slots.
final class Template {
    private final Pattern pattern;
    private final List<Kind> kinds;
    private final List<Quad> quads;
    private final Set<String> terms;
    private final Rendering rendering;
    private final Map<HashAlgorithm, Filled> last = new ConcurrentHashMap<>();

    /// @param kinds as what the text of each slot comes out
    /// @param quads with markers for the slots
    /// @param terms every name that the contexts could give a meaning
    Template(Pattern pattern, List<Kind> kinds, List<Quad> quads, Set<String> terms) {
        this.pattern = pattern;
        this.kinds = List.copyOf(kinds);
        this.quads = quads.stream().distinct().toList();
        this.terms = terms;
        this.rendering = new Rendering(this.quads, kinds.size());
    }

    /// The canonical form of a document; null where it is not of this shape or something in it needs the general path.
    @Nullable
    CanonicalOutcome apply(JsonObject document, HashAlgorithm hash) {
        var texts = new @Nullable String[kinds.size()];
        if (!pattern.matches(document, texts)) {
            return null;
        }
        @SuppressWarnings("NullAway") // each slot stands somewhere in the pattern
        String[] all = texts;
        var before = last.get(hash);
        var values = values(all, before);
        if (values == null) {
            return null;
        }
        var filled = rendering.fill(all, values, hash, before);
        if (filled == null) {
            return byStatements(all, hash);
        }
        last.put(hash, filled);
        return new CanonicalOutcome.Canonical(filled.canonical());
    }

    private byte @Nullable [][] values(String[] texts, @Nullable Filled before) {
        var values = new byte[texts.length][];
        var out = new Utf8Buffer(128);
        for (int i = 0; i < texts.length; i++) {
            if (before != null && texts[i].equals(before.texts()[i])) {
                values[i] = before.values()[i];
                continue;
            }
            if (!fits(texts[i], kinds.get(i))) {
                return null;
            }
            out.cut(0);
            values[i] = switch (kinds.get(i)) {
                case LITERAL -> out.literal(texts[i]).toBytes();
                case IRI -> out.plain("<").plain(texts[i]).plain(">").toBytes();
            };
        }
        return values;
    }

    private boolean fits(String text, Kind kind) {
        return switch (kind) {
            case LITERAL -> true;
            case IRI -> PlainIri.is(text, terms);
        };
    }

    private CanonicalOutcome byStatements(String[] texts, HashAlgorithm hash) {
        var filled = quads.stream()
                .map(quad -> new Quad(
                        (Resource) filled(quad.subject(), texts),
                        quad.predicate(),
                        filled(quad.object(), texts),
                        quad.graph() == null ? null : (Resource) filled(quad.graph(), texts)))
                .toList();
        return canonical(filled, hash);
    }

    private static Term filled(Term term, String[] texts) {
        int slot = Marker.number(term).orElse(-1);
        if (slot < 0) {
            return term;
        }
        return term instanceof Literal(var _, var datatype, var language)
                ? new Literal(texts[slot], datatype, language)
                : new Iri(texts[slot]);
    }

    static CanonicalOutcome canonical(List<Quad> quads, HashAlgorithm hash) {
        return switch (Rdfc10.canonicalize(quads, hash)) {
            case Canonicalization.Canonical(var nquads) -> CanonicalOutcome.Canonical.of(nquads);
            case Canonicalization.TooComplex _ -> new CanonicalOutcome.TooComplex();
        };
    }
}
