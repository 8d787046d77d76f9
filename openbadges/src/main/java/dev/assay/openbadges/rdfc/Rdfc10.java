package dev.assay.openbadges.rdfc;

import dev.assay.openbadges.digest.HashAlgorithm;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/// RDF Dataset Canonicalization, algorithm RDFC-1.0 with a hash function of choice, SHA-256 where none is named.
///
/// Equal statements count once; the order of the input does not matter. Source: W3C Recommendation "RDF Dataset
/// Canonicalization", 21 May 2024, section 4.
public final class Rdfc10 {

    /// The steps after which a dataset counts as made to stop verifiers. A badge takes none; a presentation of a dozen
    /// badges of one recipient takes some hundreds.
    public static final int DEFAULT_LIMIT = 50_000;

    private final List<Statement> statements;
    private final HashAlgorithm hash;
    private final Map<String, List<Statement>> statementsOf = new LinkedHashMap<>();
    private final Map<String, String> firstDegree = new LinkedHashMap<>();
    private final BlankLabels canonical = new BlankLabels("c14n");
    private final RelatedHashes relatedHashes;

    private Rdfc10(Collection<Quad> quads, HashAlgorithm hash, int limit) {
        this.statements = new LinkedHashSet<>(quads).stream().map(Statement::of).toList();
        this.hash = hash;
        this.relatedHashes = new RelatedHashes(statementsOf, firstDegree, canonical, hash, limit);
    }

    /// The canonical form by SHA-256, within [#DEFAULT_LIMIT].
    public static Canonicalization canonicalize(Collection<Quad> quads) {
        return canonicalize(quads, HashAlgorithm.SHA_256, DEFAULT_LIMIT);
    }

    /// The canonical form within [#DEFAULT_LIMIT].
    ///
    /// @param hash shows in the result only where there are blank nodes
    public static Canonicalization canonicalize(Collection<Quad> quads, HashAlgorithm hash) {
        return canonicalize(quads, hash, DEFAULT_LIMIT);
    }

    /// The canonical form.
    ///
    /// @param limit the most steps of telling alike blank nodes apart, at least 1
    public static Canonicalization canonicalize(Collection<Quad> quads, HashAlgorithm hash, int limit) {
        if (limit < 1) {
            throw new IllegalArgumentException("limit must be at least 1, not " + limit);
        }
        try {
            return new Canonicalization.Canonical(new Rdfc10(quads, hash, limit).run());
        } catch (TooManyStepsException tooMany) {
            return new Canonicalization.TooComplex(limit);
        }
    }

    /// The canonical label of each blank node, by the label it has; empty where [#DEFAULT_LIMIT] steps do not suffice.
    public static Optional<Map<String, String>> labels(Collection<Quad> quads) {
        try {
            var run = new Rdfc10(quads, HashAlgorithm.SHA_256, DEFAULT_LIMIT);
            run.labelAll();
            return Optional.of(run.canonical.all());
        } catch (TooManyStepsException tooMany) {
            return Optional.empty();
        }
    }

    private String run() {
        labelAll();
        var out = new Utf8Buffer(statements.size() * 160);
        for (var line : lines(statements, label -> Objects.requireNonNull(canonical.of(label)))) {
            out.raw(line);
        }
        return out.toString();
    }

    private void labelAll() {
        for (var statement : statements) {
            for (var label : new LinkedHashSet<>(statement.labels())) {
                statementsOf
                        .computeIfAbsent(label, ignored -> new ArrayList<>())
                        .add(statement);
            }
        }
        statementsOf.keySet().forEach(label -> firstDegree.put(label, firstDegreeHash(label)));
        labelBlankNodes();
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
        var digest = hash.fresh();
        for (var line : lines(Objects.requireNonNull(statementsOf.get(of)), label -> label.equals(of) ? "a" : "z")) {
            digest.update(line);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static byte[][] lines(List<Statement> statements, UnaryOperator<String> labels) {
        var lines = new byte[statements.size()][];
        for (int i = 0; i < lines.length; i++) {
            lines[i] = statements.get(i).line(labels);
        }
        Arrays.sort(lines, Arrays::compareUnsigned);
        return lines;
    }
}
