package dev.assay.psychometrics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.psychometrics.calibration.Calibration;
import dev.assay.psychometrics.calibration.CalibrationOptions;
import dev.assay.psychometrics.calibration.CalibrationOptions.Errors;
import dev.assay.psychometrics.calibration.CalibrationResult;
import dev.assay.psychometrics.calibration.ItemEstimate;
import dev.assay.psychometrics.calibration.Model;
import dev.assay.psychometrics.calibration.Priors;
import dev.assay.psychometrics.calibration.families.FamilyAnswer;
import dev.assay.psychometrics.calibration.families.FamilyAnswers;
import dev.assay.psychometrics.calibration.families.FamilyCalibration;
import dev.assay.psychometrics.calibration.families.FamilyEstimate;
import dev.assay.psychometrics.calibration.families.FamilyOptions;
import dev.assay.psychometrics.calibration.families.Spread;
import dev.assay.psychometrics.calibration.polytomous.OrderedCalibration;
import dev.assay.psychometrics.calibration.polytomous.OrderedModel;
import dev.assay.psychometrics.calibration.polytomous.OrderedOptions;
import dev.assay.psychometrics.classical.Alpha;
import dev.assay.psychometrics.classical.ItemStatistics;
import dev.assay.psychometrics.classical.Omega;
import dev.assay.psychometrics.data.OrderedResponsesCsv;
import dev.assay.psychometrics.data.Responses;
import dev.assay.psychometrics.data.ResponsesCsv;
import dev.assay.psychometrics.dif.Group;
import dev.assay.psychometrics.dif.MantelHaenszel;
import dev.assay.psychometrics.dif.Matching;
import dev.assay.psychometrics.fit.LzStar;
import dev.assay.psychometrics.fit.Q3;
import dev.assay.psychometrics.fit.SX2;
import dev.assay.psychometrics.linking.AnchorDrift;
import dev.assay.psychometrics.linking.CommonItems;
import dev.assay.psychometrics.linking.StockingLord;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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
    void theExamplesScoreInSteps() throws IOException {
        var random = Simulated.random(7);
        var lines = new ArrayList<String>(List.of("a,b,c,d"));
        for (int person = 0; person < 600; person++) {
            double ability = random.nextGaussian();
            lines.add(IntStream.range(0, 4)
                    .mapToObj(item -> {
                        double liking = 1.5 * ability + Math.log(1 / random.nextDouble() - 1);
                        return liking > 1.2 ? "2" : liking > -0.8 ? "1" : "0";
                    })
                    .collect(Collectors.joining(",")));
        }
        var file = Files.write(folder.resolve("scores.csv"), lines);
        // example
        var scores = OrderedResponsesCsv.read(file); // 0, 1, 2 ... an item
        var options = OrderedOptions.of(OrderedModel.GRADED_RESPONSE).withErrors(Errors.OBSERVED);
        var graded = OrderedCalibration.of(scores, options);
        var steps = scores.items().stream()
                .map(item -> graded.model(item).orElseThrow())
                .toList();
        var abilities = BayesianScores.of(scores, steps, NormalNodes.standard(61));
        System.out.println("person 1: " + abilities.get(0).theta());
        // end of example
        assertTrue(graded.isConverged());
        assertEquals(600, abilities.thetas().length);
    }

    @Test
    void theExamplesMeasureFamilies() {
        var random = Simulated.random(9);
        var answers = new ArrayList<FamilyAnswer>();
        for (int person = 0; person < 400; person++) {
            double ability = random.nextGaussian();
            for (int family = 0; family < 6; family++) {
                int variant = random.nextInt(12);
                double chance = 1 / (1 + Math.exp((variant - 5.5) / 5 + family / 3.0 - 1 - ability));
                answers.add(new FamilyAnswer("p" + person, "f" + family, "v" + variant, random.nextDouble() < chance));
            }
        }
        // example
        var result = FamilyCalibration.of(FamilyAnswers.of(answers), FamilyOptions.standard());
        for (var family : result.families()) {
            switch (family) {
                case FamilyEstimate.Estimated(var name, var found, var errors, Spread.Estimated spread) ->
                    System.out.println(name + ": b " + found.mean().b() + " ± " + errors.b() + ", variants scatter by "
                            + spread.deviation() + " logits");
                case FamilyEstimate.Estimated(var name, var found, var _, Spread.None none) ->
                    System.out.println(
                            name + ": b " + found.mean().b() + ", variants alike, or within " + none.below());
                case FamilyEstimate.Estimated(var name, var _, var _, Spread.NotIdentified(var why)) ->
                    System.out.println(name + ": " + why);
                case FamilyEstimate.NotEstimable(var name, var why) -> System.out.println(name + ": " + why);
            }
        }
        // end of example
        assertEquals(6, result.families().size());
    }

    @Test
    void theExamplesLink() {
        var random = Simulated.random(5);
        var onOld = calibrated(Simulated.answers(curves(0), Simulated.abilities(1500, 0, random), random));
        var onNew = calibrated(Simulated.answers(curves(0), Simulated.abilities(1500, 0.5, random), random));
        // example
        var common = CommonItems.of(curves(onNew), curves(onOld));
        var moved = AnchorDrift.of(common).stream()
                .filter(item -> item.isBeyond(2.7)) // worth a look
                .map(AnchorDrift::item)
                .collect(Collectors.toSet());
        var link = StockingLord.standard().estimate(common.without(moved)).orElseThrow();
        System.out.println("0 on the new form is " + link.link().ability(0) + " ± " + link.error(0) + " on the old");
        // end of example
        assertEquals(0.5, link.link().ability(0), 5 * link.error(0));
    }

    private static CalibrationResult calibrated(Responses responses) {
        return Calibration.of(responses, CalibrationOptions.of(Model.TWO_PARAMETER));
    }

    private static List<Dichotomous> curves(double shift) {
        return IntStream.range(0, 12)
                .<Dichotomous>mapToObj(
                        item -> TwoParameter.ofDifficulty(0.8 + 0.1 * (item % 5), shift + (item - 6) / 3.0))
                .toList();
    }

    private static Map<String, Dichotomous> curves(CalibrationResult result) {
        var curves = new HashMap<String, Dichotomous>();
        result.items().forEach(item -> result.model(item.name()).ifPresent(curve -> curves.put(item.name(), curve)));
        return curves;
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
