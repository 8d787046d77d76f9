package dev.assay.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Why a file cannot be read, for people: what the operating system says of it differs and is often only its name.
public final class Unreadable {
    private Unreadable() {}

    /// A clause, such as "it is a folder".
    ///
    /// @param name of a file, or - for standard input
    public static String why(String name, IOException failure) {
        var file = Path.of(name);
        if (name.equals("-")) {
            return String.valueOf(failure.getMessage());
        }
        if (!Files.exists(file)) {
            return "there is no such file";
        }
        if (Files.isDirectory(file)) {
            return "it is a folder";
        }
        return Files.isReadable(file) ? String.valueOf(failure.getMessage()) : "you may not read it";
    }
}
