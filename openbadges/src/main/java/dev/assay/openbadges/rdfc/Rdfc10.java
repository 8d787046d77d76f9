package dev.assay.openbadges.rdfc;

import dev.assay.openbadges.rdfc.Term.Blank;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/// RDF Dataset Canonicalization, algorithm RDFC-1.0 with SHA-256.
///
/// Equal statements count once; the order of the input does not matter. Source: W3C Recommendation "RDF Dataset
/// Canonicalization", 21 May 2024, section 4.
public final class Rdfc10 {

    /// The steps after which a dataset counts as made to stop verifiers. A badge takes none; a presentation of a dozen
    /// badges of one recipient takes some hundreds.
    public static final int DEFAULT_LIMIT = 50_000;

    private final Set<Quad> quads;
    private final Map<String, List<Quad>> quadsOf = new LinkedHashMap<>();
    private final Map<String, String> firstDegree = new LinkedHashMap<>();
    private final BlankLabels canonical = new BlankLabels("c14n");
    private final RelatedHashes relatedHashes;

    private Rdfc10(Collection<Quad> quads, int limit) {
        this.quads = new LinkedHashSet<>(quads);
        this.relatedHashes = new RelatedHashes(quadsOf, firstDegree, canonical, limit);
    }

    /// The canonical form, within [#DEFAULT_LIMIT].
    public static Canonicalization canonicalize(Collection<Quad> quads) {
        return canonicalize(quads, DEFAULT_LIMIT);
    }

    /// The canonical form.
    ///
    /// @param limit the most steps of telling alike blank nodes apart, at least 1
    public static Canonicalization canonicalize(Collection<Quad> quads, int limit) {
        if (limit < 1) {
            throw new IllegalArgumentException("limit must be at least 1, not " + limit);
        }
        try {
            return new Canonicalization.Canonical(new Rdfc10(quads, limit).run());
        } catch (TooManyStepsException tooMany) {
            return new Canonicalization.TooComplex(limit);
        }
    }

    private String run() {
        for (var quad : quads) {
            for (var label : blanks(quad)) {
                quadsOf.computeIfAbsent(label, ignored -> new ArrayList<>()).add(quad);
            }
        }
        quadsOf.keySet().forEach(label -> firstDegree.put(label, firstDegreeHash(label)));
        labelBlankNodes();
        return lines(quads, label -> Objects.requireNonNull(canonical.of(label)));
    }

    /// Sections 4.4.3, steps 3 to 5.
    private void labelBlankNodes() {
        var byHash = new TreeMap<String, List<String>>();
        firstDegree.forEach((label, hash) ->
                byHash.computeIfAbsent(hash, ignored -> new ArrayList<>()).add(label));
        byHash.values().stream().filter(alike -> alike.size() == 1).forEach(one -> canonical.issue(one.getFirst()));
        byHash.values().stream().filter(alike -> alike.size() > 1).forEach(this::labelAlike);
    }

    private void labelAlike(List<String> alike) {
        var results = new ArrayList<RelatedHashes.Result>();
        for (var label : alike) {
            if (!canonical.has(label)) {
                var temporary = new BlankLabels("b");
                temporary.issue(label);
                results.add(relatedHashes.of(label, temporary));
            }
        }
        results.sort(Comparator.comparing(RelatedHashes.Result::hash));
        results.forEach(result -> result.labels().inOrder().forEach(canonical::issue));
    }

    /// Section 4.6: the statements of one blank node, itself written as `_:a` and every other as `_:z`.
    private String firstDegreeHash(String of) {
        return Sha256.hex(lines(Objects.requireNonNull(quadsOf.get(of)), label -> label.equals(of) ? "a" : "z"));
    }

    private static String lines(Collection<Quad> quads, UnaryOperator<String> labels) {
        return quads.stream()
                .map(quad -> NQuads.line(quad, labels))
                .sorted(NQuads.BY_CODE_POINT)
                .collect(Collectors.joining());
    }

    private static Set<String> blanks(Quad quad) {
        var labels = new LinkedHashSet<String>();
        Consumer<Object> collect = term -> {
            if (term instanceof Blank blank) {
                labels.add(blank.label());
            }
        };
        collect.accept(quad.subject());
        collect.accept(quad.object());
        if (quad.graph() != null) {
            collect.accept(quad.graph());
        }
        return labels;
    }
}
