package dev.assay.psychometrics.spark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.spark.sql.SparkSession;

/// A real cluster on this machine: a master, two workers, and an executor of each as a process of its own. Started once
/// for all tests of this process.
final class TwoExecutors {
    private static final SparkSession SESSION = start();

    private TwoExecutors() {}

    static SparkSession session() {
        return SESSION;
    }

    private static SparkSession start() {
        return SparkSession.builder()
                .master("local-cluster[2,1,512]")
                .appName("psychometrics")
                .config("spark.executor.memory", "512m")
                .config("spark.executor.extraClassPath", System.getProperty("java.class.path"))
                .config("spark.executor.extraJavaOptions", "-XX:+UseSerialGC")
                .config("spark.driver.host", "127.0.0.1")
                .config("spark.driver.bindAddress", "127.0.0.1")
                .config("spark.local.dir", folder("local"))
                .config("spark.worker.dir", folder("work"))
                .config("spark.sql.warehouse.dir", folder("warehouse"))
                .config("spark.ui.enabled", false)
                .config("spark.sql.shuffle.partitions", 3)
                .config("spark.sql.adaptive.coalescePartitions.enabled", false)
                .getOrCreate();
    }

    private static String folder(String name) {
        try {
            return Files.createDirectories(Path.of("target", "spark", name))
                    .toAbsolutePath()
                    .toString();
        } catch (IOException wrong) {
            throw new IllegalStateException(wrong);
        }
    }
}
