package dev.assay.openbadges.template;

import dev.assay.openbadges.digest.HashAlgorithm;
import dev.assay.openbadges.rdfc.Quad;
import dev.assay.openbadges.rdfc.Term;
import dev.assay.openbadges.rdfc.Term.Blank;
import dev.assay.openbadges.rdfc.Utf8Buffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Canonical N-Quads of statements with slots (RDFC-1.0 where all blank nodes differ by their own statements): hash the
/// statements of each blank node, label the nodes in the order of these hashes, write.
final class Rendering {
    private final int slots;
    private final Node[] nodes;
    private final Lines lines;

    /// @param lines the node's statements, itself written as `_:a` and every other as `_:z`
    /// @param slots the slots on which they depend
    private record Node(Lines lines, int[] slots) {}

    /// What was computed for one document; a document of which some slots hold the same spares that part.
    ///
    /// @param texts  what stands in the slots
    /// @param values the same as written in N-Quads, then the labels of the blank nodes
    /// @param hashes    of the blank nodes' statements
    /// @param canonical the whole
    record Filled(String[] texts, byte[][] values, byte[][] hashes, Utf8Buffer canonical) {}

    /// @param quads different from each other, with markers for the slots
    Rendering(List<Quad> quads, int slots) {
        this.slots = slots;
        var blanks = quads.stream()
                .flatMap(quad ->
                        Stream.of(quad.subject(), quad.object(), quad.graph() == null ? quad.subject() : quad.graph()))
                .filter(Blank.class::isInstance)
                .distinct()
                .toList();
        nodes = blanks.stream().map(blank -> node(blank, quads)).toArray(Node[]::new);
        lines = new Lines(quads, term -> term instanceof Blank ? slots + blanks.indexOf(term) : slot(term));
    }

    private static int slot(Term term) {
        return Marker.number(term).orElse(Line.NONE);
    }

    private static Node node(Term blank, List<Quad> quads) {
        var own = quads.stream()
                .filter(quad ->
                        blank.equals(quad.subject()) || blank.equals(quad.object()) || blank.equals(quad.graph()))
                .map(quad -> new Quad(
                        (Term.Resource) renamed(quad.subject(), blank),
                        quad.predicate(),
                        renamed(quad.object(), blank),
                        quad.graph() == null ? null : (Term.Resource) renamed(quad.graph(), blank)))
                .toList();
        var dependsOn = own.stream()
                .flatMap(quad ->
                        Stream.of(quad.subject(), quad.object(), quad.graph() == null ? quad.subject() : quad.graph()))
                .mapToInt(Rendering::slot)
                .filter(slot -> slot != Line.NONE)
                .distinct()
                .toArray();
        return new Node(new Lines(own, Rendering::slot), dependsOn);
    }

    private static Term renamed(Term term, Term self) {
        return term instanceof Blank ? new Blank(term.equals(self) ? "a" : "z") : term;
    }

    /// The canonical form with these texts; null where two blank nodes hash alike or two statements became one, which
    /// needs the whole algorithm.
    ///
    /// @param values the texts as they stand in N-Quads
    /// @param before what was computed for another document, if anything was
    @Nullable
    Filled fill(String[] texts, byte[][] values, HashAlgorithm hash, @Nullable Filled before) {
        var all = Arrays.copyOf(values, slots + nodes.length);
        var hashes = new byte[nodes.length][];
        if (!hash(hashes, values, hash, before) || !label(all, hashes)) {
            return null;
        }
        var out = new Utf8Buffer(before == null ? 4096 : before.canonical.length() + 512);
        return lines.write(out, all, true) ? new Filled(texts, all, hashes, out) : null;
    }

    private boolean hash(byte[][] hashes, byte[][] values, HashAlgorithm hash, @Nullable Filled before) {
        var out = new Utf8Buffer(1024);
        var digest = hash.fresh();
        for (int i = 0; i < nodes.length; i++) {
            if (before != null && unchanged(nodes[i], values, before)) {
                hashes[i] = before.hashes[i];
                continue;
            }
            out.cut(0);
            if (!nodes[i].lines.write(out, values, false)) {
                return false;
            }
            out.into(digest);
            hashes[i] = digest.digest();
        }
        return true;
    }

    private static boolean unchanged(Node node, byte[][] values, Filled before) {
        for (int slot : node.slots) {
            if (!Arrays.equals(values[slot], before.values[slot])) {
                return false;
            }
        }
        return true;
    }

    private boolean label(byte[][] all, byte[][] hashes) {
        var order = new ArrayList<Integer>();
        for (int i = 0; i < nodes.length; i++) {
            order.add(i);
        }
        order.sort((a, b) -> Arrays.compareUnsigned(hashes[a], hashes[b]));
        for (int i = 0; i < order.size(); i++) {
            if (i > 0 && Arrays.equals(hashes[order.get(i - 1)], hashes[order.get(i)])) {
                return false;
            }
            all[slots + order.get(i)] = label(i);
        }
        return true;
    }

    private static byte[] label(int number) {
        return ("_:c14n" + number).getBytes(StandardCharsets.US_ASCII);
    }
}
