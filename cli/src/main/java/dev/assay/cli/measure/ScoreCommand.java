package dev.assay.cli.measure;

import dev.assay.cli.ExitStatus;
import dev.assay.cli.WholeFile;
import dev.assay.psychometrics.data.Responses;
import dev.assay.psychometrics.model.Dichotomous;
import dev.assay.psychometrics.numeric.NormalNodes;
import dev.assay.psychometrics.scoring.AbilityEstimate;
import dev.assay.psychometrics.scoring.BayesianScores;
import dev.assay.psychometrics.scoring.PointScores;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.IntFunction;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `assay score`: what responses say of each person's ability.
@Command(
        name = "score",
        mixinStandardHelpOptions = true,
        description = {
            "Estimates each person's ability from responses to calibrated items.",
            "",
            "Prints person,theta,se, a line for each line of the table. An ability that has no estimate, such as the"
                    + " most likely one of somebody who answered all right, is left empty."
        },
        footer = {
            "",
            "Example:",
            "  assay score responses.csv --items items.csv --method eap --out scores.csv",
            "",
            "Exit status: 0 done, 64 wrong use or a table that cannot be read, 74 could",
            "not be written."
        },
        exitCodeOnInvalidInput = ExitStatus.BAD_USAGE,
        exitCodeOnExecutionException = ExitStatus.BROKEN)
public final class ScoreCommand implements Callable<Integer> {

    /// How an ability is estimated.
    enum Method {
        eap,
        map,
        ml,
        wle
    }

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "RESPONSES.csv", description = "As for assay calibrate; - reads standard input.")
    private String table = "";

    @Option(
            names = "--items",
            paramLabel = "ITEMS.csv",
            required = true,
            description = "Items, as assay calibrate writes them.")
    private Path items = Path.of("");

    @Option(
            names = "--method",
            paramLabel = "eap|map|ml|wle",
            description = "Mean or mode of the posterior, maximum or weighted likelihood; eap by default.")
    private Method method = Method.eap;

    @Option(names = "--out", paramLabel = "FILE", description = "A file instead of standard output.")
    private Optional<Path> out = Optional.empty();

    @Override
    public Integer call() {
        var files = new MeasuredFiles(spec);
        var known = files.items(items);
        var responses = toKnown(files, files.responses(table), known);
        var curves = responses.items().stream().map(known::get).toList();
        IntFunction<Optional<AbilityEstimate>> scores = scores(responses, curves);
        WholeFile.Writing writing = lines -> {
            lines.append("person,theta,se\n");
            for (int person = 0; person < responses.people(); person++) {
                lines.append(String.valueOf(person + 1))
                        .append(scores.apply(person)
                                .map(score -> "," + score.theta() + "," + score.error() + "\n")
                                .orElse(",,\n"));
            }
        };
        try {
            if (out.isPresent()) {
                WholeFile.write(out.get(), writing);
            } else {
                var lines = new PrintWriter(System.out, false, StandardCharsets.UTF_8);
                writing.to(lines);
                lines.flush();
            }
        } catch (IOException unwritable) {
            System.err.println("Cannot write " + out.map(Path::toString).orElse("the scores") + ": " + unwritable);
            return ExitStatus.NOT_WRITTEN;
        }
        return ExitStatus.VALID;
    }

    private IntFunction<Optional<AbilityEstimate>> scores(Responses responses, List<Dichotomous> curves) {
        return switch (method) {
            case eap -> {
                var all = BayesianScores.of(responses, curves, NormalNodes.standard(61));
                yield person -> Optional.of(all.get(person));
            }
            case map -> person -> PointScores.posteriorMode(responses, person, curves, 0, 1);
            case ml -> person -> PointScores.maximumLikelihood(responses, person, curves);
            case wle -> person -> PointScores.weightedLikelihood(responses, person, curves);
        };
    }

    /// Without the columns of items that are not known, which are named.
    private Responses toKnown(MeasuredFiles files, Responses all, Map<String, Dichotomous> known) {
        var names = all.items().stream().filter(known::containsKey).toList();
        if (names.isEmpty()) {
            throw files.wrongUse("none of the items of " + table + " is in " + items);
        }
        if (names.size() == all.itemCount()) {
            return all;
        }
        System.err.println("assay: passed over, as " + items + " does not have them: "
                + String.join(
                        ", ",
                        all.items().stream()
                                .filter(item -> !known.containsKey(item))
                                .toList()));
        return Columns.only(all, names);
    }
}
