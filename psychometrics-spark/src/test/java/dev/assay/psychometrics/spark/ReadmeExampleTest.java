package dev.assay.psychometrics.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.psychometrics.calibration.Calibration;
import dev.assay.psychometrics.calibration.CalibrationOptions;
import dev.assay.psychometrics.calibration.IterationListener;
import dev.assay.psychometrics.calibration.Model;
import dev.assay.psychometrics.data.ResponsesCsv;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(TwoExecutors.class)
class ReadmeExampleTest {
    private final SparkSession spark;

    @TempDir
    private Path folder = Path.of("");

    ReadmeExampleTest(SparkSession session) {
        this.spark = session;
    }

    @Test
    void theExampleCalibratesWhatOneProcessReadsFromTheSameFile() throws IOException {
        var csv = folder.resolve("responses.csv");
        Tables.write(Tables.simulated(500, 6, 0.8, 0, 20), csv);
        var file = csv.toString();
        // example
        var table = spark.read().option("header", true).csv(file); // or parquet, or jdbc
        try (var responses = SparkResponses.ofWide(table)) {
            var options = CalibrationOptions.of(Model.TWO_PARAMETER);
            var result = Calibration.ofSources(List.of(responses), options, IterationListener.NONE);
            System.out.println(result.logLikelihood() + " after " + result.iterations() + " passes");
            result.items().forEach(System.out::println);
            // end of example
            assertEquals(Calibration.of(ResponsesCsv.read(csv), options), result);
        }
    }

    @Test
    void theReadmeShowsTheLinesThatRan() throws IOException {
        var module = Path.of(System.getProperty("assay.root", ".."), "psychometrics-spark");
        var source =
                Files.readString(module.resolve("src/test/java/dev/assay/psychometrics/spark/ReadmeExampleTest.java"));
        var ran = found("// example\n(.*?)// end of example\n", source);
        assertEquals(1, ran.size());
        assertEquals(
                ran.getFirst() + " }",
                found("```java\n(.*?)```\n", Files.readString(module.resolve("README.md")))
                        .getFirst());
        assertTrue(ran.getFirst().contains("SparkResponses"));
    }

    private static List<String> found(String pattern, String text) {
        return Pattern.compile(pattern, Pattern.DOTALL)
                .matcher(text)
                .results()
                .map(match -> match.group(1).replaceAll("\\s+", " ").strip())
                .toList();
    }
}
