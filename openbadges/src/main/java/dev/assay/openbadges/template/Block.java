package dev.assay.openbadges.template;

import static dev.assay.openbadges.template.Line.NONE;

import dev.assay.openbadges.rdfc.NQuads;
import dev.assay.openbadges.rdfc.Quad;
import dev.assay.openbadges.rdfc.Term;
import dev.assay.openbadges.rdfc.Utf8Buffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.function.ToIntFunction;

/// The lines of one subject, in order as far as their predicates tell.
///
/// @param hole    which value the subject is, or [Line#NONE]
/// @param subject the subject where it is the same everywhere
/// @param runs    lines of one predicate each
record Block(int hole, byte[] subject, List<Line[]> runs) {

    static Block of(Term subject, List<Quad> quads, ToIntFunction<Term> holeOf) {
        var byPredicate = new TreeMap<byte[], List<Line>>(Arrays::compareUnsigned);
        for (var quad : quads) {
            byPredicate
                    .computeIfAbsent(written(quad.predicate()), ignored -> new ArrayList<>())
                    .add(Line.of(quad, holeOf));
        }
        var runs = byPredicate.values().stream().map(Block::run).toList();
        int hole = holeOf.applyAsInt(subject);
        return new Block(hole, hole == NONE ? written(subject) : new byte[0], runs);
    }

    private static byte[] written(Term term) {
        var out = new Utf8Buffer(128);
        NQuads.write(out, term);
        return out.toBytes();
    }

    private static Line[] run(List<Line> lines) {
        var run = lines.toArray(Line[]::new);
        if (!varies(run)) {
            Arrays.sort(run, (a, b) -> Arrays.compareUnsigned(a.texts()[0], b.texts()[0]));
        }
        return run;
    }

    private static boolean varies(Line[] run) {
        return Arrays.stream(run).anyMatch(Line::varies);
    }

    byte[] subject(byte[][] values) {
        return hole == NONE ? subject : values[hole];
    }

    /// Writes the lines in order.
    ///
    /// @param once whether a line that comes out twice is written once
    /// @return whether no line came out twice because of what stands in its holes
    boolean write(Utf8Buffer out, byte[][] values, boolean once) {
        var name = subject(values);
        boolean different = true;
        for (var run : runs) {
            if (run.length == 1 || !varies(run)) {
                for (var line : run) {
                    line.write(out.raw(name), values);
                }
            } else {
                different &= sorted(run, name, out, values, once);
            }
        }
        return different;
    }

    private static boolean sorted(Line[] run, byte[] name, Utf8Buffer out, byte[][] values, boolean once) {
        var lines = new byte[run.length][];
        var one = new Utf8Buffer(256);
        for (int i = 0; i < run.length; i++) {
            one.cut(0);
            run[i].write(one, values);
            lines[i] = one.toBytes();
        }
        Arrays.sort(lines, Arrays::compareUnsigned);
        boolean different = true;
        for (int i = 0; i < lines.length; i++) {
            boolean again = i > 0 && Arrays.equals(lines[i - 1], lines[i]);
            different &= !again;
            if (!(again && once)) {
                out.raw(name).raw(lines[i]);
            }
        }
        return different;
    }
}
