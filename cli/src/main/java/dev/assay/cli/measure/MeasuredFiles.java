package dev.assay.cli.measure;

import dev.assay.cli.Unreadable;
import dev.assay.cli.measure.report.Choosing;
import dev.assay.psychometrics.calibration.ItemsCsv;
import dev.assay.psychometrics.data.Responses;
import dev.assay.psychometrics.data.ResponsesCsv;
import dev.assay.psychometrics.model.Dichotomous;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/// The files that are read and written, with errors that name them.
final class MeasuredFiles {
    private final CommandSpec spec;

    MeasuredFiles(CommandSpec spec) {
        this.spec = spec;
    }

    ParameterException wrongUse(String words) {
        return new ParameterException(spec.commandLine(), words);
    }

    Responses responses(String name) {
        try {
            return name.equals("-") ? ResponsesCsv.read(System.in) : ResponsesCsv.read(Path.of(name));
        } catch (IOException unreadable) {
            throw wrongUse("Cannot read " + name + ": " + Unreadable.why(name, unreadable));
        } catch (IllegalArgumentException wrong) {
            throw wrongUse(name + ": " + wrong.getMessage());
        } catch (OutOfMemoryError full) {
            throw wrongUse(name + ": " + Memory.full());
        }
    }

    Map<String, Dichotomous> items(Path file) {
        return table(file, ItemsCsv::read);
    }

    Choosing choosing(Path chosen, Path key, Responses responses) {
        var keys = table(key, ChoiceTables::key);
        return table(chosen, lines -> ChoiceTables.choosing(lines, keys, responses));
    }

    List<String> groups(Path file, Responses responses) {
        return table(file, lines -> GroupTable.read(lines, responses.people()));
    }

    /// What reads the lines of a file.
    @FunctionalInterface
    private interface Reading<T> {
        T from(BufferedReader lines) throws IOException;
    }

    private <T> T table(Path file, Reading<T> reading) {
        try (var lines = Files.newBufferedReader(file)) {
            return reading.from(lines);
        } catch (CharacterCodingException wrong) {
            throw wrongUse(file + ": it is not in UTF-8");
        } catch (IOException unreadable) {
            throw wrongUse("Cannot read " + file + ": " + Unreadable.why(file.toString(), unreadable));
        } catch (IllegalArgumentException wrong) {
            throw wrongUse(file + ": " + wrong.getMessage());
        }
    }
}
