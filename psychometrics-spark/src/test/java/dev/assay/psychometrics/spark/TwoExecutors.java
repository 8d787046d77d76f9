package dev.assay.psychometrics.spark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/// A real cluster on this machine: a master, two workers, and an executor of each as a process of its own. Started
/// once for all test classes, whose constructors take the session, and stopped after the last.
final class TwoExecutors implements ParameterResolver {

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == SparkSession.class;
    }

    @Override
    public SparkSession resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(Namespace.GLOBAL)
                .computeIfAbsent(SparkSession.class, _ -> start(), SparkSession.class);
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
                .config("spark.sql.codegen.wholeStage", false)
                .config("spark.sql.debug.maxToStringFields", 500)
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
