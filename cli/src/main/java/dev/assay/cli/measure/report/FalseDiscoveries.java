package dev.assay.cli.measure.report;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

/// Which of many tests speak against their hypothesis when chance has had as many tries.
final class FalseDiscoveries {
    private FalseDiscoveries() {}

    /// Benjamini & Hochberg (1995), Controlling the false discovery rate, Journal of the Royal Statistical Society B
    /// 57: all p-values up to the largest that is at most `rate` times its rank over their number.
    ///
    /// @param p    empty where there was no test
    /// @param rate the share of false ones among those marked that is put up with, such as 0.05
    static boolean[] marked(List<OptionalDouble> p, double rate) {
        var rising = p.stream().flatMapToDouble(OptionalDouble::stream).sorted().toArray();
        double limit = -1;
        for (int rank = 1; rank <= rising.length; rank++) {
            if (rising[rank - 1] <= rate * rank / rising.length) {
                limit = rising[rank - 1];
            }
        }
        var marked = new boolean[p.size()];
        Arrays.fill(marked, false);
        for (int i = 0; i < marked.length; i++) {
            marked[i] = p.get(i).isPresent() && p.get(i).getAsDouble() <= limit;
        }
        return marked;
    }
}
