package dev.assay.psychometrics.forensics;

import dev.assay.psychometrics.data.Responses;
import dev.assay.psychometrics.data.ResponsesBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/// One person's answers to some of the items.
///
/// @param columns of those presented
/// @param right   how many of these were answered right
record Subset(List<Integer> columns, int right) {

    static Subset of(Responses responses, int person, IntPredicate use) {
        var columns = new ArrayList<Integer>();
        int right = 0;
        for (int item = 0; item < responses.itemCount(); item++) {
            if (use.test(item) && responses.isPresented(person, item)) {
                columns.add(item);
                right += responses.get(person, item);
            }
        }
        return new Subset(List.copyOf(columns), right);
    }

    boolean isEmpty() {
        return columns.isEmpty();
    }

    <T> List<T> of(List<? extends T> items) {
        return columns.stream().<T>map(items::get).toList();
    }

    /// The person's row as responses of one person to these items alone.
    Responses row(Responses responses, int person) {
        var row = new byte[columns.size()];
        for (int i = 0; i < row.length; i++) {
            row[i] = (byte) responses.get(person, columns.get(i));
        }
        return new ResponsesBuilder(columns.stream().map(responses.items()::get).toList())
                .add(row)
                .build();
    }
}
