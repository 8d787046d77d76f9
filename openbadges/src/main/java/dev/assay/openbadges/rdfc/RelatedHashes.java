package dev.assay.openbadges.rdfc;

import dev.assay.openbadges.digest.HashAlgorithm;
import dev.assay.openbadges.rdfc.Term.Blank;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Hash N-Degree Quads (RDFC-1.0, sections 4.7 and 4.8): tells blank nodes apart by those around them.
final class RelatedHashes {

    /// @param labels the temporary labels as they stand after the walk
    record Result(String hash, BlankLabels labels) {}

    private final Map<String, List<Statement>> statementsOf;
    private final Map<String, String> firstDegree;
    private final BlankLabels canonical;
    private final HashAlgorithm hash;
    private int stepsLeft;

    RelatedHashes(
            Map<String, List<Statement>> statementsOf,
            Map<String, String> firstDegree,
            BlankLabels canonical,
            HashAlgorithm hash,
            int limit) {
        this.statementsOf = statementsOf;
        this.firstDegree = firstDegree;
        this.canonical = canonical;
        this.hash = hash;
        this.stepsLeft = limit;
    }

    Result of(String label, BlankLabels labels) {
        var toHash = new StringBuilder();
        var current = labels;
        for (var group : groups(label, current).entrySet()) {
            var best = bestPath(group.getValue(), current);
            toHash.append(group.getKey()).append(best.path());
            current = best.labels();
        }
        return new Result(hash.hex(toHash.toString()), current);
    }

    /// The neighbours by the hash of how they are related. A LIST for each hash: a neighbour that is related twice in
    /// the same way stands twice, as in rdf-canonize and rdfjs-c14n; with a set the results differ.
    private SortedMap<String, List<String>> groups(String label, BlankLabels labels) {
        var groups = new TreeMap<String, List<String>>();
        for (var statement : Objects.requireNonNull(statementsOf.get(label))) {
            var quad = statement.quad();
            related(groups, quad, quad.subject(), 's', label, labels);
            related(groups, quad, quad.object(), 'o', label, labels);
            related(groups, quad, quad.graph(), 'g', label, labels);
        }
        return groups;
    }

    private void related(
            Map<String, List<String>> groups,
            Quad quad,
            @Nullable Term term,
            char position,
            String label,
            BlankLabels labels) {
        if (term instanceof Blank blank && !blank.label().equals(label)) {
            step();
            var key = hash.hex(position
                    + (position == 'g' ? "" : "<" + quad.predicate().value() + ">")
                    + nameOrHash(blank.label(), labels));
            groups.computeIfAbsent(key, ignored -> new ArrayList<>()).add(blank.label());
        }
    }

    private String nameOrHash(String label, BlankLabels labels) {
        if (canonical.has(label)) {
            return "_:" + canonical.of(label);
        }
        return labels.has(label) ? "_:" + labels.of(label) : Objects.requireNonNull(firstDegree.get(label));
    }

    private record Path(String path, BlankLabels labels) {}

    private Path bestPath(List<String> neighbours, BlankLabels labels) {
        var order = new ArrayList<>(neighbours);
        order.sort(null);
        Path best = null;
        do {
            step();
            var path = path(order, labels.copy(), best);
            if (path != null && (best == null || path.path().compareTo(best.path()) < 0)) {
                best = path;
            }
        } while (nextPermutation(order));
        return Objects.requireNonNull(best);
    }

    /// The path of one order of the neighbours; null once it can no longer beat the best.
    private @Nullable Path path(List<String> order, BlankLabels start, @Nullable Path best) {
        var labels = start;
        var path = new StringBuilder();
        var toVisit = new ArrayList<String>();
        for (var neighbour : order) {
            if (canonical.has(neighbour)) {
                path.append("_:").append(canonical.of(neighbour));
            } else {
                if (!labels.has(neighbour)) {
                    toVisit.add(neighbour);
                }
                path.append("_:").append(labels.issue(neighbour));
            }
            if (loses(path, best)) {
                return null;
            }
        }
        for (var neighbour : toVisit) {
            var result = of(neighbour, labels);
            path.append("_:")
                    .append(labels.issue(neighbour))
                    .append('<')
                    .append(result.hash())
                    .append('>');
            labels = result.labels();
            if (loses(path, best)) {
                return null;
            }
        }
        return new Path(path.toString(), labels);
    }

    private static boolean loses(StringBuilder path, @Nullable Path best) {
        return best != null
                && path.length() >= best.path().length()
                && path.toString().compareTo(best.path()) > 0;
    }

    private void step() {
        if (--stepsLeft < 0) {
            throw new TooManyStepsException();
        }
    }

    /// The next order of the labels, each distinct order once (Narayana's algorithm); false after the last.
    static boolean nextPermutation(List<String> order) {
        int pivot = order.size() - 2;
        while (pivot >= 0 && order.get(pivot).compareTo(order.get(pivot + 1)) >= 0) {
            pivot--;
        }
        if (pivot < 0) {
            return false;
        }
        int next = order.size() - 1;
        while (order.get(next).compareTo(order.get(pivot)) <= 0) {
            next--;
        }
        Collections.swap(order, pivot, next);
        Collections.reverse(order.subList(pivot + 1, order.size()));
        return true;
    }
}
