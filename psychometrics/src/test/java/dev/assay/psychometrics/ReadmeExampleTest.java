package dev.assay.psychometrics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.psychometrics.calibration.Calibration;
import dev.assay.psychometrics.calibration.CalibrationOptions;
import dev.assay.psychometrics.calibration.CalibrationOptions.Errors;
import dev.assay.psychometrics.calibration.ItemEstimate;
import dev.assay.psychometrics.calibration.Model;
import dev.assay.psychometrics.calibration.Priors;
import dev.assay.psychometrics.classical.Alpha;
import dev.assay.psychometrics.classical.ItemStatistics;
import dev.assay.psychometrics.classical.Omega;
import dev.assay.psychometrics.data.Responses;
import dev.assay.psychometrics.data.ResponsesCsv;
import dev.assay.psychometrics.dif.Group;
import dev.assay.psychometrics.dif.MantelHaenszel;
import dev.assay.psychometrics.dif.Matching;
import dev.assay.psychometrics.fit.LzStar;
import dev.assay.psychometrics.fit.Q3;
import dev.assay.psychometrics.fit.SX2;
import dev.assay.psychometrics.model.Dichotomous;
import dev.assay.psychometrics.model.TwoParameter;
import dev.assay.psychometrics.numeric.NormalNodes;
import dev.assay.psychometrics.scoring.BayesianScores;
import dev.assay.psychometrics.scoring.Classification;
import dev.assay.psychometrics.scoring.NumberCorrect;
import dev.assay.psychometrics.scoring.PointScores;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadmeExampleTest {

    @TempDir
    private Path folder = Path.of("");

    private Path table() throws IOException {
        var random = Simulated.random(3);
        var items = new ArrayList<Dichotomous>();
        for (int item = 0; item < 12; item++) {
            items.add(TwoParameter.ofDifficulty(0.8 + 0.1 * (item % 5), (item - 6) / 3.0));
        }
        var responses = Simulated.answers(items, Simulated.abilities(800, 0, random), random);
        var lines = new ArrayList<String>(List.of(String.join(",", responses.items())));
        for (int person = 0; person < responses.people(); person++) {
            lines.add(row(responses, person));
        }
        return Files.write(folder.resolve("responses.csv"), lines);
    }

    private static String row(Responses responses, int person) {
        return String.join(
                ",",
                IntStream.range(0, responses.itemCount())
                        .mapToObj(item -> String.valueOf(responses.get(person, item)))
                        .toList());
    }

    @Test
    void theExamplesMeasure() throws IOException {
        var file = table();
        // example
        var responses = ResponsesCsv.read(file);
        var options = CalibrationOptions.of(Model.TWO_PARAMETER).withErrors(Errors.OBSERVED);
        var result = Calibration.of(responses, options);
        assertTrue(result.isConverged());
        for (var item : result.items()) {
            switch (item) {
                case ItemEstimate.Estimated(var name, var curve, var errors) ->
                    System.out.println(name + ": a " + curve.a() + ", b " + curve.b() + " ± " + errors.b());
                case ItemEstimate.Anchored(var name, var curve) -> System.out.println(name + ": b is " + curve.b());
                case ItemEstimate.NotEstimable(var name, var why) -> System.out.println(name + ": " + why);
            }
        }
        // end of example

        // example
        var curves = responses.items().stream()
                .map(item -> result.model(item).orElseThrow())
                .toList();
        var population = NormalNodes.standard(61);
        var scores = BayesianScores.of(responses, curves, population);
        System.out.println(
                "person 1: " + scores.get(0).theta() + " ± " + scores.get(0).error());
        System.out.println("reliability: " + scores.reliability());
        var likely = PointScores.maximumLikelihood(responses, 0, curves); // empty where all are right or wrong
        double error = new NumberCorrect(curves).conditionalError(0.5); // of the number right, at ability 0.5
        var decisions = Classification.ofSums(curves, 8, population); // 8 of 12 pass
        System.out.println("passed or failed rightly: " + decisions.accuracy());
        // end of example

        // example
        var alpha = Alpha.of(responses).orElseThrow();
        System.out.println("alpha " + alpha.value() + " " + alpha.interval(0.95) + ", omega " + Omega.of(responses));
        for (var item : ItemStatistics.of(responses)) {
            System.out.println(item.item() + " right " + item.facility() + " with rest " + item.itemRestCorrelation());
        }
        // end of example

        // example
        var fits = SX2.of(responses, curves, population); // empty where answers are too few
        var pairs = Q3.of(responses, curves, scores.thetas(), 100).above(0.2); // worth a look
        var patterns = LzStar.of(responses, curves, scores.thetas()); // below -2 is unusual, for many reasons
        var groups = IntStream.range(0, responses.people())
                .mapToObj(person -> person % 2 == 0 ? Group.REFERENCE : Group.FOCAL)
                .toList();
        var dif = MantelHaenszel.of(responses, groups, Matching.TOTAL, 2);
        dif.items().getFirst().ifPresent(item -> System.out.println("ETS class " + item.etsClass()));
        // end of example

        // example
        var guessed = CalibrationOptions.of(Model.THREE_PARAMETER)
                .withPriors(Priors.ofOptions(4)) // without one, data of the usual size hardly say what g is
                .withThreads(2); // the bits of the result do not depend on it
        // end of example
        assertEquals(12, fits.size());
        assertEquals(List.of(), pairs);
        assertEquals(800, patterns.size());
        assertTrue(likely.isPresent() && error > 0 && decisions.accuracy() > 0.5);
        assertEquals(Model.THREE_PARAMETER, guessed.model());
    }

    @Test
    void theReadmeShowsTheLinesThatRan() throws IOException {
        var module = Path.of(System.getProperty("assay.root", ".."), "psychometrics");
        var source = Files.readString(module.resolve("src/test/java/dev/assay/psychometrics/ReadmeExampleTest.java"));
        var ran = found("// example\n(.*?)// end of example\n", source);
        assertTrue(ran.size() > 4);
        assertEquals(ran, found("```java\n(.*?)```\n", Files.readString(module.resolve("README.md"))));
    }

    private static List<String> found(String pattern, String text) {
        return Pattern.compile(pattern, Pattern.DOTALL)
                .matcher(text)
                .results()
                .map(match -> match.group(1)
                        .replaceAll("\\s+", " ")
                        .replace("( ", "(")
                        .replace(" .", ".")
                        .strip())
                .toList();
    }
}
