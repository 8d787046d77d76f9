package dev.assay.openbadges.template;

import dev.assay.openbadges.rdfc.NQuads;
import dev.assay.openbadges.rdfc.Quad;
import dev.assay.openbadges.rdfc.Term;
import dev.assay.openbadges.rdfc.Term.Literal;
import dev.assay.openbadges.rdfc.Utf8Buffer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;

/// What follows the subject in a line of N-Quads, with holes for what differs between documents.
///
/// @param texts what stands before, between and after the holes; one more than these
/// @param holes which value goes into each
record Line(byte[][] texts, int[] holes) {

    /// The hole for a term that is the same everywhere.
    static final int NONE = -1;

    /// @param holeOf the hole that a term is, or [#NONE]
    static Line of(Quad quad, ToIntFunction<Term> holeOf) {
        return new Writing(holeOf).line(quad);
    }

    boolean varies() {
        return holes.length > 0;
    }

    void write(Utf8Buffer out, byte[][] values) {
        out.raw(texts[0]);
        for (int i = 0; i < holes.length; i++) {
            out.raw(values[holes[i]]).raw(texts[i + 1]);
        }
    }

    private static final class Writing {
        private final ToIntFunction<Term> holeOf;
        private final List<byte[]> texts = new ArrayList<>();
        private final List<Integer> holes = new ArrayList<>();
        private final Utf8Buffer out = new Utf8Buffer(256);

        Writing(ToIntFunction<Term> holeOf) {
            this.holeOf = holeOf;
        }

        Line line(Quad quad) {
            NQuads.write(out.plain(" "), quad.predicate());
            write(quad.object());
            if (quad.graph() != null) {
                write(quad.graph());
            }
            texts.add(out.plain(" .\n").toBytes());
            return new Line(
                    texts.toArray(byte[][]::new),
                    holes.stream().mapToInt(Integer::intValue).toArray());
        }

        private void write(Term term) {
            int hole = holeOf.applyAsInt(term);
            out.plain(" ");
            if (hole == NONE) {
                NQuads.write(out, term);
            } else if (term instanceof Literal(var _, var datatype, var language)) {
                cut(hole, out.plain("\""));
                NQuads.write(out, new Literal("", datatype, language));
                afterFirstQuotationMark();
            } else {
                cut(hole, out);
            }
        }

        private void cut(int hole, Utf8Buffer before) {
            texts.add(before.toBytes());
            holes.add(hole);
            before.cut(0);
        }

        private void afterFirstQuotationMark() {
            var tail = out.toBytes();
            out.cut(0);
            out.raw(tail, 1, tail.length);
        }
    }
}
