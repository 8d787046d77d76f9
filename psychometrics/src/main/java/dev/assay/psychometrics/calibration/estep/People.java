package dev.assay.psychometrics.calibration.estep;

import dev.assay.psychometrics.data.Responses;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// Some people's answers as steps read them, made once for all passes over the data.
public final class People implements Serializable {
    private static final long serialVersionUID = 1;
    private static final int SHARES = 64;

    final Responses responses;
    final int from;
    final int to;
    private List<Batch> batches = List.of();

    /// Rows `from` to below `to`.
    public People(Responses responses, int from, int to) {
        this.responses = responses;
        this.from = from;
        this.to = to;
    }

    /// As rows of a table; the same for all steps over the same data.
    ///
    /// @param byShare whether people of a like share of right answers stand together: their posteriors lie at the
    ///                same nodes, and no sum depends on the order
    List<Batch> batches(TableRows table, boolean byShare) {
        if (batches.isEmpty()) {
            var order = byShare ? byShare() : IntStream.range(from, to).toArray();
            var all = new ArrayList<Batch>();
            for (int start = 0; start < order.length; start += Batch.PEOPLE) {
                int end = Math.min(order.length, start + Batch.PEOPLE);
                all.add(table.batch(responses, Arrays.copyOfRange(order, start, end)));
            }
            batches = List.copyOf(all);
        }
        return batches;
    }

    private int[] byShare() {
        var starts = new int[SHARES + 2];
        for (int person = from; person < to; person++) {
            starts[share(person) + 1]++;
        }
        for (int share = 0; share <= SHARES; share++) {
            starts[share + 1] += starts[share];
        }
        var order = new int[to - from];
        for (int person = from; person < to; person++) {
            order[starts[share(person)]++] = person;
        }
        return order;
    }

    private int share(int person) {
        int presented = responses.presentedCount(person);
        return presented == 0 ? 0 : SHARES * responses.rightCount(person) / presented;
    }
}
