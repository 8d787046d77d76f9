package dev.assay.psychometrics.spark;

import dev.assay.psychometrics.calibration.ResponseSource;
import dev.assay.psychometrics.calibration.estep.People;
import dev.assay.psychometrics.calibration.estep.Summation;
import dev.assay.psychometrics.calibration.estep.Tally;
import dev.assay.psychometrics.calibration.estep.Totals;
import dev.assay.psychometrics.spark.Part.Summary;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.storage.StorageLevel;

/// Responses spread over the executors of a Spark cluster, for
/// [dev.assay.psychometrics.calibration.Calibration#ofSources]; the result has the same bits as in one process.
///
/// The table is read, checked and counted at once, and packed where it lies: two bits a response, and about three
/// bytes more where steps go over answers one by one. That stays in the executors' memory, or on their disks, until
/// [#close]. A partition that is lost is read again, so the table must not change meanwhile.
///
/// Tables must be those of a Spark session in the driver, not of Spark Connect.
public final class SparkResponses implements ResponseSource, AutoCloseable {
    private final List<String> items;
    private final JavaRDD<Part> parts;
    private final Totals totals;

    /// By the kind of step: what it reads of people.
    private final Map<Boolean, JavaRDD<People>> prepared = new HashMap<>();

    private SparkResponses(List<String> items, JavaRDD<Part> parts) {
        this.items = List.copyOf(items);
        this.parts = parts.persist(StorageLevel.MEMORY_AND_DISK());
        try {
            this.totals = requireSound(summary(parts));
        } catch (RuntimeException wrong) {
            close();
            throw wrong;
        }
    }

    /// A row a person, and every column is an item.
    public static SparkResponses ofWide(Dataset<Row> table) {
        return ofWide(table, WideTable.columns(table));
    }

    /// A row a person, and these columns are items: 1 or true for right, 0 or false for wrong, null where the item
    /// was not presented (of texts also the empty one and `NA`, of numbers NaN).
    ///
    /// @param items other columns are passed over
    /// @throws IllegalArgumentException where the table has no rows, no such column, or another value
    public static SparkResponses ofWide(Dataset<Row> table, List<String> items) {
        requireItems(items);
        return new SparkResponses(items, WideTable.parts(table, items));
    }

    /// A row a response, and all items that occur count, in the order of their names; finding those is one more job.
    public static SparkResponses ofLong(Dataset<Row> table) {
        return ofLong(table, LongTable.items(table));
    }

    /// A row a response, in columns `person`, `item` (texts or whole numbers) and `right` (0 or 1); other columns are
    /// passed over. A person's rows may stand anywhere.
    ///
    /// @param items their order is that of the result; one of which there are no rows was presented to nobody
    /// @throws IllegalArgumentException where the table has no rows or lacks a column, a person has two rows of an
    ///                                  item, or a row is of another item or neither right nor wrong
    public static SparkResponses ofLong(Dataset<Row> table, List<String> items) {
        requireItems(items);
        return new SparkResponses(items, LongTable.parts(table, items));
    }

    private static void requireItems(List<String> items) {
        if (items.isEmpty()) {
            throw new IllegalArgumentException("there are no items: the table has no columns or no rows");
        }
        var seen = new HashMap<String, Boolean>();
        for (var item : items) {
            if (seen.put(item, true) != null) {
                throw new IllegalArgumentException("the item \"" + item + "\" is named twice");
            }
        }
    }

    private static Summary summary(JavaRDD<Part> parts) {
        if (parts.getNumPartitions() == 0) {
            return new Summary(new Totals(0, new long[0], new long[0]), 0, null);
        }
        return parts.mapPartitionsWithIndex(
                        (index, each) -> List.of(each.next().summary(index)).iterator(), true)
                .treeReduce(Summary::plus);
    }

    private static Totals requireSound(Summary summary) {
        if (summary.problem() != null) {
            throw new IllegalArgumentException(summary.problem());
        }
        if (summary.totals().people() == 0) {
            throw new IllegalArgumentException("the table has no rows: there are no responses to calibrate with");
        }
        return summary.totals();
    }

    @Override
    public List<String> items() {
        return items;
    }

    @Override
    public Totals totals() {
        return totals;
    }

    /// In how many partitions the people are: a partition is worked on by one thread at a time.
    public int partitions() {
        return parts.getNumPartitions();
    }

    @Override
    public Tally tally(Summation step) {
        var sent = JavaSparkContext.fromSparkContext(parts.context()).broadcast(step);
        try {
            return people(step).map(some -> Part.tally(sent.value(), some)).treeReduce(Part::together);
        } finally {
            sent.destroy();
        }
    }

    /// What passes of this kind read, made once; the function keeps a step of its own, for partitions that are lost.
    private synchronized JavaRDD<People> people(Summation step) {
        return prepared.computeIfAbsent(
                step.readsRows(), _ -> parts.map(part -> part.people(step)).persist(StorageLevel.MEMORY_AND_DISK()));
    }

    /// Frees what the executors keep; another pass would read the table again.
    @Override
    public synchronized void close() {
        prepared.values().forEach(JavaRDD::unpersist);
        prepared.clear();
        parts.unpersist();
    }
}
