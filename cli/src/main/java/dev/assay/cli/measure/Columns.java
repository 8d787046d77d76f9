package dev.assay.cli.measure;

import dev.assay.psychometrics.data.Responses;
import dev.assay.psychometrics.data.ResponsesBuilder;
import java.util.List;

/// Parts of a table of responses.
public final class Columns {
    private Columns() {}

    /// Some of the items, in the order given.
    public static Responses only(Responses all, List<String> names) {
        if (names.equals(all.items())) {
            return all;
        }
        var columns = names.stream().mapToInt(all.items()::indexOf).toArray();
        var builder = new ResponsesBuilder(names);
        var row = new byte[columns.length];
        for (int person = 0; person < all.people(); person++) {
            for (int i = 0; i < columns.length; i++) {
                row[i] = (byte) all.get(person, columns[i]);
            }
            builder.add(row);
        }
        return builder.build();
    }

    /// The first so many people.
    public static Responses first(Responses all, int people) {
        if (people >= all.people()) {
            return all;
        }
        var builder = new ResponsesBuilder(all.items());
        var row = new byte[all.itemCount()];
        for (int person = 0; person < people; person++) {
            for (int item = 0; item < row.length; item++) {
                row[item] = (byte) all.get(person, item);
            }
            builder.add(row);
        }
        return builder.build();
    }
}
