package dev.assay.psychometrics.spark;

import dev.assay.psychometrics.data.Responses;
import dev.assay.psychometrics.data.ResponsesBuilder;
import java.io.Serializable;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.IntegralType;
import org.apache.spark.sql.types.StringType;
import org.jspecify.annotations.Nullable;

/// A row a response, with columns `person`, `item` and `right`.
///
/// @param places the column of each item
record LongTable(List<String> items, Map<String, Integer> places) implements Serializable {
    private static final String PERSON = "person";
    private static final String ITEM = "item";
    private static final String RIGHT = "right";

    /// The names that occur, in the order of their characters.
    static List<String> items(Dataset<Row> table) {
        requireColumns(table);
        return table.select(ITEM).distinct().collectAsList().stream()
                .map(row -> name(row.get(0)))
                .sorted()
                .toList();
    }

    private static String name(@Nullable Object item) {
        if (item == null) {
            throw new IllegalArgumentException("a row names no item; table.filter(\"item is null\") shows such rows");
        }
        return item.toString();
    }

    /// A person's rows are gathered in one partition.
    static JavaRDD<Part> parts(Dataset<Row> table, List<String> items) {
        requireColumns(table);
        var places = new HashMap<String, Integer>();
        items.forEach(item -> places.put(item, places.size()));
        var reader = new LongTable(List.copyOf(items), places);
        var person = WideTable.column(PERSON);
        return table.select(person, WideTable.column(ITEM), WideTable.column(RIGHT))
                .repartition(person)
                .sortWithinPartitions(person)
                .javaRDD()
                .mapPartitions(rows -> List.of(reader.part(rows)).iterator(), true);
    }

    private static void requireColumns(Dataset<Row> table) {
        requireColumn(table, PERSON);
        requireColumn(table, ITEM);
        requireColumn(table, RIGHT);
    }

    private static void requireColumn(Dataset<Row> table, String name) {
        var fields = table.schema().fields();
        var field = Arrays.stream(fields)
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no column \"" + name + "\"; there are "
                        + WideTable.names(fields) + ": rename one by withColumnRenamed"));
        boolean fits = name.equals(RIGHT) ? Cells.canBeScores(field.dataType()) : canBeName(field.dataType());
        if (!fits) {
            throw new IllegalArgumentException("column \"" + name + "\" is of type "
                    + field.dataType().simpleString() + "; "
                    + (name.equals(RIGHT) ? "0 and 1" : "texts or whole numbers")
                    + " are needed: cast it");
        }
    }

    private static boolean canBeName(DataType type) {
        return type instanceof StringType || type instanceof IntegralType;
    }

    /// Reads rows that stand person by person.
    private Part part(Iterator<Row> rows) {
        var builder = new ResponsesBuilder(items);
        var scores = new byte[items.size()];
        Arrays.fill(scores, Responses.MISSING);
        Object person = null;
        while (rows.hasNext()) {
            var row = rows.next();
            if (person != null && !person.equals(row.get(0))) {
                builder.add(scores);
                Arrays.fill(scores, Responses.MISSING);
            }
            person = row.get(0);
            var problem = take(row, scores);
            if (problem != null) {
                return new Part(builder.build(), problem);
            }
        }
        return new Part((person == null ? builder : builder.add(scores)).build(), null);
    }

    /// Puts a row's response where it belongs, or says what is wrong with the row.
    private @Nullable String take(Row row, byte[] scores) {
        if (row.isNullAt(0) || row.isNullAt(1)) {
            return "a row has no " + (row.isNullAt(0) ? PERSON : ITEM)
                    + "; table.filter(\"person is null or item is null\") shows such rows";
        }
        var place = places.get(row.get(1).toString());
        var where = "person " + Cells.shown(row.get(0)) + ", item " + Cells.shown(row.get(1)) + ": ";
        if (place == null) {
            return where + "this is none of the " + items.size() + " items given: add it to them, or filter such rows";
        }
        if (scores[place] != Responses.MISSING) {
            return where + "there are two rows; keep the one that counts, such as the first attempt's";
        }
        scores[place] = Cells.score(row.get(2));
        if (scores[place] == Responses.MISSING || scores[place] == Cells.WRONG_VALUE) {
            return where + "right is " + Cells.shown(row.get(2))
                    + ", neither 0 nor 1; leave out rows of items that were not presented";
        }
        return null;
    }
}
