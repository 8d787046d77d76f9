package dev.assay.psychometrics.spark;

import dev.assay.psychometrics.data.Responses;
import dev.assay.psychometrics.data.ResponsesBuilder;
import dev.assay.psychometrics.model.ThreeParameter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/// Simulated responses, and as tables of Spark.
final class Tables {
    private Tables() {}

    /// @param share how many of the items a person is presented, at random
    static Responses simulated(int people, int items, double share, double guessing, long seed) {
        var random = new SplittableRandom(seed);
        var builder = new ResponsesBuilder(
                IntStream.rangeClosed(1, items).mapToObj(i -> "q" + i).toList());
        var row = new byte[items];
        for (int person = 0; person < people; person++) {
            double theta = random.nextGaussian();
            for (int item = 0; item < items; item++) {
                double difficulty = 4.0 * item / items - 2;
                var curve = ThreeParameter.ofDifficulty(0.8 + 0.1 * (item % 5), difficulty, guessing);
                boolean right = random.nextDouble() < curve.probability(theta);
                row[item] = random.nextDouble() >= share ? Responses.MISSING : (byte) (right ? 1 : 0);
            }
            builder.add(row);
        }
        return builder.build();
    }

    static Dataset<Row> wide(SparkSession session, Responses responses) {
        var rows = new ArrayList<Row>();
        for (int person = 0; person < responses.people(); person++) {
            var cells = new Object[responses.itemCount()];
            for (int item = 0; item < cells.length; item++) {
                cells[item] = responses.isPresented(person, item) ? responses.get(person, item) : null;
            }
            rows.add(RowFactory.create(cells));
        }
        var schema = new StructType();
        for (var item : responses.items()) {
            schema = schema.add(item, DataTypes.IntegerType);
        }
        return session.createDataFrame(rows, schema);
    }

    static Dataset<Row> longRows(SparkSession session, Responses responses) {
        var rows = new ArrayList<Row>();
        // item by item, so that a person's rows lie far from each other
        for (int item = 0; item < responses.itemCount(); item++) {
            for (int person = 0; person < responses.people(); person++) {
                if (responses.isPresented(person, item)) {
                    rows.add(RowFactory.create(
                            "p" + person, responses.items().get(item), responses.isRight(person, item)));
                }
            }
        }
        return longRows(session, rows);
    }

    static Dataset<Row> longRows(SparkSession session, List<Row> rows) {
        return session.createDataFrame(
                rows,
                new StructType()
                        .add("person", DataTypes.StringType)
                        .add("item", DataTypes.StringType)
                        .add("right", DataTypes.BooleanType));
    }

    /// As `ResponsesCsv` reads it.
    static void write(Responses responses, Path file) throws IOException {
        try (var writer = Files.newBufferedWriter(file)) {
            writer.write(String.join(",", responses.items()) + "\n");
            var line = new StringBuilder();
            for (int person = 0; person < responses.people(); person++) {
                line.setLength(0);
                for (int item = 0; item < responses.itemCount(); item++) {
                    line.append(item == 0 ? "" : ",");
                    line.append(responses.isPresented(person, item) ? responses.get(person, item) : "NA");
                }
                writer.append(line).append('\n');
            }
        }
    }
}
