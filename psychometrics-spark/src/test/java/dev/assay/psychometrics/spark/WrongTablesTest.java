package dev.assay.psychometrics.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.function.Executable;

/// A table that cannot be read is refused at once, with what is wrong, where, and what to do.
@ExtendWith(TwoExecutors.class)
class WrongTablesTest {
    private final SparkSession session;

    WrongTablesTest(SparkSession session) {
        this.session = session;
    }

    private static void assertRefused(String message, Executable reading) {
        var refusal = assertThrows(IllegalArgumentException.class, reading);
        assertTrue(String.valueOf(refusal.getMessage()).contains(message), refusal::getMessage);
    }

    /// Two columns, q1 and q2, of one type.
    private Dataset<Row> wide(DataType type, @Nullable Object... cells) {
        var rows =
                Arrays.stream(cells).map(cell -> RowFactory.create(cell, cell)).toList();
        return session.createDataFrame(rows, new StructType().add("q1", type).add("q2", type));
    }

    private Dataset<Row> longRows(Row... rows) {
        return Tables.longRows(session, List.of(rows));
    }

    @Test
    void valuesThatAreNoResponsesAreShown() {
        assertRefused(
                "column \"q1\" has 3; a response is 0, 1 or null",
                () -> SparkResponses.ofWide(wide(DataTypes.IntegerType, 1, 0, 3)));
        assertRefused("has 0.5;", () -> SparkResponses.ofWide(wide(DataTypes.DoubleType, 1.0, 0.5)));
        assertRefused("has -1;", () -> SparkResponses.ofWide(wide(DataTypes.LongType, -1L)));
        assertRefused("has \"yes\";", () -> SparkResponses.ofWide(wide(DataTypes.StringType, "1", "yes")));
    }

    @Test
    void theFirstOfSeveralProblemsIsShownInWhateverPartitionItIs() {
        var cells = new Object[200];
        Arrays.fill(cells, 1);
        cells[3] = 7;
        cells[190] = 8;
        var table = wide(DataTypes.IntegerType, cells).coalesce(2);
        assertRefused("has 7;", () -> SparkResponses.ofWide(table));
    }

    @Test
    void everyWayToWriteAResponseIsRead() {
        var texts = wide(DataTypes.StringType, "1", "0", "", "NA", null, "1.0", " 0 ");
        var numbers = wide(DataTypes.DoubleType, 1.0, 0.0, Double.NaN, null, 1.0, -0.0);
        try (var read = SparkResponses.ofWide(texts);
                var readNumbers = SparkResponses.ofWide(numbers)) {
            assertEquals("7 people, [4, 4] presented, [2, 2] right", shown(read));
            assertEquals("6 people, [4, 4] presented, [2, 2] right", shown(readNumbers));
        }
    }

    private static String shown(SparkResponses read) {
        var totals = read.totals();
        return totals.people() + " people, " + Arrays.toString(totals.presented()) + " presented, "
                + Arrays.toString(totals.right()) + " right";
    }

    @Test
    void columnsThatAreMissingDoubleOrOfAnotherKindAreNamed() {
        var table = wide(DataTypes.IntegerType, 1, 0);
        assertRefused(
                "there is no column \"q3\"; there are [q1, q2]",
                () -> SparkResponses.ofWide(table, List.of("q1", "q3")));
        assertRefused("\"q1\" is named twice", () -> SparkResponses.ofWide(table, List.of("q1", "q1")));
        assertRefused(
                "two columns are named \"q1\"",
                () -> SparkResponses.ofWide(table.select("q1", "q2", "q1"), List.of("q2")));
        assertRefused(
                "column \"q1\" is of type date",
                () -> SparkResponses.ofWide(wide(DataTypes.DateType, java.sql.Date.valueOf("2026-01-01"))));
        assertRefused("there is no column \"person\"; there are [q1, q2]", () -> SparkResponses.ofLong(table));
        var numbered = longRows().withColumn("item", functions.lit(1.5));
        assertRefused("column \"item\" is of type double", () -> SparkResponses.ofLong(numbered));
    }

    @Test
    void otherColumnsArePassedOverAndNamesMayHoldAnything() {
        var table = wide(DataTypes.IntegerType, 1, 0, 1)
                .withColumnRenamed("q1", "`part 1`.q1")
                .withColumnRenamed("q2", "when");
        try (var read = SparkResponses.ofWide(table, List.of("`part 1`.q1"))) {
            assertEquals("3 people, [3] presented, [2] right", shown(read));
        }
    }

    @Test
    void tablesWithoutRowsAreRefused() {
        assertRefused("has no rows", () -> SparkResponses.ofWide(wide(DataTypes.IntegerType)));
        assertRefused("no columns or no rows", () -> SparkResponses.ofLong(longRows()));
        assertRefused("has no rows", () -> SparkResponses.ofLong(longRows(), List.of("q1")));
        assertRefused("there are no items", () -> SparkResponses.ofWide(session.emptyDataFrame()));
    }

    @Test
    void rowsOfOneResponseAreChecked() {
        var right = RowFactory.create("p1", "q1", true);
        assertRefused(
                "person \"p1\", item \"q1\": there are two rows",
                () -> SparkResponses.ofLong(
                        longRows(right, RowFactory.create("p2", "q1", true), RowFactory.create("p1", "q1", false))));
        assertRefused(
                "person \"p1\", item \"q1\": this is none of the 1 items",
                () -> SparkResponses.ofLong(longRows(right), List.of("q2")));
        assertRefused(
                "person \"p1\", item \"q2\": right is null",
                () -> SparkResponses.ofLong(longRows(right, RowFactory.create("p1", "q2", null))));
        assertRefused(
                "a row has no person",
                () -> SparkResponses.ofLong(longRows(right, RowFactory.create(null, "q1", true))));
        assertRefused(
                "a row names no item",
                () -> SparkResponses.ofLong(longRows(right, RowFactory.create("p1", null, true))));
    }

    @Test
    void aPersonOfOneResponseAndAnItemOfNobodyAreFine() {
        var rows = longRows(RowFactory.create("p1", "q1", true), RowFactory.create("p2", "q2", false));
        try (var read = SparkResponses.ofLong(rows, List.of("q2", "q1", "q3"))) {
            assertEquals("2 people, [1, 1, 0] presented, [0, 1, 0] right", shown(read));
        }
    }
}
