package dev.assay.openbadges.rdfc;

import dev.assay.openbadges.rdfc.Term.Blank;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// A statement written once, but for the labels of its blank nodes: each of its lines has others.
///
/// @param texts  what stands before, between and after the labels
/// @param labels the blank nodes as subject, object and graph, as often as they stand there
record Statement(Quad quad, List<byte[]> texts, List<String> labels) {

    static Statement of(Quad quad) {
        var texts = new ArrayList<byte[]>();
        var labels = new ArrayList<String>();
        var out = new Utf8Buffer(256);
        term(quad.subject(), out, texts, labels);
        NQuads.write(out.plain(" "), quad.predicate());
        term(quad.object(), out.plain(" "), texts, labels);
        if (quad.graph() != null) {
            term(quad.graph(), out.plain(" "), texts, labels);
        }
        texts.add(out.plain(" .\n").toBytes());
        return new Statement(quad, texts, labels);
    }

    private static void term(@Nullable Term term, Utf8Buffer out, List<byte[]> texts, List<String> labels) {
        if (term instanceof Blank blank) {
            texts.add(out.plain("_:").toBytes());
            labels.add(blank.label());
            out.cut(0);
        } else if (term != null) {
            NQuads.write(out, term);
        }
    }

    /// The line with its line feed, in UTF-8.
    byte[] line(UnaryOperator<String> names) {
        if (labels.isEmpty()) {
            return texts.getFirst();
        }
        var out = new Utf8Buffer(256).raw(texts.getFirst());
        for (int i = 0; i < labels.size(); i++) {
            out.plain(names.apply(labels.get(i))).raw(texts.get(i + 1));
        }
        return out.toBytes();
    }
}
