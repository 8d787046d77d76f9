package dev.assay.openbadges.template;

import dev.assay.openbadges.rdfc.Quad;
import dev.assay.openbadges.rdfc.Term;
import dev.assay.openbadges.rdfc.Utf8Buffer;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

/// N-Quads with holes, ready to be written in code point order: what can be ordered beforehand is.
final class Lines {
    private final Block[] blocks;

    Lines(List<Quad> quads, ToIntFunction<Term> holeOf) {
        blocks = quads.stream()
                .collect(Collectors.groupingBy(Quad::subject, LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(entry -> Block.of(entry.getKey(), entry.getValue(), holeOf))
                .toArray(Block[]::new);
    }

    /// Writes the lines; false where two subjects are the same by what stands in their holes, so that their lines would
    /// have to be mixed, or (unless `once`) where two lines are.
    boolean write(Utf8Buffer out, byte[][] values, boolean once) {
        var ordered = blocks.clone();
        for (int i = 1; i < ordered.length; i++) {
            var block = ordered[i];
            var subject = block.subject(values);
            int at = i;
            for (; at > 0; at--) {
                int order = Arrays.compareUnsigned(ordered[at - 1].subject(values), subject);
                if (order == 0) {
                    return false;
                }
                if (order < 0) {
                    break;
                }
                ordered[at] = ordered[at - 1];
            }
            ordered[at] = block;
        }
        boolean different = true;
        for (var block : ordered) {
            different &= block.write(out, values, once);
        }
        return different || once;
    }
}
