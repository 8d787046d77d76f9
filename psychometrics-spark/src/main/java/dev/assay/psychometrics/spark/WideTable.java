package dev.assay.psychometrics.spark;

import dev.assay.psychometrics.data.ResponsesBuilder;
import java.io.Serializable;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.StructField;

/// A row a person, a column an item.
///
/// @param items the columns' names, in the order of a row
record WideTable(List<String> items) implements Serializable {

    static List<String> columns(Dataset<Row> table) {
        return List.of(table.schema().fieldNames());
    }

    /// @param items those of the columns that are items
    static JavaRDD<Part> parts(Dataset<Row> table, List<String> items) {
        requireColumns(table, items);
        var chosen = items.equals(columns(table))
                ? table
                : table.select(items.stream().map(WideTable::column).toArray(Column[]::new));
        var reader = new WideTable(List.copyOf(items));
        return chosen.javaRDD().mapPartitions(rows -> List.of(reader.part(rows)).iterator(), true);
    }

    /// By its very name, whatever characters that has.
    static Column column(String name) {
        return functions.col("`" + name.replace("`", "``") + "`");
    }

    private static void requireColumns(Dataset<Row> table, List<String> items) {
        var fields = table.schema().fields();
        var names = new HashSet<String>();
        for (var field : fields) {
            if (!names.add(field.name())) {
                throw new IllegalArgumentException("two columns are named \"" + field.name() + "\": rename one");
            }
        }
        for (var item : items) {
            if (!names.contains(item)) {
                throw new IllegalArgumentException("there is no column \"" + item + "\"; there are " + names(fields));
            }
        }
        for (var field : fields) {
            if (items.contains(field.name()) && !Cells.canBeScores(field.dataType())) {
                throw new IllegalArgumentException("column \"" + field.name() + "\" is of type "
                        + field.dataType().simpleString()
                        + "; an item's responses are numbers, booleans or texts: name the items, or drop the column");
            }
        }
    }

    /// Not more than a screen shows.
    static String names(StructField[] fields) {
        var names = Arrays.stream(fields).limit(20).map(StructField::name).toList();
        return names + (fields.length > 20 ? " and " + (fields.length - 20) + " more" : "");
    }

    private Part part(Iterator<Row> rows) {
        var builder = new ResponsesBuilder(items);
        var scores = new byte[items.size()];
        while (rows.hasNext()) {
            var row = rows.next();
            for (int item = 0; item < scores.length; item++) {
                scores[item] = Cells.score(row.get(item));
                if (scores[item] == Cells.WRONG_VALUE) {
                    return new Part(builder.build(), problem(items.get(item), row.get(item)));
                }
            }
            builder.add(scores);
        }
        return new Part(builder.build(), null);
    }

    private static String problem(String item, Object value) {
        var column = "\"" + item + "\"";
        var shown = Cells.shown(value);
        return "column " + column + " has " + shown + "; a response is 0, 1 or null where the item was not presented."
                + " table.filter(col(" + column + ").equalTo(" + shown
                + ")) shows such rows: correct them, or drop the column if it is no item";
    }
}
